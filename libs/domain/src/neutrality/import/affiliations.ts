import type { Affiliation, LinkHolder, LinkKind } from '../own-set.js';
import { cleanId, readDay, unreadable } from './cells.js';
import { ownCopy } from './interner.js';
import type { Issues } from './issues.js';
import type { TableRow } from './table.js';

const holders: ReadonlyMap<string, LinkHolder> =
  new Map([['conseiller', 'counsellor'], ['structure', 'structure'], ['operateur', 'operator']]);
const kinds: ReadonlyMap<string, LinkKind> = new Map([['employeur', 'employer'], ['detachement', 'secondment'], ['groupe', 'group'],
  ['financier', 'financial'], ['reseau', 'network']]);

/** A word of a closed list, whatever its case and its accents. */
export const wordOf = (cell: string | undefined): string => cleanId(cell).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The declared links; a line that cannot be understood is refused, for a link that is guessed at accuses somebody. */
export class AffiliationImport {
  readonly links: Affiliation[] = [];

  constructor(private readonly issues: Issues) {}

  readonly take = (row: TableRow): void => {
    const holder = cleanId(row.cell('titulaire_id'));
    const refuse = (code: 'X-LIEN' | 'X-DATEAFF' | 'X-TITULAIRE') => this.issues.add(code, 'affiliations', row.line, holder);
    const holderKind = holders.get(wordOf(row.cell('titulaire_type')));
    if (!holderKind || holder === '') return refuse('X-TITULAIRE');
    const [kind, operator] = [kinds.get(wordOf(row.cell('lien'))), cleanId(row.cell('operateur_id'))];
    if (!kind || operator === '' || row.isDamaged) return refuse('X-LIEN');
    const from = readDay(row.cell('du'));
    const to = readDay(row.cell('au'));
    if (from === unreadable || to === unreadable) return refuse('X-DATEAFF');
    if (from !== null && to !== null && from > to) return refuse('X-DATEAFF');
    this.links.push({ holderKind, holder: ownCopy(holder), operator: ownCopy(operator), kind, from, to });
  };
}
