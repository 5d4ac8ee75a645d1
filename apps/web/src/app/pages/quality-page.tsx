import { getRouteApi } from '@tanstack/react-router';
import { SatisfactionPanel } from '../../features/check-in/satisfaction-panel';
import { QualityScreen } from '../../features/quality/quality-screen';
import { useCan } from '../../lib/session';

const route = getRouteApi('/shell/qualite');

/** What a service says of its quality, and beside it what people think of its help. */
export function QualityPage() {
  const { annee } = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  return (
    <QualityScreen
      year={annee} onYear={(year) => void navigate({ search: { annee: year }, replace: true, resetScroll: false })}
      satisfaction={can('satisfaction') ? <SatisfactionPanel /> : null}
    />
  );
}
