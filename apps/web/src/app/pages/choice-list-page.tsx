import { getRouteApi, Navigate } from '@tanstack/react-router';
import { ChoiceStep } from '../../features/choice/choice-step';

const route = getRouteApi('/shell/dossiers/$id/orienter');

export function ChoicePage() {
  const { id } = route.useParams();
  const address = route.useSearch();
  if (!address.choix) return <Navigate to="/dossiers/$id/orienter/criteres" params={{ id }} search={address} replace />;
  return <ChoiceStep key={`${id}${address.choix}`} dossierId={id} setId={address.choix} address={address} />;
}
