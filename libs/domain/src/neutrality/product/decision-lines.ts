import { brusselsDay } from '../../calendar-date.js';
import { isSaidByHerself } from '../../choice/point-rules.js';
import type { OutsideAlternative } from '../../choice/snapshot.js';
import type { ReasonCode } from '../../referral/states.js';
import { type Diploma, diplomas, type Path } from '../../register/vocabulary.js';
import type { FrozenDecision, Made } from './frozen-decision.js';
import type { Line } from './tables.js';

const reasonWords: Readonly<Record<ReasonCode, string>> = {
  learner_wish: 'souhait', near: 'proximite', soon: 'delai', schedule: 'horaire', language: 'langue', price: 'prix', level_fits: 'niveau',
  accompaniment: 'accompagnement', only_one: 'seule_offre', known_quality: 'qualite_connue', other: 'autre', not_said: 'non_precise',
};
const pathWords: Readonly<Record<Path, string>> = {
  full_time: 'temps_plein', part_time: 'temps_partiel', work_study: 'alternance', modular: 'modulaire', workshop: 'atelier',
  individual: 'individuel',
};

const flag = (value: boolean): string => (value ? '1' : '0');

/** The line of a decision; its day is that of the freeze, in Brussels. */
export function decisionLine({ counsellor, structure, learner, snapshot, isNeedEdited, made }: FrozenDecision): Line<'decisions'> {
  const { decision, at, need, wish } = snapshot;
  const hasWish = wish !== null && wish.operator !== null;
  return {
    decision_id: decision, date: brusselsDay(new Date(at)), conseiller_id: counsellor, structure_id: structure, apprenant_id: learner ?? '',
    motif: reasonOf(made), souhait_operateur_id: wish?.operator ?? '',
    souhait_source: hasWish ? (isSaidByHerself(wish) ? 'apprenant' : 'conseiller') : '',
    souhait_avant: hasWish ? flag(Date.parse(wish.saidAt) <= Date.parse(at)) : '', niveau: attainmentOf(need.diploma), besoin_modifie: flag(isNeedEdited),
  };
}

/** Two levels are enough to see whether some are kept and others sent away, and too wide to know anybody by. */
const attainmentOf = (diploma: Diploma | null): string =>
  (diploma === null ? '' : diplomas.indexOf(diploma) < diplomas.indexOf('cess') ? 'sans CESS' : 'CESS ou plus');

/** A wish that is given as the reason of one of several offers is the reason of all; else the first that was given. */
function reasonOf(made: readonly Made[]): string {
  const codes = made.map(({ reason }) => reason).filter((reason) => reason !== null);
  const code = codes.find((one) => one === 'learner_wish') ?? codes[0];
  return code === undefined ? '' : reasonWords[code];
}

/** The lines of its alternatives: the frozen set as it stands, then what was retained from outside of it. */
export function alternativeLines({ snapshot, shown, made }: FrozenDecision): Line<'alternatives'>[] {
  const retained = new Set(made.map(({ alternative }) => alternative));
  const ranks = shown && new Map(shown.map((n, place) => [n, place + 1]));
  const within = snapshot.alternatives.map((one) => ({
    ...lineOf(snapshot.decision, one), retenue: flag(retained.has(one.n)), dans_reference: '1',
    montree: ranks ? flag(ranks.has(one.n)) : '', rang: numberOrNothing(ranks?.get(one.n) ?? null),
  }));
  const beyond = outsideOf(made).map((one) =>
    ({ ...lineOf(snapshot.decision, one), retenue: '1', dans_reference: '0', montree: '', rang: '' }));
  return [...within, ...beyond];
}

/** What was retained twice is one alternative. */
function outsideOf(made: readonly Made[]): OutsideAlternative[] {
  const found = new Map<string, OutsideAlternative>();
  for (const { outside } of made) if (outside) found.set(JSON.stringify([outside.operator, outside.option, outside.site]), outside);
  return [...found.values()];
}

const lineOf = (decision: string, { operator, option, site, minutes, seats, weight, path, offers }: OutsideAlternative) => ({
  decision_id: decision, offre_id: offers[0]?.id ?? '', operateur_id: operator, option_id: option, site_id: site, poids: String(weight),
  filiere: path === null ? '' : pathWords[path], minutes: numberOrNothing(minutes), statut: seats === 0 ? 'complete' : 'ouverte',
});

const numberOrNothing = (value: number | null): string => (value === null ? '' : String(value));
