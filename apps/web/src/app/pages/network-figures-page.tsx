import { getRouteApi } from '@tanstack/react-router';
import { NetworkScreen } from '../../features/network-figures/network-screen';

const route = getRouteApi('/shell/chiffres/reseau');

export function NetworkFiguresPage() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return <NetworkScreen address={address} onAddress={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}
