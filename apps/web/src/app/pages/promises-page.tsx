import { getRouteApi } from '@tanstack/react-router';
import { addressOf, periodOf } from '../../features/agenda/promises-address';
import { PromisesScreen } from '../../features/agenda/promises-screen';
import { SatisfactionPanel } from '../../features/check-in/satisfaction-panel';
import { useCan } from '../../lib/session';

const route = getRouteApi('/shell/promesses');

/** What is promised and kept, and beside it what people think of it. */
export function PromisesPage() {
  const { periode } = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  return (
    <PromisesScreen period={periodOf(periode)} onPeriod={(period) => void navigate({ search: addressOf(period), replace: true, resetScroll: false })}>
      {can('satisfaction') && <SatisfactionPanel />}
    </PromisesScreen>
  );
}
