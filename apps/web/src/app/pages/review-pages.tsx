import { getRouteApi } from '@tanstack/react-router';
import { ReviewScreen } from '../../features/reviews/review-screen';
import type { ReviewList } from '../../features/reviews/reviews-address';
import { ReviewsScreen } from '../../features/reviews/reviews-screen';

const list = getRouteApi('/shell/neutralite/examens');
const one = getRouteApi('/shell/neutralite/examens/$id');

export function NeutralityReviewsPage() {
  const { liste = 'waiting' } = list.useSearch();
  const navigate = list.useNavigate();
  const look = (chosen: ReviewList) => void navigate({ search: chosen === 'waiting' ? {} : { liste: chosen }, resetScroll: false });
  return <ReviewsScreen list={liste} onList={look} />;
}

export function NeutralityReviewPage() {
  const { id } = one.useParams();
  return <ReviewScreen key={id} id={id} />;
}
