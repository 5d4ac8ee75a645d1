import { brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { alternativesOf } from '@boussole/domain/choice/alternatives';
import { checkCriteria, type Criteria, monthsAfter } from '@boussole/domain/choice/criteria';
import type { Alternative, Snapshot } from '@boussole/domain/choice/snapshot';
import { eligibleOffers } from '../../../modules/choice/eligible.queries.js';
import type { Owner } from '../../owner.js';
import { Dice } from '../dice.js';
import { askOf } from '../referrals/people-of.js';

/** What somebody looks for, from where, and all that the register has for it today. */
export interface Situation extends Pick<Snapshot, 'aside' | 'relax'> {
  readonly criteria: Criteria;
  readonly alternatives: readonly Alternative[];
}

const enough = 14;
const mostTries = 120;

/** Situations in which a body has something to offer, and others too (one of them, where it is named): a real choice, near one of its branches. */
export async function situationsOf(owner: Owner, organisation: string, among: string | null, now: Date): Promise<Situation[]> {
  const today = brusselsDay(now);
  const places = await owner.ask<{ nis: string; trade: string }>(`select distinct b.commune_nis as nis, t as trade
    from offer o join branch b on b.id = o.branch_id, unnest(o.trades) t
    where o.organisation_id = $1 and o.kind in ('training', 'work_study') and b.commune_nis is not null order by 1, 2`, [organisation]);
  const dice = new Dice(`situations:${organisation}`);
  const drawn = places.map((place) => ({ place, at: dice.roll() })).sort((one, other) => one.at - other.at).slice(0, mostTries);
  const found: Situation[] = [];
  for (const { place } of drawn) {
    const situation = await situationAt(owner, place, organisation, today);
    if (isChoice(situation.alternatives, among)) found.push(situation);
    if (found.length === enough) break;
  }
  if (found.length === 0) throw new RangeError(`nowhere does ${organisation} have competitors`);
  return found;
}

async function situationAt(owner: Owner, { nis, trade }: { nis: string; trade: string }, organisation: string, today: CalendarDate): Promise<Situation> {
  const checked = checkCriteria({ kind: 'training', field: null, trade, level: null, communeNis: nis, travel: 'car', maxMinutes: 75, diploma: null,
    languages: [], publics: [], age: null, times: [], startsFrom: null, startsBefore: monthsAfter(today, 12), withStale: true }, today);
  if (!checked.ok) throw new RangeError(checked.code);
  const { offers, aside, relax } = await eligibleOffers(askOf(owner), checked.value);
  return { criteria: checked.value, aside, relax, alternatives: alternativesOf(offers, checked.value, new Set([organisation])) };
}

function isChoice(alternatives: readonly Alternative[], among: string | null): boolean {
  const own = alternatives.filter((one) => one.own).length;
  const operators = new Set(alternatives.map(({ operator }) => operator));
  return own > 0 && own / alternatives.length <= 0.5 && operators.size >= 3 && (among === null || operators.has(among));
}
