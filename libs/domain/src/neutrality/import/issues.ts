import { ownCopy } from './interner.js';

/** What is irregular in a file, by the code under which it is published. */
export const issueCodes = ['D-DOUBLON', 'D-DATE', 'D-SANSAUTEUR', 'D-REPETE', 'D-VIDE', 'D-UNIQUE', 'D-SANSSUITE', 'D-TOUTRETENU', 'D-HORSREF',
  'D-SANSLIEN', 'D-IMPOSSIBLE', 'D-VALEUR', 'A-DOUBLON', 'A-INDISPONIBLE', 'A-POIDS', 'A-LIGNE', 'I-POURCENT', 'X-LIEN', 'X-DATEAFF',
  'X-TITULAIRE'] as const;
export type IssueCode = (typeof issueCodes)[number];

/** How many irregular lines of each kind there are. */
export type IssueCounts = Partial<Record<IssueCode, number>>;

export const fileRoles = ['alternatives', 'decisions', 'affiliations', 'simple'] as const;
export type FileRole = (typeof fileRoles)[number];

/** One irregular line. */
export interface Issue {
  readonly code: IssueCode;
  readonly file: FileRole;
  readonly line: number;
  /** What the line names: a decision, or the holder of a link. */
  readonly about: string;
  readonly isRefused: boolean;
}

/** The line does not enter the audit at all; the other codes say what was done with a line that does. */
const refusals: ReadonlySet<IssueCode> = new Set<IssueCode>(['D-DOUBLON', 'D-DATE', 'D-SANSAUTEUR', 'D-REPETE', 'D-IMPOSSIBLE', 'D-VALEUR',
  'A-LIGNE', 'X-LIEN', 'X-DATEAFF', 'X-TITULAIRE']);

/** How many refused lines are named one by one, and how many others; all are counted. */
export const mostListed = 10_000;

/** Counts every irregularity, and names the lines of the first ones. */
export class Issues {
  private readonly counts = new Map<IssueCode, number>();
  private readonly perFile = new Map<FileRole, number>();
  private readonly listed: { readonly refused: Issue[]; readonly kept: Issue[] } = { refused: [], kept: [] };
  private total = 0;

  add(code: IssueCode, file: FileRole, line: number, about = ''): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    const isRefused = refusals.has(code);
    if (isRefused) this.perFile.set(file, (this.perFile.get(file) ?? 0) + 1);
    this.total += 1;
    const list = isRefused ? this.listed.refused : this.listed.kept;
    if (list.length < mostListed) list.push({ code, file, line, about: ownCopy(about), isRefused });
  }

  /** The lines of a file that do not enter the audit. */
  refused(file: FileRole): number { return this.perFile.get(file) ?? 0; }

  /** The same without repeats: a referral that was repeated is no fault of the file. */
  unusable(file: FileRole): number { return this.refused(file) - (file === 'decisions' ? this.counts.get('D-REPETE') ?? 0 : 0); }

  /** Counts by code, in the order in which the codes are published. */
  counted(): IssueCounts {
    const counted: IssueCounts = {};
    for (const code of issueCodes) {
      const count = this.counts.get(code);
      if (count !== undefined) counted[code] = count;
    }
    return counted;
  }

  /** Line by line, as the files go; some are left out when there are too many. */
  list(): { readonly lines: readonly Issue[]; readonly leftOut: number } {
    const place = (issue: Issue) => fileRoles.indexOf(issue.file);
    const lines = [...this.listed.refused, ...this.listed.kept].sort((a, b) => place(a) - place(b) || a.line - b.line);
    return { lines, leftOut: this.total - lines.length };
  }
}
