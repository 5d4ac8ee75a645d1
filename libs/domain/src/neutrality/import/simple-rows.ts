import { cleanId, readCount, readDay, readFlag, readShare, type Unreadable, unreadable } from './cells.js';
import type { IssueCode } from './issues.js';
import type { TableRow } from './table.js';

/** What a decision could have been: so many alternatives of which so many marked, so many retained; or a declared share. */
export type SimpleLaw = { readonly total: number; readonly marked: number; readonly retained: number } | { readonly share: number };

/** A line of the simple form, as it was understood. */
export type SimpleReading =
  | { readonly refused: IssueCode }
  | { readonly law: SimpleLaw | null; readonly chosen: number; readonly remarks: readonly IssueCode[] };

const none: readonly IssueCode[] = [];
/** Nobody chooses among more: beyond, the cell holds something else than a count. */
const mostAlternatives = 100_000;
const refuse = (refused: IssueCode): SimpleReading => ({ refused });

/** The headers of a decision, which come before its figures. */
export function readAuthorship(row: TableRow): { day: number; counsellor: string; structure: string } | IssueCode {
  const day = readDay(row.cell('date'));
  if (typeof day !== 'number') return 'D-DATE';
  const [counsellor, structure] = [cleanId(row.cell('conseiller_id')), cleanId(row.cell('structure_id'))];
  return counsellor === '' || structure === '' ? 'D-SANSAUTEUR' : { day, counsellor, structure };
}

/** The figures of a line: counts if it has them, else the declared share. */
export function readFigures(row: TableRow): SimpleReading {
  const total = readCount(row.cell('n_offres'));
  return total === null ? readDeclared(row) : readCounted(row, total);
}

function readCounted(row: TableRow, total: number | Unreadable): SimpleReading {
  const marked = readCount(row.cell('n_propres'));
  const retained = readCount(row.cell('n_retenues')) ?? 1;
  const chosen = readCount(row.cell('n_retenues_propres'));
  if (typeof total !== 'number' || typeof marked !== 'number') return refuse('D-VALEUR');
  if (retained === unreadable || typeof chosen !== 'number') return refuse('D-VALEUR');
  if (isImpossible(total, marked, retained, chosen)) return refuse('D-IMPOSSIBLE');
  if (total > mostAlternatives) return refuse('D-VALEUR');
  if (total === 0) return { law: null, chosen, remarks: ['D-VIDE'] };
  if (retained === 0) return { law: null, chosen, remarks: ['D-SANSSUITE'] };
  return { law: { total, marked, retained }, chosen, remarks: total === 1 ? ['D-UNIQUE'] : total === retained ? ['D-TOUTRETENU'] : none };
}

const isImpossible = (total: number, marked: number, retained: number, chosen: number): boolean =>
  Math.min(total, marked, retained, chosen) < 0 || marked > total || retained > total || chosen > marked || chosen > retained
  || retained - chosen > total - marked;

function readDeclared(row: TableRow): SimpleReading {
  const declared = readShare(row.cell('part_propre'));
  const own = readFlag(row.cell('propre'));
  if (declared === null || declared === unreadable || typeof own !== 'boolean') return refuse('D-VALEUR');
  const { share, isConverted } = declared;
  if (share < 0 || share > 1 || (share === 0 && own) || (share === 1 && !own)) return refuse('D-IMPOSSIBLE');
  return { law: { share }, chosen: own ? 1 : 0, remarks: isConverted ? ['I-POURCENT'] : none };
}
