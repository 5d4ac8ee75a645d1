import { getRouteApi } from '@tanstack/react-router';
import { SituationScreen } from '../../features/situation/situation-screen';

const route = getRouteApi('/shell/dossiers/$id/situation');

export function DossierSituationPage() {
  const { id } = route.useParams();
  return <SituationScreen key={id} id={id} />;
}
