import type { ReportContent, ReportFigure } from '@boussole/domain/figures/report/content';
import { figuresIn, type ReportKind, type ReportSection, sectionsOf, writtenSections } from '@boussole/domain/figures/report/report';
import { reports } from '@boussole/shared/messages/fr-reports';
import { methodOf, type Method } from './report-method.js';
import type { ReportRow } from './report.queries.js';
import { answerTable, figureTable, needTable, offerTable, receiverTable, type Table } from './report-tables.js';
import { fewSentence, sayDate, sayDay, sayInstant, sayNumber, sayPeriod, sayPeriodShort, sayValue, sentenceOf, titleOf, unsaid } from './report-words.js';

export interface Tile {
  readonly title: string;
  readonly value: string;
  /** False where there is no value: the words that say so are told quietly. */
  readonly isTold: boolean;
  readonly before: string;
}

export interface Part {
  readonly section: ReportSection;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly Table[];
  /** Paragraphs written by hand. */
  readonly comment: readonly string[];
}

/** A report as it is read, whatever it is written on: words and figures, no markup. */
export interface ReportModel {
  readonly title: string;
  readonly unit: string;
  readonly house: string | null;
  readonly days: string;
  readonly versus: string;
  readonly period: string;
  readonly made: string;
  readonly foot: string;
  readonly tiles: readonly Tile[];
  readonly parts: readonly Part[];
  readonly method: Method;
  readonly signature: readonly string[];
}

const highlights: Readonly<Record<ReportKind, readonly string[]>> = {
  service: ['opened', 'talk', 'handoff', 'handoff_answered_in_three'], operator: ['got', 'got_seen_in_time', 'got_answered_in_three', 'got_accepted'],
  network: ['opened', 'talk', 'handoff', 'two_contacts'],
};

/** What each part says first, before its tables. */
const leads: Readonly<Partial<Record<ReportSection, readonly string[]>>> = {
  public: ['opened', 'talk', 'closed'], relays: ['first_wait', 'talk_in_a_week', 'handoff', 'got', 'handoff_answered_in_three', 'got_answered_in_three', 'handoff_days', 'got_days'],
  outcomes: ['handoff_outcome', 'got_outcome', 'two_contacts', 'reached_6'],
};

export function reportModel(report: Pick<ReportRow, 'content' | 'comments' | 'madeAt' | 'byName' | 'edition'>): ReportModel {
  const { content } = report;
  const { kind, period, versus } = content;
  const unit = kind === 'network' ? networkName(content) : content.name;
  const made = `Établi le ${sayDate(report.madeAt)} par ${report.byName}${report.edition > 1 ? ` (édition ${report.edition})` : ''}.`;
  return {
    title: `${kind === 'operator' ? 'Rapport d’activité des relais reçus' : 'Rapport d’activité'}, ${sayPeriod(period.code)}`,
    unit, house: content.organisationName, days: `Du ${sayDay(period.from)} au ${sayDay(period.until)}`, versus: `Comparé ${versus.code.includes('-T') ? 'au' : 'à'} ${sayPeriod(versus.code)}`,
    period: sayPeriod(period.code), made,
    foot: `${unit} · ${sayPeriod(period.code)} · chiffres comptés jusqu’au ${sayInstant(new Date(content.countedUntil))}`,
    tiles: highlights[kind].flatMap((name) => tileOf(content, name)),
    parts: sectionsOf(kind).map((section) => partOf(section, report)).filter(({ section, comment }) => comment.length > 0 || !writtenSections.includes(section)),
    method: methodOf(content),
    signature: ['Fait à', 'Le', 'Nom et fonction', 'Signature'],
  };
}

const networkName = ({ basin, labels }: ReportContent): string => (basin === '*' || basin === null ? 'Réseau de l’orientation' : `Bassin ${labels[basin] ?? basin}`);

function tileOf({ figures, versus }: ReportContent, name: string): Tile[] {
  const figure = figures.find((one) => one.name === name);
  if (!figure) return [];
  const before = figure.before === null ? `${sayPeriodShort(versus.code)} : –` : `${sayPeriodShort(versus.code)} : ${sayValue(figure, figure.before)}`;
  return [{ title: titleOf(name), value: figure.value === null ? unsaid(figure) : sayValue(figure, figure.value), isTold: figure.value !== null, before }];
}

