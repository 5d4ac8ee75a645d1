import type { ReportContent, ReportFigure } from '@boussole/domain/figures/report/content';
import { figures } from '@boussole/shared/messages/fr-figures';
import { common } from '@boussole/shared/messages/fr-common';
import { referralWords } from '@boussole/shared/messages/fr-referral-words';
import { createTranslator } from 'use-intl/core';

const { names, answers, days, overAYear } = figures.figures;
type Named = keyof typeof names;

/** A sentence of the screens, said in French, for the paper is in French. */
export const say = (text: string, facts: Readonly<Record<string, string | number>> = {}): string =>
  createTranslator({ locale: 'fr-BE', messages: { said: text } })('said', facts);

const isNamed = (name: string): name is Named => Object.hasOwn(names, name);
const has = <Words extends object>(words: Words, key: string): key is keyof Words & string => Object.hasOwn(words, key);

/** What a page tells a body about itself, a paper tells others: it is about "the service". */
const paper: Readonly<Record<string, { sentence?: string; definition?: string }>> = {
  got: { definition: 'Relais reçus dans la période, selon leur état au jour du rapport, hors erreurs de saisie.' },
  got_seen_in_time: { sentence: '{value} des relais reçus ont fait l’objet d’un accusé à temps',
    definition: 'Part des relais dont la réception a été accusée avant l’échéance, parmi ceux dont l’échéance est connue.' },
  got_answered_in_three: { sentence: '{value} des relais reçus ont eu une réponse en trois jours ouvrables' },
  got_days: { sentence: '{count, plural, =0 {La moitié des relais reçus ont eu leur réponse le jour même} one {La moitié des relais reçus ont eu leur réponse en un jour ouvrable au plus} other {La moitié des relais reçus ont eu leur réponse en # jours ouvrables au plus}}',
    definition: 'Jours ouvrables du service jusqu’à sa réponse. Les relais qui attendent encore comptent dans l’ensemble.' },
  got_accepted: { sentence: '{value} des relais reçus ont été acceptés' },
  got_decline: { sentence: '{count, plural, =0 {Aucun relais reçu n’a été refusé} one {Un relais reçu a été refusé} other {# relais reçus ont été refusés}}',
    definition: 'Relais reçus dans la période et refusés, selon le motif donné.' },
  got_outcome: { definition: 'Relais reçus dans la période et clôturés, selon l’issue notée.' },
};

export const titleOf = (name: string): string => (isNamed(name) ? names[name].title : name);
export const definitionOf = (name: string): string => paper[name]?.definition ?? (isNamed(name) ? names[name].definition : '');

const number = new Intl.NumberFormat('fr-BE');
export const sayNumber = (value: number): string => number.format(value);

/** A value as it is read: "1 240", "63 %", "3 jours". */
export function sayValue({ kind }: Pick<ReportFigure, 'kind'>, value: number): string {
  if (kind === 'percent') return `${sayNumber(value)} %`;
  if (kind === 'days') return value > 365 ? overAYear : say(days, { n: value });
  return sayNumber(value);
}

export const tooFew = 'trop peu';

/** What stands in the place of a value that there is not. */
export const unsaid = ({ isHidden, saidOn }: ReportFigure): string => (isHidden ? tooFew : saidOn ? `se dira à partir du ${sayDay(saidOn)}` : 'sans objet');

/** How a value differs from that of a year before; nothing where either is not told. */
export function sayDifference({ kind, value, before }: ReportFigure): string {
  if (value === null || before === null) return '–';
  const by = Math.abs(value - before);
  if (by === 0) return 'inchangé';
  const unit = kind === 'percent' ? (by === 1 ? ' point' : ' points') : kind === 'days' ? (by === 1 ? ' jour' : ' jours') : '';
  return `${value > before ? '+' : '−'}${sayNumber(by)}${unit}`;
}

/** A figure as a sentence, beside what it was; null where there is nothing to say. */
export function sentenceOf(figure: ReportFigure, versus: string): string | null {
  const { name, kind, value, before } = figure;
  if (!isNamed(name)) return null;
  if (value === null) return null;
  const said = say(paper[name]?.sentence ?? names[name].sentence, { count: value, value: sayValue(figure, value) });
  if (before === null) return `${said}.`;
  return `${said} (${sayValue({ kind }, before)} en ${versus}).`;
}

/** Which figures are about too few, in one sentence. */
export function fewSentence(hidden: readonly ReportFigure[]): string[] {
  const titles = hidden.map(({ name }) => titleOf(name)).map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  return titles.length === 0 ? [] : [`Trop peu de personnes pour dire : ${titles.join(', ')}.`];
}

/** The state of a "relais", a masculine word: the screens speak of an "orientation". */
const relayStates: Readonly<Record<string, string>> = {
  sent: 'Envoyé', received: 'Bien reçu', accepted: 'Accepté', closed: 'Clôturé', declined: 'Refusé', cancelled: 'Annulé',
  withdrawn: 'Retiré par la personne', expired: 'Resté sans réponse', obsolete: 'Devenu sans objet', entered_in_error: 'Encodé par erreur',
};

/** Whether a "relais" was accepted, and within which time. */
const relayAnswers: Readonly<Record<string, string>> = {
  'accepted:soon': 'Accepté en trois jours ouvrables', 'accepted:later': 'Accepté plus tard', 'declined:soon': 'Refusé en trois jours ouvrables',
  'declined:later': 'Refusé plus tard', ended: 'Terminé autrement', expired: 'Resté sans réponse', waiting: 'Attend encore',
};

/** An answer under its name: each figure has its own list. */
export function answerOf(name: string, slice: string, labels: ReportContent['labels']): string {
  const { states, declineCodes, outcomeCodes } = referralWords.referralWords;
  if (labels[slice] !== undefined) return labels[slice];
  if (slice === '?') return 'Commune non précisée';
  if (name === 'talk' && has(common.channels, slice)) return common.channels[slice];
  if (name.endsWith('_decline') && has(declineCodes, slice)) return declineCodes[slice];
  if (name.endsWith('_outcome') && has(outcomeCodes, slice)) return outcomeCodes[slice];
  if (relayAnswers[slice] !== undefined && (name.startsWith('handoff_') || name.startsWith('got_'))) return relayAnswers[slice];
  if ((name === 'handoff' || name === 'got') && relayStates[slice] !== undefined) return relayStates[slice];
  if (has(answers, slice)) return answers[slice];
  return has(states, slice) ? states[slice] : slice;
}

const long = new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeZone: 'UTC' });
const at = new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' });
const on = new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeZone: 'Europe/Brussels' });

const first = (text: string): string => text.replace(/^1 /, '1er ');
export const sayDay = (day: string): string => first(long.format(new Date(`${day}T00:00:00Z`)));
export const sayDate = (moment: Date): string => first(on.format(moment));
export const sayInstant = (moment: Date): string => first(at.format(moment));

/** "2026", "3e trimestre 2026". */
export function sayPeriod(code: string): string {
  const [year, quarter] = code.split('-T');
  return quarter ? `${quarter === '1' ? '1er' : `${quarter}e`} trimestre ${year}` : code;
}

/** "2025", "2025 (3e trimestre)": in the middle of a sentence, after "en". */
export const sayPeriodShort = (code: string): string => (code.includes('-T') ? `T${code.slice(-1)} ${code.slice(0, 4)}` : code);
