import { getRouteApi } from '@tanstack/react-router';
import { RowsScreen } from '../../features/figures/rows-screen';

const route = getRouteApi('/shell/chiffres/dossiers');

export function FigureRowsPage() {
  return <RowsScreen address={route.useSearch()} />;
}
