import { getRouteApi } from '@tanstack/react-router';
import { MirrorScreen } from '../../features/mirror/mirror-screen';

const route = getRouteApi('/shell/miroir');

export function MirrorPage() {
  const { periode: period = null } = route.useSearch();
  const navigate = route.useNavigate();
  return <MirrorScreen period={period} onPeriod={(code) => void navigate({ search: { periode: code }, resetScroll: false })} />;
}
