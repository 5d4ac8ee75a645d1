import { getRouteApi } from '@tanstack/react-router';
import { TeamScreen } from '../../features/team/team-screen';

const route = getRouteApi('/shell/dossiers/$id/suivi');

export function DossierTeamPage() {
  const { id } = route.useParams();
  return <TeamScreen key={id} id={id} />;
}
