import { getRouteApi } from '@tanstack/react-router';
import { ManagerScreen } from '../../features/figures/manager-screen';

const route = getRouteApi('/shell/chiffres');

export function ManagerFiguresPage() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return <ManagerScreen address={address} onAddress={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}
