import { getRouteApi } from '@tanstack/react-router';
import { ManagerScreen } from '../../features/figures/manager-screen';
import { RowsScreen } from '../../features/figures/rows-screen';

const manager = getRouteApi('/shell/chiffres');
const rows = getRouteApi('/shell/chiffres/dossiers');

export function ManagerFiguresPage() {
  const address = manager.useSearch();
  const navigate = manager.useNavigate();
  return <ManagerScreen address={address} onAddress={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}

export function FigureRowsPage() {
  return <RowsScreen address={rows.useSearch()} />;
}
