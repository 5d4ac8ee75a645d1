import { getRouteApi, Navigate } from '@tanstack/react-router';
import { CriteriaStep } from '../../features/choice/criteria-step';

const route = getRouteApi('/shell/dossiers/$id/orienter');

export function CriteriaPage() {
  const { id } = route.useParams();
  const address = route.useSearch();
  // An address without its need, typed or cut: back to where one is chosen.
  if (!address.besoin) return <Navigate to="/dossiers/$id/orienter/besoin" params={{ id }} search={address} replace />;
  return <CriteriaStep key={`${id}${address.besoin}`} dossierId={id} needId={address.besoin} address={address} />;
}
