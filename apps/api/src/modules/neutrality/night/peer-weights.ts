import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import { type Alternative, choiceSetOf, disinterestedChoice } from '@boussole/domain/neutrality/choice-set';
import { NegativeControls, ordinaryDispersion, peerMargin } from '@boussole/domain/neutrality/dispersion';
import type { Parameters } from '@boussole/domain/neutrality/parameters';
import { DisinterestedChoices, type PeerWeights, peerWeight } from '@boussole/domain/neutrality/peers';
import type { Ask } from '../../../platform/statement.js';
import { readDecisions } from '../frozen-decisions.queries.js';
import { type Reference, settingsOf } from './settings.js';
import { sessionsOf } from './sessions.js';

interface Stored { readonly weights: StoredWeights | null; readonly choices: number; readonly margin: number | null }
interface StoredWeights { readonly operators: Record<string, number>; readonly distances: Record<string, number>; readonly rounds: number }

/** What a quarter is measured with; null while its weights were not frozen. */
export async function referenceOf(ask: Ask, quarter: CalendarDate): Promise<Reference | null> {
  const [stored] = await ask<Stored>(`
    select weights, choices, margin_counsellor as margin from peer_weights where quarter = $1`, [quarter]);
  if (!stored) return null;
  const { weights, choices, margin } = stored;
  const settings = await settingsOf(ask, quarter);
  return { quarter, settings, peers: weights && margin !== null ? { weights: weightsOf(weights, choices), margin } : null };
}

const weightsOf = ({ operators, distances, rounds }: StoredWeights, choices: number): PeerWeights =>
  ({ operators: new Map(Object.entries(operators)), distances: new Map(Object.entries(distances)), continuity: null, choices, rounds });

/**
 * Learns from what people without an interest chose in the twelve months before a quarter, and freezes it for that quarter. The one thing
 * that reads many decisions: once a quarter.
 */
export async function freezeWeights(ask: Ask, quarter: CalendarDate): Promise<void> {
  const settings = await settingsOf(ask, quarter);
  const learning = new DisinterestedChoices();
  let choices = 0;
  for await (const { alternatives, own } of choicesBefore(ask, quarter)) if (learning.add(alternatives, own)) choices += 1;
  const weights = learning.weights(settings.peers);
  const margins = weights && await marginsOf(ask, quarter, weights, settings);
  await ask(`insert into peer_weights (quarter, parameters, choices, weights, margin_structure, margin_counsellor)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
  [quarter, settings.version, choices, weights && JSON.stringify(storedOf(weights)), margins && margins.structure,
    margins && margins.counsellor]);
}

const storedOf = ({ operators, distances, rounds }: PeerWeights): StoredWeights =>
  ({ operators: Object.fromEntries(operators), distances: Object.fromEntries(distances), rounds });

async function marginsOf(ask: Ask, quarter: CalendarDate, weights: PeerWeights, settings: Parameters) {
  const controls = { structure: new NegativeControls(), counsellor: new NegativeControls() };
  const weightOf = peerWeight(weights);
  for await (const { alternatives, own, structure, counsellor } of choicesBefore(ask, quarter)) {
    const others = disinterestedChoice(alternatives, own);
    if (!others) continue;
    controls.structure.add(structure, others, weightOf);
    controls.counsellor.add(counsellor, others, weightOf);
  }
  const margin = (of: NegativeControls) =>
    peerMargin(ordinaryDispersion(of.list(settings.controls), settings.controls), settings.tolerance, settings.controls).theta;
  return { structure: margin(controls.structure), counsellor: margin(controls.counsellor) };
}

interface Author { readonly structure: string; readonly counsellor: string }
interface Choice extends Author { readonly alternatives: readonly Alternative[]; readonly own: ReadonlySet<string> }
interface Place extends Author { readonly id: string; readonly day: CalendarDate; readonly own: readonly string[] }

const chunk = 200;

/** What was chosen in the twelve months before a quarter, in the order of processing; repeats are left out. */
async function* choicesBefore(ask: Ask, quarter: CalendarDate): AsyncGenerator<Choice> {
  const from = yearBefore(quarter);
  let last: Pick<Place, 'day' | 'id'> = { day: addDays(from, -1), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
  for (;;) {
    const places: Place[] = await ask<Place>(`
      select choice_set_id as id, day::text as day, organisation_id as structure, person_id as counsellor, own::text[] as own
      from audited_decision where (day, choice_set_id) > ($1, $2) and day < $3 and fate in ('counted', 'wish', 'unlinked')
      order by day, choice_set_id limit ${chunk}`,
    [last.day, last.id, quarter]);
    const read = sessionsOf(await readDecisions(ask, places.map(({ id }) => id), quarter));
    for (const { id, structure, counsellor, own } of places) {
      yield { structure, counsellor, alternatives: choiceSetOf(read(id)?.sessions ?? []).alternatives, own: new Set(own) };
    }
    const end = places.at(-1);
    if (!end || places.length < chunk) return;
    last = end;
  }
}

const yearBefore = (quarter: CalendarDate): CalendarDate => `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`;
