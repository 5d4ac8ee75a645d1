import { getRouteApi, Navigate, Outlet } from '@tanstack/react-router';
import { ApprovalStep } from '../../features/choice/approval-step';
import { ChoiceStep } from '../../features/choice/choice-step';
import { CounterScreen } from '../../features/choice/counter-screen';
import { CriteriaStep } from '../../features/choice/criteria-step';
import { NeedStep } from '../../features/choice/need-step';
import { WizardFrame } from '../../features/choice/wizard-frame';

const layout = getRouteApi('/shell/dossiers/$id/orienter');
const counter = getRouteApi('/shell/comptoir');

export function ChoiceLayout() {
  const { id } = layout.useParams();
  const address = layout.useSearch();
  return (
    <WizardFrame dossierId={id} address={address}>
      <Outlet />
    </WizardFrame>
  );
}

export function NeedPage() {
  const { id } = layout.useParams();
  return <NeedStep key={id} dossierId={id} address={layout.useSearch()} />;
}

export function CriteriaPage() {
  const { id } = layout.useParams();
  const address = layout.useSearch();
  // An address without its need, typed or cut: back to where one is chosen.
  if (!address.besoin) return <Navigate to="/dossiers/$id/orienter/besoin" params={{ id }} search={address} replace />;
  return <CriteriaStep key={`${id}${address.besoin}`} dossierId={id} needId={address.besoin} address={address} />;
}

export function ChoicePage() {
  const { id } = layout.useParams();
  const address = layout.useSearch();
  if (!address.choix) return <Navigate to="/dossiers/$id/orienter/criteres" params={{ id }} search={address} replace />;
  return <ChoiceStep key={`${id}${address.choix}`} dossierId={id} setId={address.choix} address={address} />;
}

export function ApprovalPage() {
  const { id } = layout.useParams();
  const address = layout.useSearch();
  if (!address.choix) return <Navigate to="/dossiers/$id/orienter/criteres" params={{ id }} search={address} replace />;
  return <ApprovalStep key={`${id}${address.choix}`} dossierId={id} setId={address.choix} address={address} />;
}

export function CounterPage() {
  return <CounterScreen address={counter.useSearch()} />;
}
