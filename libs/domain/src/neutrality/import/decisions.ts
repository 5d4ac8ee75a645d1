import { cleanId, readFlag } from './cells.js';
import { wordOf } from './affiliations.js';
import { GrowingNumbers } from './columns-of-numbers.js';
import { Interner } from './interner.js';
import type { Issues } from './issues.js';
import { readAuthorship } from './simple-rows.js';
import type { TableRow } from './table.js';

/** What a decision says besides its alternatives; texts are empty where nothing was said. */
export interface DecisionFacts {
  readonly id: string;
  readonly line: number;
  readonly day: number;
  readonly counsellor: string;
  readonly structure: string;
  readonly learner: string;
  readonly reason: string;
  readonly wishedOperator: string;
  /** The person said it herself, and before anything was shown. */
  readonly isWishVerified: boolean;
  readonly gender: string;
  readonly attainment: string;
  readonly isNeedEdited: boolean;
}

const texts = ['conseiller_id', 'structure_id', 'apprenant_id', 'motif', 'souhait_operateur_id', 'genre', 'niveau'] as const;
const [counsellor, structure, learner, reason, wished, gender, attainment] = [0, 1, 2, 3, 4, 5, 6];
const verified = 1;
const edited = 2;

/** The decisions of a file, a few bytes each. */
export class DecisionImport {
  private readonly ids = new Interner();
  private readonly values = new Interner();
  private readonly cells = new GrowingNumbers(Int32Array);
  private readonly days = new GrowingNumbers(Int32Array);
  private readonly lines = new GrowingNumbers(Int32Array);
  private readonly flags = new GrowingNumbers(Uint8Array);

  constructor(private readonly issues: Issues) {}

  get count(): number { return this.ids.size; }

  readonly take = (row: TableRow): void => {
    const id = cleanId(row.cell('decision_id'));
    const authorship = row.isDamaged || id === '' ? 'D-VALEUR' : readAuthorship(row);
    if (typeof authorship === 'string') return this.issues.add(authorship, 'decisions', row.line, id);
    if (this.ids.find(id) !== undefined) return this.issues.add('D-DOUBLON', 'decisions', row.line, id);
    this.ids.of(id);
    this.days.push(authorship.day);
    this.lines.push(row.line);
    for (const name of texts) this.cells.push(this.values.of(cleanId(row.cell(name))));
    this.flags.push((isVerified(row) ? verified : 0) + (readFlag(row.cell('besoin_modifie')) === true ? edited : 0));
  };

  /** The place of a decision among those that were kept. */
  find(id: string): number | undefined { return this.ids.find(id); }

  at(place: number): DecisionFacts {
    const text = (column: number): string => this.values.text(this.cells.at(place * texts.length + column));
    const flags = this.flags.at(place);
    return {
      id: this.ids.text(place), line: this.lines.at(place), day: this.days.at(place), counsellor: text(counsellor), structure: text(structure),
      learner: text(learner), reason: text(reason), wishedOperator: text(wished), isWishVerified: (flags & verified) > 0,
      gender: text(gender), attainment: text(attainment), isNeedEdited: (flags & edited) > 0,
    };
  }

  /** The order in which decisions are processed: by date, then by identifier. */
  order(): Int32Array {
    const before = (one: number, other: number): number => {
      const gap = this.days.at(one) - this.days.at(other);
      if (gap !== 0) return gap;
      return this.ids.text(one) < this.ids.text(other) ? -1 : 1;
    };
    return Int32Array.from({ length: this.count }, (_, place) => place).sort(before);
  }
}

/** A wish counts when it names an operator, comes from the learner, and was there before anything was shown. */
const isVerified = (row: TableRow): boolean => cleanId(row.cell('souhait_operateur_id')) !== ''
  && wordOf(row.cell('souhait_source')) === 'apprenant' && readFlag(row.cell('souhait_avant')) === true;
