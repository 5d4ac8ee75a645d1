import { getRouteApi } from '@tanstack/react-router';
import { ReviewsScreen } from '../../features/break-glass/reviews-screen';

const route = getRouteApi('/shell/acces-exceptionnels');

export function ExceptionsPage() {
  const { etat } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ReviewsScreen
      state={etat ? 'reviewed' : 'to_review'}
      onState={(state) =>
        void navigate({ search: state === 'reviewed' ? { etat: 'examines' } : {}, replace: true, resetScroll: false })
      }
    />
  );
}
