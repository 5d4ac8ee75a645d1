import type { Ask } from '../../../platform/statement.js';
import type { Publication } from './make-publication.js';

export interface PublicationRow {
  readonly year: number;
  readonly decisions: number;
  readonly print: string;
  readonly parameters: string;
  readonly publishedAt: Date;
}

export const publicationsOf = (ask: Ask): Promise<PublicationRow[]> => ask<PublicationRow>(
  'select year, decisions, print, parameters, published_at as "publishedAt" from neutrality_publication order by year desc');

export async function isPublished(ask: Ask, year: number): Promise<boolean> {
  const rows = await ask('select from neutrality_publication where year = $1', [year]);
  return rows.length > 0;
}

/** Keeps what was made, unless the year was published meanwhile; answers whether it is this one. */
export async function keepPublication(ask: Ask, year: number, parameters: string, made: Publication, askedBy: string | null): Promise<boolean> {
  const added = await ask(`insert into neutrality_publication (year, parameters, decisions, print, file, report, page, document, published_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (year) do nothing returning year`,
  [year, parameters, made.decisions, made.print, made.file, made.report, made.page, Buffer.from(made.document), askedBy]);
  return added.length > 0;
}

/** The forms in which a report is read, by the ending of their names. */
export const publicForms = {
  html: { column: 'page', type: 'text/html; charset=utf-8', isSaved: false },
  pdf: { column: 'document', type: 'application/pdf', isSaved: false },
  csv: { column: 'file', type: 'text/csv; charset=utf-8', isSaved: true },
  json: { column: 'report', type: 'application/json; charset=utf-8', isSaved: true },
} as const;
export type PublicForm = keyof typeof publicForms;

export async function publishedForm(ask: Ask, year: number, form: PublicForm): Promise<string | Buffer | null> {
  const [row] = await ask<{ content: string | Buffer }>(`select ${publicForms[form].column} as content from neutrality_publication where year = $1`, [year]);
  return row?.content ?? null;
}
