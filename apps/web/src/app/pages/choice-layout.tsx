import { getRouteApi, Outlet } from '@tanstack/react-router';
import { WizardFrame } from '../../features/choice/wizard-frame';

const route = getRouteApi('/shell/dossiers/$id/orienter');

/** What stands around the four steps. */
export function ChoiceLayout() {
  const { id } = route.useParams();
  return (
    <WizardFrame dossierId={id} address={route.useSearch()}>
      <Outlet />
    </WizardFrame>
  );
}
