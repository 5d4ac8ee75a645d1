import { getRouteApi, Navigate } from '@tanstack/react-router';
import { ApprovalStep } from '../../features/choice/approval-step';

const route = getRouteApi('/shell/dossiers/$id/orienter');

export function ApprovalPage() {
  const { id } = route.useParams();
  const address = route.useSearch();
  if (!address.choix) return <Navigate to="/dossiers/$id/orienter/criteres" params={{ id }} search={address} replace />;
  return <ApprovalStep key={`${id}${address.choix}`} dossierId={id} setId={address.choix} address={address} />;
}
