import { getRouteApi } from '@tanstack/react-router';
import { NeedStep } from '../../features/choice/need-step';

const route = getRouteApi('/shell/dossiers/$id/orienter');

export function NeedPage() {
  const { id } = route.useParams();
  return <NeedStep key={id} dossierId={id} address={route.useSearch()} />;
}
