import type pg from 'pg';
import { aWorker, type World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** Who sees how much was sent to a branch: those who answer in it, and nobody else. */
export async function inboxProbesOf(owner: pg.Client, alpha: World): Promise<Probe[]> {
  const manager = await aWorker(owner, alpha.mark, alpha.elsewhere.branch, 'manager');
  const agent = await aWorker(owner, alpha.mark, alpha.elsewhere.branch, 'operator_agent');
  const see = (who: Probe['who'], expects: Probe['expects']): Probe => ({ who, mode: 'read', sql: 'select 1 from inbox_total', expects });
  return [see(alpha.people.grantee, 1), see(agent, 1), see(manager, 0), see(alpha.people.counsellor, 0), see(alpha.holder, 0), see('visitor', 0), see('nobody', 'refused')];
}
