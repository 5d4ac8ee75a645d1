import { getRouteApi } from '@tanstack/react-router';
import { AnswerList } from '../../features/check-in/answer-list';
import { FollowingScreen } from '../../features/following/following-screen';

const route = getRouteApi('/shell/dossiers/$id/relances');

export function DossierFollowingPage() {
  const { id } = route.useParams();
  return (
    <>
      <FollowingScreen key={id} id={id} />
      <AnswerList key={`answers ${id}`} dossierId={id} />
    </>
  );
}
