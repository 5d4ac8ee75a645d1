import { getRouteApi } from '@tanstack/react-router';
import { readLevel } from '../../features/neutrality-unit/unit-address';
import { UnitScreen } from '../../features/neutrality-unit/unit-screen';
import { NotFoundPage } from '../not-found-page';

const unit = getRouteApi('/shell/neutralite/$niveau/$id');

export function NeutralityUnitPage() {
  const { niveau, id } = unit.useParams();
  const { periode: period = null } = unit.useSearch();
  const navigate = unit.useNavigate();
  const level = readLevel(niveau);
  if (!level) return <NotFoundPage />;
  const look = (code: string) => void navigate({ search: { periode: code }, resetScroll: false });
  return <UnitScreen key={`${level}-${id}`} place={{ level, id, period }} onPeriod={look} />;
}
