import { getRouteApi } from '@tanstack/react-router';
import { BoardScreen } from '../../features/neutrality/board-screen';

const route = getRouteApi('/shell/neutralite');

export function NeutralityPage() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  return <BoardScreen address={address} onAddress={(search) => void navigate({ search, replace: true, resetScroll: false })} />;
}
