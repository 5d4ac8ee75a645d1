import type { Period } from '@boussole/domain/neutrality/period/calendar';
import { alternativeLines, decisionLine } from '@boussole/domain/neutrality/product/decision-lines';
import type { FrozenDecision } from '@boussole/domain/neutrality/product/frozen-decision';
import { isOfPerson, linkLine, type ProductLink } from '@boussole/domain/neutrality/product/link-lines';
import { type OwnGap, ownGap } from '@boussole/domain/neutrality/product/own-gap';
import { cellsOf, type Line, productTables } from '@boussole/domain/neutrality/product/tables';
import { AffiliationImport } from '@boussole/domain/neutrality/import/affiliations';
import { Issues } from '@boussole/domain/neutrality/import/issues';
import { TableRow } from '@boussole/domain/neutrality/import/table';
import { OwnSets } from '@boussole/domain/neutrality/own-set';
import { frozenDecisions, type FrozenRow } from './frozen-decisions.queries.js';
import { readLinks } from './links.queries.js';
import type { Ask } from '../../platform/statement.js';
import type { Pseudonyms } from './pseudonyms.js';

/** Where the lines go: decisions, with what they were read from, before their alternatives. */
export interface Taker {
  decision(line: Line<'decisions'>, frozen: FrozenRow): void;
  alternative(line: Line<'alternatives'>): void;
  affiliation(line: Line<'affiliations'>): void;
  /** Some decisions are whole: what was taken may be put away. */
  rest(): Promise<void>;
}

const mostGaps = 10_000;

/** Sets that were not frozen with the own operators of their day. */
export interface Gaps { readonly count: number; readonly first: readonly OwnGap[] }

/** Gives every line of a period to whoever takes them, and says which sets do not agree with the links of their day. */
export async function readProduct(ask: Ask, period: Period, names: Pseudonyms, taker: Taker): Promise<Gaps> {
  const links = (await readLinks(ask, period)).map((link) => withPseudonym(link, names));
  const [sets, bodyOf] = [ownSetsOf(links), bodies(links)];
  const seen = new Set<string>();
  const first: OwnGap[] = [];
  let count = 0;
  for await (const rows of frozenDecisions(ask, period)) {
    for (const row of rows) {
      const decision = named(row, names);
      taker.decision(decisionLine(decision), row);
      for (const line of alternativeLines(decision)) taker.alternative(line);
      seen.add(decision.counsellor).add(decision.structure);
      const gap = ownGap(decision, sets, bodyOf);
      if (gap) count += 1;
      if (gap && first.length < mostGaps) first.push(gap);
    }
    await taker.rest();
  }
  // Whom nobody asked anything of in these days is not in the file.
  for (const link of links) if (isTieOfBodies(link) || seen.has(link.holder)) taker.affiliation(linkLine(link));
  await taker.rest();
  return { count, first };
}

const named = ({ personId, dossierId, branch: _branch, isDrawn: _drawn, ...row }: FrozenRow, names: Pseudonyms): FrozenDecision =>
  ({ ...row, counsellor: names.counsellor(personId), learner: dossierId === null ? null : names.learner(dossierId) });

const withPseudonym = (link: ProductLink, names: Pseudonyms): ProductLink =>
  (isOfPerson(link.tie) ? { ...link, holder: names.counsellor(link.holder) } : link);

const isTieOfBodies = ({ tie }: ProductLink): boolean => tie !== 'structure' && !isOfPerson(tie);

/** The links as whoever audits the files will understand them. */
export function ownSetsOf(links: readonly ProductLink[]): OwnSets {
  const reading = new AffiliationImport(new Issues());
  const row = new TableRow(new Map(productTables.affiliations.map((column, place) => [column, place])));
  for (const link of links) {
    row.moveTo({ line: 0, lineCount: 1, cells: cellsOf('affiliations', linkLine(link)), damage: null });
    reading.take(row);
  }
  return new OwnSets(reading.links);
}

function bodies(links: readonly ProductLink[]): (operator: string) => string {
  const merged = new Map(links.flatMap(({ tie, holder, operator }) => (tie === 'merged' ? [[holder, operator] as const] : [])));
  return (operator) => {
    let body = operator;
    for (let next = merged.get(body); next !== undefined; next = merged.get(body)) body = next;
    return body;
  };
}
