import { longAudit } from '@boussole/domain/neutrality/audit/long-report';
import type { Parameters } from '@boussole/domain/neutrality/parameters';
import type { Ask } from '../../../platform/statement.js';
import { ProductReading } from '../product-reading.js';
import type { Pseudonyms } from '../pseudonyms.js';
import { readProduct } from '../read-product.js';
import { publicDocument } from './public-document.js';
import { publicPage } from './public-page.js';
import { publicReport } from './public-report.js';

/** The report of a year in all its forms, as it is kept and read. */
export interface Publication {
  readonly decisions: number;
  readonly print: string;
  readonly file: string;
  readonly report: string;
  readonly page: string;
  readonly document: Uint8Array;
}

/** The days of a year; both belong to it. */
export const daysOf = (year: number) => ({ from: `${year}-01-01`, until: `${year}-12-31` });

/** Null where too little can be shown. A transaction that shows one picture must be open, in which the frozen sets were found whole. */
export async function makePublication(ask: Ask, year: number, names: Pseudonyms, settings: Parameters): Promise<Publication | null> {
  const reading = new ProductReading();
  await readProduct(ask, daysOf(year), names, reading);
  const { imports } = reading;
  const decisions = imports.prepared('strict');
  const { reintegrated } = longAudit(decisions, imports.issues.counted(), settings);
  const made = publicReport(year, decisions, (structure) => reintegrated.has(structure), settings);
  if (!made) return null;
  const { decisions: count, print, file, report } = made;
  return { decisions: count, print, file, report, page: publicPage(made), document: await publicDocument(made) };
}
