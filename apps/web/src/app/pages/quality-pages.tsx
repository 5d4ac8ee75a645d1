import { getRouteApi } from '@tanstack/react-router';
import { SatisfactionPanel } from '../../features/check-in/satisfaction-panel';
import { QualityScreen } from '../../features/quality/quality-screen';
import { ReadingScreen } from '../../features/quality/reading-screen';
import { useCan } from '../../lib/session';

const own = getRouteApi('/shell/qualite');
const one = getRouteApi('/shell/qualite/lecture/$id');

/** What a service says of its quality, and beside it what people think of its help. */
export function QualityPage() {
  const { annee } = own.useSearch();
  const navigate = own.useNavigate();
  const can = useCan();
  return (
    <QualityScreen
      year={annee} onYear={(year) => void navigate({ search: { annee: year }, replace: true, resetScroll: false })}
      satisfaction={can('satisfaction') ? <SatisfactionPanel /> : null}
    />
  );
}

export function QualityReadingPage() {
  const { id } = one.useParams();
  return <ReadingScreen key={id} id={id} />;
}
