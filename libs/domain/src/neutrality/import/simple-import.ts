import { equalChoice, type Law, singleChoice } from '../law.js';
import type { Tally } from '../tally.js';
import { cleanId } from './cells.js';
import { ownCopy } from './interner.js';
import type { Issues } from './issues.js';
import { LawCounts } from './law-counts.js';
import { SeenIds } from './seen-ids.js';
import { readAuthorship, readFigures, type SimpleLaw } from './simple-rows.js';
import type { TableRow } from './table.js';

/** What the simple form becomes: how often each unit met each law, and nothing per line but eight bytes that know its identifier. */
export class SimpleImport {
  private readonly perStructure = new Map<string, LawCounts>();
  private readonly perCounsellor = new Map<string, LawCounts>();
  private readonly laws: Law[] = [];
  private readonly lawNumbers = new Map<number | string, number>();
  private readonly seen = new SeenIds();

  constructor(private readonly issues: Issues) {}

  get structures(): ReadonlyMap<string, Tally> { return this.talliesOf(this.perStructure); }
  get counsellors(): ReadonlyMap<string, Tally> { return this.talliesOf(this.perCounsellor); }

  readonly take = (row: TableRow): void => {
    const id = cleanId(row.cell('decision_id'));
    const authorship = row.isDamaged || id === '' ? 'D-VALEUR' : readAuthorship(row);
    if (typeof authorship === 'string') return this.issues.add(authorship, 'simple', row.line, id);
    const reading = readFigures(row);
    if ('refused' in reading) return this.issues.add(reading.refused, 'simple', row.line, id);
    if (!this.seen.add(id)) return this.issues.add('D-DOUBLON', 'simple', row.line, id);
    for (const remark of reading.remarks) this.issues.add(remark, 'simple', row.line, id);
    if (reading.law === null) return;
    const number = this.lawNumber(reading.law);
    countsOf(this.perStructure, authorship.structure).add(number, reading.chosen);
    countsOf(this.perCounsellor, authorship.counsellor).add(number, reading.chosen);
  };

  private lawNumber(given: SimpleLaw): number {
    const key = 'share' in given ? `p${given.share}` : keyOf(given);
    const known = this.lawNumbers.get(key);
    if (known !== undefined) return known;
    const law = 'share' in given ? singleChoice(given.share) : equalChoice(given.total, given.marked, given.retained);
    const number = this.laws.push(law) - 1;
    this.lawNumbers.set(key, number);
    return number;
  }

  private talliesOf(units: ReadonlyMap<string, LawCounts>): ReadonlyMap<string, Tally> {
    return new Map([...units].map(([unit, counts]) => [unit, counts.tally(this.laws)]));
  }
}

const field = 1 << 17;

/** Three small counts as one number, which is faster to look up than a text. */
const keyOf = ({ total, marked, retained }: { total: number; marked: number; retained: number }): number | string =>
  (total < field ? (total * field + marked) * field + retained : `${total},${marked},${retained}`);

function countsOf(units: Map<string, LawCounts>, unit: string): LawCounts {
  const known = units.get(unit);
  if (known) return known;
  const counts = new LawCounts();
  units.set(ownCopy(unit), counts);
  return counts;
}
