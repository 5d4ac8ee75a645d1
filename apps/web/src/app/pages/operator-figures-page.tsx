import { getRouteApi } from '@tanstack/react-router';
import { OperatorScreen } from '../../features/operator-figures/operator-screen';

const route = getRouteApi('/shell/chiffres/relais-recus');

export function OperatorFiguresPage() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return <OperatorScreen address={address} onAddress={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}
