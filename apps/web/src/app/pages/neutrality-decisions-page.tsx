import { getRouteApi } from '@tanstack/react-router';
import { DecisionsScreen } from '../../features/neutrality-unit/decisions-screen';
import { readLevel } from '../../features/neutrality-unit/unit-address';
import { NotFoundPage } from '../not-found-page';

const decisions = getRouteApi('/shell/neutralite/$niveau/$id/decisions');

export function NeutralityDecisionsPage() {
  const { niveau, id } = decisions.useParams();
  const { periode: period = null } = decisions.useSearch();
  const level = readLevel(niveau);
  return level ? <DecisionsScreen place={{ level, id, period }} /> : <NotFoundPage />;
}
