import { actiris, cefo, citeLiege, forem } from '../network.js';
import type { communesAround } from '../communes.js';

/** A counter that has been at work for years: how many people come in a quarter, how long they wait, how its relays fare. */
export interface Counter {
  readonly organisation: string;
  readonly branch: string;
  readonly lead: string;
  readonly around: keyof typeof communesAround;
  readonly aQuarter: number;
  /** Days until the first interview, at most. */
  readonly wait: number;
  /** Of a hundred referrals, how many are accepted; how many are never answered. */
  readonly accepted: number;
  readonly silent: number;
}

export const counters: readonly Counter[] = [
  { organisation: citeLiege, branch: 'Espace conseil de Liège', lead: 'karim', around: 'liege', aQuarter: 84, wait: 9, accepted: 58, silent: 14 },
  { organisation: citeLiege, branch: 'Permanence de Seraing', lead: 'marie-christine', around: 'liege', aQuarter: 56, wait: 14, accepted: 54, silent: 18 },
  { organisation: forem, branch: 'Liège – conseil', lead: 'caroline', around: 'liege', aQuarter: 52, wait: 18, accepted: 60, silent: 15 },
  { organisation: cefo, branch: 'CEFO de Huy', lead: 'aurelie', around: 'huy', aQuarter: 36, wait: 7, accepted: 56, silent: 16 },
  { organisation: actiris, branch: 'Bruxelles – orientation', lead: 'leila', around: 'bruxelles', aQuarter: 40, wait: 21, accepted: 58, silent: 15 },
];

/** How many quarters back the past of the demonstration goes. */
export const quartersBack = 11;

type Weighted = readonly (readonly [code: string, weight: number])[];

export const declines: Weighted = [['session_full', 34], ['prerequisites_missing', 22], ['not_eligible', 16], ['unreachable', 14], ['mobility', 14]];
export const outcomes: Weighted = [['enrolled_completed', 26], ['information_given', 24], ['accompaniment_started', 22], ['work_found', 16], ['immersion_done', 12]];
export const closings: Weighted = [['in_training', 30], ['goal_reached', 24], ['in_employment', 20], ['no_news', 16], ['moved_away', 10]];
export const unmet: Weighted = [['Rien de convenable à moins d’une heure de trajet.', 4], ['Aucune session ne commence avant la date souhaitée.', 3],
  ['Les horaires proposés ne vont pas avec la garde des enfants.', 2]];
/** What is looked for, by field of ROME. */
export const fields: Weighted = [['F', 22], ['H', 12], ['G', 12], ['J', 14], ['K', 14], ['M', 16], ['N', 10]];
