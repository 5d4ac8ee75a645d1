import type { OfferStatus, Session } from '../choice-set.js';
import { wordOf } from './affiliations.js';
import { cleanId, readFlag, readNumber, unreadable } from './cells.js';
import { GrowingNumbers } from './columns-of-numbers.js';
import type { DecisionImport } from './decisions.js';
import { Interner } from './interner.js';
import type { Issues } from './issues.js';
import type { TableRow } from './table.js';

const statuses: readonly OfferStatus[] = ['open', 'full', 'withdrawn'];
const statusWords: ReadonlyMap<string, number> = new Map([['', 0], ['ouverte', 0], ['complete', 1], ['retiree', 2]]);
const retained = 1;
const inReference = 2;
const shown = 4;
const displayKnown = 8;
const statusShift = 4;

/** The alternatives of all decisions, some forty bytes each. */
export class AlternativeImport {
  /** Lines about a decision that the other file does not have, or that was refused. */
  orphans = 0;
  private texts = new Interner();
  private isReleased = false;
  private readonly decisionOf = new GrowingNumbers(Int32Array);
  private readonly columns = { offer: new GrowingNumbers(Int32Array), operator: new GrowingNumbers(Int32Array),
    option: new GrowingNumbers(Int32Array), site: new GrowingNumbers(Int32Array), path: new GrowingNumbers(Int32Array) };
  private readonly flags = new GrowingNumbers(Uint8Array);
  private readonly ranks = new GrowingNumbers(Float64Array);
  private readonly weights = new GrowingNumbers(Float64Array);
  private readonly minutes = new GrowingNumbers(Float64Array);

  constructor(private readonly decisions: DecisionImport, private readonly issues: Issues) {}

  readonly take = (row: TableRow): void => {
    const id = cleanId(row.cell('decision_id'));
    const [operator, offer] = [cleanId(row.cell('operateur_id')), cleanId(row.cell('offre_id'))];
    const isRetained = readFlag(row.cell('retenue'));
    if (row.isDamaged || operator === '' || isRetained === unreadable) return this.issues.add('A-LIGNE', 'alternatives', row.line, id);
    const decision = this.decisions.find(id);
    if (decision === undefined) {
      this.orphans += 1;
      return;
    }
    this.decisionOf.push(decision);
    const { columns, texts } = this;
    columns.offer.push(texts.of(offer));
    columns.operator.push(texts.of(operator));
    columns.option.push(texts.of(cleanId(row.cell('option_id')) || offer));
    columns.site.push(texts.of(cleanId(row.cell('site_id'))));
    columns.path.push(texts.of(wordOf(row.cell('filiere'))));
    this.flags.push(flagsOf(row, isRetained === true));
    this.ranks.push(numberOr(row.cell('rang'), NaN));
    this.minutes.push(numberOr(row.cell('minutes'), NaN));
    this.weights.push(this.weightOf(row, id));
  };

  /** Lets go of everything that was read. */
  release(): void {
    this.isReleased = true;
    const numbers = [this.decisionOf, this.flags, this.ranks, this.weights, this.minutes, ...Object.values(this.columns)];
    for (const each of numbers) each.clear();
    this.texts = new Interner();
  }

  /** The sessions of each decision, by its place, in an order that does not depend on that of the lines. */
  byDecision(): (decision: number) => readonly Session[] {
    if (this.isReleased) throw new Error('what was read was let go');
    const starts = new Int32Array(this.decisions.count + 1);
    for (let row = 0; row < this.decisionOf.length; row += 1) {
      const next = this.decisionOf.at(row) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let place = 1; place < starts.length; place += 1) starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
    const rows = new Int32Array(this.decisionOf.length);
    const next = starts.slice();
    for (let row = 0; row < this.decisionOf.length; row += 1) {
      const decision = this.decisionOf.at(row);
      rows[next[decision] ?? 0] = row;
      next[decision] = (next[decision] ?? 0) + 1;
    }
    return (decision) => {
      const own = [...rows.subarray(starts[decision], starts[decision + 1])];
      return own.sort((one, other) => this.compare(one, other)).map((row) => this.session(row));
    };
  }

  private compare(one: number, other: number): number {
    const { offer, operator } = this.columns;
    const text = (column: GrowingNumbers<Int32Array>, row: number) => this.texts.text(column.at(row));
    const [a, b] = [text(offer, one), text(offer, other)];
    if (a !== b) return a < b ? -1 : 1;
    const [c, d] = [text(operator, one), text(operator, other)];
    return c === d ? 0 : c < d ? -1 : 1;
  }

  private session(row: number): Session {
    const { operator, option, site, path } = this.columns;
    const flags = this.flags.at(row);
    const has = (flag: number) => (flags & flag) > 0;
    return {
      operator: this.texts.text(operator.at(row)), option: this.texts.text(option.at(row)), site: this.texts.text(site.at(row)),
      path: this.texts.text(path.at(row)) || null, minutes: known(this.minutes.at(row)), weight: this.weights.at(row),
      status: statuses[flags >> statusShift] ?? 'open', isRetained: has(retained), isInReference: has(inReference),
      isShown: has(displayKnown) ? has(shown) : null, rank: known(this.ranks.at(row)),
    };
  }

  private weightOf(row: TableRow, id: string): number {
    const weight = readNumber(row.cell('poids'));
    if (weight === null) return 1;
    if (weight !== unreadable && weight > 0) return weight;
    this.issues.add('A-POIDS', 'alternatives', row.line, id);
    return 1;
  }
}

function flagsOf(row: TableRow, isRetained: boolean): number {
  const isShown = readFlag(row.cell('montree'));
  const status = statusWords.get(wordOf(row.cell('statut'))) ?? 0;
  return (isRetained ? retained : 0) + (readFlag(row.cell('dans_reference')) === false ? 0 : inReference) + (isShown === true ? shown : 0)
    + (typeof isShown === 'boolean' ? displayKnown : 0) + (status << statusShift);
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

function numberOr(cell: string | undefined, otherwise: number): number {
  const value = readNumber(cell);
  return typeof value === 'number' ? value : otherwise;
}