function partOf(section: ReportSection, { content, comments }: Pick<ReportRow, 'content' | 'comments'>): Part {
  const figures = figuresIn(content.kind, section).flatMap((name) => content.figures.find((one) => one.name === name) ?? []);
  const written = comments.find((one) => one.section === section)?.words ?? '';
  return {
    section, title: reports.reports.sections[section], sentences: sentencesOf(section, content, figures), tables: tablesOf(section, content, figures),
    comment: written.split(/\n{2,}/).map((text) => text.trim()).filter((text) => text !== ''),
  };
}

function tablesOf(section: ReportSection, content: ReportContent, figures: readonly ReportFigure[]): Table[] {
  if (section === 'needs') return needTable(content);
  if (section === 'offer') return offerTable(content);
  const first = figures.length > 0 ? [figureTable(content, figures)] : [];
  return [...first, ...figures.flatMap((figure) => answerTable(content, figure)), ...(section === 'relays' ? receiverTable(content) : [])];
}

function sentencesOf(section: ReportSection, content: ReportContent, figures: readonly ReportFigure[]): string[] {
  const first = (leads[section] ?? []).flatMap((name) => figures.find((one) => one.name === name) ?? []);
  const said = [...first.flatMap((figure) => sentenceOf(figure, sayPeriodShort(content.versus.code)) ?? []), ...fewSentence(first.filter(({ isHidden }) => isHidden))];
  if (section === 'public') return [...said, ...loadSentence(content)];
  if (section === 'needs') return needSentences(content);
  if (section === 'offer') return offerSentences(content);
  return section === 'quality' ? qualitySentences(content) : said;
}

function loadSentence({ load }: ReportContent): string[] {
  if (!load || load.counsellors === 0) return [];
  const each = Math.round(load.open / load.counsellors);
  return [`Au jour du rapport, ${sayNumber(load.counsellors)} ${load.counsellors === 1 ? 'personne conseille' : 'personnes conseillent'}, pour ${sayNumber(load.open)} dossiers ouverts : `
    + `${sayNumber(each)} par personne qui conseille. La référence est d’une pour ${sayNumber(load.reference)}.`];
}

function needSentences({ needs, labels }: ReportContent): string[] {
  const told = needs.filter(({ asked }) => asked !== null);
  if (told.length === 0) return ['Trop peu de besoins ont été notés pour les dire par domaine.'];
  const asked = told.reduce((sum, one) => sum + (one.asked ?? 0), 0);
  const [worst] = needs.filter(({ unmet }) => (unmet ?? 0) > 0);
  return [
    `${sayNumber(asked)} besoins sont dits ici par domaine, tous services du territoire ensemble.`,
    worst ? `C’est en « ${labels[worst.field] ?? worst.field} » que l’on a le plus souvent cherché sans trouver : ${sayNumber(worst.unmet ?? 0)} fois.`
      : 'Aucun domaine ne compte assez de besoins sans réponse pour être dit.',
  ];
}

function offerSentences({ kind, offers }: ReportContent): string[] {
  const sum = (of: (one: ReportContent['offers'][number]) => number) => offers.reduce((all, one) => all + of(one), 0);
  const all = sum(({ fresh, due, stale }) => fresh + due + stale);
  if (all === 0) return ['Aucune offre n’est ouverte au cadastre au jour du rapport.'];
  const whose = kind === 'operator' ? 'offres du service sont ouvertes' : 'offres du territoire sont ouvertes';
  return [`${sayNumber(all)} ${whose} au cadastre au jour du rapport ; ${sayNumber(Math.round((100 * sum(({ fresh }) => fresh)) / all))} % des fiches sont à jour, `
    + sayStale(sum(({ stale }) => stale)),
  `Places libres annoncées : ${sayNumber(sum(({ seats }) => seats))}.`];
}

function sayStale(count: number): string {
  if (count === 0) return 'aucune n’est restée plus de trois mois sans vérification.';
  return count === 1 ? 'une n’est plus vérifiée depuis plus de trois mois.' : `${sayNumber(count)} ne sont plus vérifiées depuis plus de trois mois.`;
}

function qualitySentences({ neutrality }: ReportContent): string[] {
  return [
    'La Charte de l’orientation tout au long de la vie (5 mai 2022), signée par tous les partenaires, engage à servir d’abord l’intérêt de la personne, en toute neutralité.',
    neutrality ? `La neutralité de l’orientation est mesurée pour tout le réseau. Le rapport public de ${neutrality.year} se lit et se recalcule sur le site de Boussole (/publications/neutralite-${neutrality.year}.html) ; `
      + `empreinte de ses nombres : ${neutrality.print}.`
      : 'La neutralité de l’orientation est mesurée pour tout le réseau. Aucun rapport public n’était paru au jour de ce rapport-ci.',
  ];
}
