import { getRouteApi } from '@tanstack/react-router';
import { SharingScreen } from '../../features/sharing/sharing-screen';

const route = getRouteApi('/shell/dossiers/$id/partage');

export function DossierSharingPage() {
  const { id } = route.useParams();
  return <SharingScreen key={id} id={id} />;
}
