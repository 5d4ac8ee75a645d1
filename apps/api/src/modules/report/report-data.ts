import { titleOf, definitionOf, answerOf } from './report-words.js';
import { methodOf } from './report-method.js';
import type { ReportRow } from './report.queries.js';

const form = 'boussole-rapport-activite/1';

/** A report as data: each figure with its definition, each answer with its name; null where nothing is told. */
export function reportData({ content, comments, madeAt, byName, edition }: Pick<ReportRow, 'content' | 'comments' | 'madeAt' | 'byName' | 'edition'>): string {
  const { figures, labels, ...frame } = content;
  return `${JSON.stringify({
    format: form, edition, madeAt: madeAt.toISOString(), madeBy: byName, ...frame,
    rules: methodOf(content).paragraphs,
    figures: figures.map(({ slices, ...figure }) => ({ ...figure, title: titleOf(figure.name), definition: definitionOf(figure.name),
      slices: slices.map((one) => ({ ...one, title: answerOf(figure.name, one.slice, labels) })) })),
    labels, comments: comments.filter(({ words }) => words !== '').map(({ section, words }) => ({ section, words })),
  }, null, 1)}\n`;
}
