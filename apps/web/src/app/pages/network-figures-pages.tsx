import { getRouteApi } from '@tanstack/react-router';
import { NetworkScreen } from '../../features/network-figures/network-screen';
import { OperatorScreen } from '../../features/operator-figures/operator-screen';

const network = getRouteApi('/shell/chiffres/reseau');
const operator = getRouteApi('/shell/chiffres/relais-recus');

export function NetworkFiguresPage() {
  const address = network.useSearch();
  const navigate = network.useNavigate();
  return <NetworkScreen address={address} onAddress={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}

export function OperatorFiguresPage() {
  const address = operator.useSearch();
  const navigate = operator.useNavigate();
  return <OperatorScreen address={address} onAddress={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}
