import { getRouteApi } from '@tanstack/react-router';
import { DecisionScreen } from '../../features/neutrality-unit/decision-screen';
import { readLevel } from '../../features/neutrality-unit/unit-address';
import { NotFoundPage } from '../not-found-page';

const decision = getRouteApi('/shell/neutralite/$niveau/$id/decisions/$decision');

export function NeutralityDecisionPage() {
  const { niveau, id, decision: one } = decision.useParams();
  const { periode: period = null } = decision.useSearch();
  const level = readLevel(niveau);
  return level ? <DecisionScreen key={one} place={{ level, id, period }} id={one} /> : <NotFoundPage />;
}
