import type { ReportContent, ReportFigure } from '@boussole/domain/figures/report/content';
import { answerOf, say, sayDifference, sayNumber, sayPeriodShort, sayValue, titleOf, tooFew, unsaid } from './report-words.js';

export interface TableRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** How long its bars are, of the longest: this period and the one before. */
  readonly bars: readonly [number, number] | null;
}

export interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly TableRow[];
  readonly note: string | null;
}

/** The same number as another one, divided otherwise. */
const isSecond = (name: string): boolean => name === 'opened_from';

/** The figures of a part, this period beside the one before. */
export const figureTable = ({ period, versus }: ReportContent, figures: readonly ReportFigure[]): Table => ({
  caption: 'Chiffres de la période', heads: ['Chiffre', sayPeriodShort(period.code), sayPeriodShort(versus.code), 'Écart'], note: null,
  rows: figures.filter(({ name }) => !isSecond(name)).map((figure) => ({
    label: titleOf(figure.name), bars: null,
    cells: [figure.value === null ? unsaid(figure) : sayValue(figure, figure.value), figure.before === null ? '–' : sayValue(figure, figure.before), sayDifference(figure)],
  })),
});

/** By what a figure divides. */
const divided: Readonly<Record<string, readonly [caption: string, head: string]>> = {
  opened: ['Dossiers ouverts, avec ou sans nom', 'Dossiers'], opened_from: ['Dossiers ouverts, par commune', 'Commune'], closed: ['Dossiers clos, par motif', 'Motif'],
  talk: ['Entretiens, par canal', 'Canal'], handoff: ['Relais envoyés, par état', 'État'], got: ['Relais reçus, par état', 'État'],
  got_days: ['Relais reçus, selon leur réponse', 'Réponse'], handoff_decline: ['Relais refusés, par motif', 'Motif'], got_decline: ['Relais refusés, par motif', 'Motif'],
  handoff_outcome: ['Relais clôturés, par issue', 'Issue'], got_outcome: ['Relais clôturés, par issue', 'Issue'], task_in_time: ['Relances, selon leur échéance', 'Relances'],
};

const longestTable = 12;
const furtherLines = '{further, plural, one {Une ligne moins fréquente figure} other {# lignes moins fréquentes figurent}} dans les données du rapport.';

/** How a figure divides, the most frequent first; what few gave is one line. */
export function answerTable({ period, versus, labels }: ReportContent, figure: ReportFigure): Table[] {
  const told = figure.slices.filter(({ value, before }) => (value ?? 0) > 0 || (before ?? 0) > 0);
  if (told.length === 0) return [];
  const most = Math.max(...told.flatMap(({ value, before }) => [value ?? 0, before ?? 0]));
  const rows = told.slice(0, longestTable).map(({ slice, value, before }): TableRow => ({
    label: answerOf(figure.name, slice, labels), cells: [value === null ? tooFew : sayNumber(value), before === null ? '–' : sayNumber(before)],
    bars: [(value ?? 0) / most, (before ?? 0) / most],
  }));
  const further = told.length - rows.length;
  const rest = figure.rest === null ? [] : [{ label: 'Ce que trop peu de personnes ont en commun, ensemble', cells: [sayNumber(figure.rest), '–'], bars: null }];
  const [caption, head] = divided[figure.name] ?? [titleOf(figure.name), 'Réponse'];
  return [{ caption, heads: [head, sayPeriodShort(period.code), sayPeriodShort(versus.code)], rows: [...rows, ...rest],
    note: [...(told.some(({ before }) => (before ?? 0) > 0) ? [`Barre pleine : ${sayPeriodShort(period.code)} ; barre évidée : ${sayPeriodShort(versus.code)}.`] : []),
      ...(further > 0 ? [say(furtherLines, { further })] : [])].join(' ') || null }];
}

const orFew = (value: number | null): string => (value === null ? tooFew : sayNumber(value));

export function needTable({ needs, labels, basin, period }: ReportContent): Table[] {
  const told = needs.filter(({ asked, unmet, empty }) => asked !== null || unmet !== null || empty !== null).slice(0, 20);
  if (told.length === 0) return [];
  const isSeveral = new Set(told.map((one) => one.basin)).size > 1 || basin === '*';
  const most = Math.max(1, ...told.map(({ asked }) => asked ?? 0));
  const fieldOf = (field: string): string => (field === '?' ? 'Domaine non précisé' : labels[field] ?? field);
  return [{
    caption: `Besoins par domaine, ${sayPeriodShort(period.code)}`, heads: ['Domaine', 'Besoins', 'Sans réponse', 'Sans offre'], note:
      'Barre pleine : besoins ; barre évidée : sans réponse. Sans réponse : rien de ce qui était proposé n’a convenu. Sans offre : le cadastre n’avait rien à proposer. Un besoin peut compter dans les deux.',
    rows: told.map((one) => ({ label: isSeveral ? `${fieldOf(one.field)} (${labels[one.basin] ?? one.basin})` : fieldOf(one.field),
      cells: [orFew(one.asked), orFew(one.unmet), orFew(one.empty)], bars: [(one.asked ?? 0) / most, (one.unmet ?? 0) / most] as const })),
  }];
}

export function offerTable({ offers, labels }: ReportContent): Table[] {
  if (offers.length === 0) return [];
  const most = Math.max(1, ...offers.map(({ fresh, due, stale }) => fresh + due + stale));
  return [{ caption: 'Offres ouvertes au cadastre, selon la fraîcheur de leur fiche', heads: ['Territoire', 'À jour', 'À vérifier', 'Plus vérifiées', 'Places libres'],
    note: 'Barre pleine : toutes les fiches ; barre évidée : celles qui sont à jour.',
    rows: offers.map(({ basin, fresh, due, stale, seats }) => ({ label: basin === null ? 'Hors bassin' : labels[basin] ?? basin,
      cells: [fresh, due, stale, seats].map(sayNumber), bars: [(fresh + due + stale) / most, fresh / most] as const })) }];
}

/** How the bodies of a territory answer what is sent to them. */
export function receiverTable({ answers }: ReportContent): Table[] {
  const told = answers.filter(({ received }) => received !== null);
  const percent = (value: number | null): string => (value === null ? tooFew : `${sayNumber(value)} %`);
  if (told.length === 0) return [];
  return [{ caption: 'Réponses des services qui reçoivent des relais', heads: ['Service', 'Personnes (par dizaines)', 'Accusés à temps', 'Réponse en trois jours', 'Acceptés'],
    note: told.length < answers.length ? 'Les services qui ont reçu moins de dix personnes ne sont pas cités.' : null,
    rows: told.map(({ name, received, seenInTime, answeredInThree, accepted }) => ({ label: name, bars: null,
      cells: [orFew(received), percent(seenInTime), percent(answeredInThree), percent(accepted)] })) }];
}
