import type { LifeStatus } from '@boussole/domain/dossier/situation-words';
import type { Whereabouts } from '@boussole/domain/transition/words';

/** What came of a step that was due: left undone, nobody at the other end, a message that came back, or what she answered. Not said: done on its day, or no answer. */
export type Outcome = 'open' | 'unreachable' | 'returned' | { readonly says: Whereabouts; readonly words?: string; readonly isByPhone?: boolean };

/** A turning point of the showcase, told around the day on which the demonstration is loaded. */
export interface ToldTransition {
  readonly key: string;
  readonly lead: 'nadia' | 'karim';
  readonly statuses: readonly LifeStatus[];
  readonly ages: readonly [least: number, most: number];
  readonly point: string;
  /** Days before today; negative: still to come. `may`: the twelfth of the last May that is over. */
  readonly daysAgo: number | 'may';
  /** So many days after the turning point, or before it: known on the day itself when nothing is said. */
  readonly knownAfter?: number;
  readonly source: 'counsellor' | 'learner';
  readonly note?: string;
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** What somebody did with it since, so many days ago. */
  readonly move?: { readonly to: 'paused' | 'stopped' | 'ended'; readonly daysAgo: number; readonly untilInDays?: number; readonly reason?: 'refused' | 'done' };
  /** What the counsellor promised herself beside the plan. */
  readonly own?: { readonly note: string; readonly inDays: number };
}

const pupils: readonly LifeStatus[] = ['pupil', 'apprentice', 'inactive'];
const seekers: readonly LifeStatus[] = ['jobseeker', 'inactive'];
const workers: readonly LifeStatus[] = ['worker', 'jobseeker', 'self_employed'];

/** What Nadia and Karim follow: a breach in May that ended well, one of this week, and what is due, late, answered, paused or refused. */
export const toldTransitions: readonly ToldTransition[] = [
  {
    key: 'rupture-mai', lead: 'nadia', statuses: pupils, ages: [15, 26], point: 'ALT_RUPT', daysAgo: 'may', source: 'counsellor',
    note: 'Le patron cesse son activité. Contact le jour même, puis à une semaine, un mois et trois mois.',
    outcomes: { after_month: { says: 'searching', words: 'J’ai deux essais la semaine prochaine.' }, after_quarter: { says: 'in_training' } },
    move: { to: 'ended', daysAgo: 40, reason: 'done' },
  },
  {
    key: 'rupture-recente', lead: 'nadia', statuses: pupils, ages: [15, 26], point: 'ALT_RUPT', daysAgo: 4, source: 'counsellor',
    note: 'Contrat rompu d’un commun accord. Le centre garde sa place aux cours jusqu’à la fin du mois.', outcomes: { tell_centre: 'open' },
    own: { note: 'Envoyer la liste des entreprises agréées autour de chez lui, comme promis.', inDays: 0 },
  },
  {
    key: 'decrochage', lead: 'nadia', statuses: pupils, ages: [12, 21], point: 'DECROCHAGE', daysAgo: 9, source: 'counsellor',
    note: 'Signalé par l’éducatrice, avec l’accord de l’élève.', outcomes: { after_week: 'open' },
  },
  {
    key: 'neet', lead: 'nadia', statuses: ['inactive', 'jobseeker'], ages: [18, 32], point: 'NEET', daysAgo: 33, source: 'counsellor',
    outcomes: { after_month: { says: 'wishes_call', words: 'Plutôt après 14 h.' } },
  },
  {
    key: 'fin-formation-emploi', lead: 'nadia', statuses: seekers, ages: [20, 60], point: 'FIN_FORM', daysAgo: 33, knownAfter: -20, source: 'learner',
    outcomes: { after_month: { says: 'at_work', words: 'Engagé à mi-temps depuis lundi. Merci !' } },
  },
  {
    key: 'fin-formation-trimestre', lead: 'nadia', statuses: workers, ages: [20, 60], point: 'FIN_FORM', daysAgo: 97, source: 'counsellor',
    outcomes: { after_month: { says: 'searching' }, after_quarter: 'open' },
  },
  {
    key: 'licenciement', lead: 'nadia', statuses: workers, ages: [38, 62], point: 'LIC_IND', daysAgo: 34, knownAfter: 3, source: 'counsellor',
    note: 'Préavis presté jusqu’au bout ; outplacement de l’employeur en cours.', outcomes: { after_month: 'open' },
    own: { note: 'Relire la lettre de motivation avant jeudi.', inDays: 2 },
  },
  {
    key: 'inscription', lead: 'nadia', statuses: seekers, ages: [20, 60], point: 'INSCR_DE', daysAgo: 92, source: 'counsellor',
    outcomes: { after_month: { says: 'searching' }, after_quarter: 'unreachable' },
  },
  {
    key: 'fin-de-droit', lead: 'nadia', statuses: seekers, ages: [25, 62], point: 'EXCL_CHOM', daysAgo: -87, knownAfter: -89, source: 'learner',
    note: 'Courrier de l’Onem montré au comptoir.', outcomes: { three_months_before: 'open' },
  },
  {
    key: 'adresse', lead: 'nadia', statuses: [...workers, ...seekers], ages: [18, 62], point: 'FIN_FORM', daysAgo: 36, source: 'counsellor',
    outcomes: { after_month: 'returned' },
  },
  {
    key: 'aujourd-hui', lead: 'nadia', statuses: workers, ages: [20, 62], point: 'LIC_IND', daysAgo: 0, source: 'learner', outcomes: { first_contact: 'open' },
    own: { note: 'Rappeler l’employeur pour l’attestation d’outplacement.', inDays: 0 },
  },
  {
    key: 'pause', lead: 'nadia', statuses: workers, ages: [20, 62], point: 'INSCR_DE', daysAgo: 50, source: 'counsellor',
    move: { to: 'paused', daysAgo: 12, untilInDays: 20 },
  },
  {
    key: 'refus', lead: 'nadia', statuses: workers, ages: [20, 62], point: 'FIN_FORM', daysAgo: 70, source: 'counsellor',
    outcomes: { after_month: { says: 'stopped', words: 'Je ne souhaite plus être relancée.' } }, move: { to: 'stopped', daysAgo: 35, reason: 'refused' },
  },
  {
    key: 'karim-rupture', lead: 'karim', statuses: pupils, ages: [15, 28], point: 'ALT_RUPT', daysAgo: 36, source: 'counsellor',
    outcomes: { after_month: { says: 'in_training', isByPhone: true } },
  },
  {
    key: 'karim-inscription', lead: 'karim', statuses: seekers, ages: [20, 62], point: 'INSCR_DE', daysAgo: 31, source: 'counsellor',
    outcomes: { after_month: { says: 'stopped', words: 'J’ai arrêté de chercher pour le moment.' } },
  },
  {
    key: 'karim-licenciement', lead: 'karim', statuses: workers, ages: [25, 62], point: 'LIC_IND', daysAgo: 2, source: 'learner', outcomes: { first_contact: 'open' },
  },
  {
    key: 'karim-handicap', lead: 'karim', statuses: [...workers, 'inactive'], ages: [20, 62], point: 'HANDICAP', daysAgo: 95, source: 'counsellor',
    outcomes: { after_quarter: { says: 'in_training' } },
  },
  {
    key: 'karim-formation', lead: 'karim', statuses: [...workers, 'inactive'], ages: [20, 62], point: 'FIN_FORM', daysAgo: -12, knownAfter: -30, source: 'learner',
    own: { note: 'Préparer avec elle l’entretien de fin de formation.', inDays: 5 },
  },
];
