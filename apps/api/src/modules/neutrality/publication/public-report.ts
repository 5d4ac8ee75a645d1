import { createHash } from 'node:crypto';
import type { AuditDecision } from '@boussole/domain/neutrality/audit/audit-decision';
import { jsonObject } from '@boussole/domain/neutrality/audit/json';
import type { LevelReading, UnitReading } from '@boussole/domain/neutrality/audit/reading';
import { simpleReading } from '@boussole/domain/neutrality/audit/simple-reading';
import { simpleReport } from '@boussole/domain/neutrality/audit/simple-report';
import { Issues } from '@boussole/domain/neutrality/import/issues';
import { SimpleImport } from '@boussole/domain/neutrality/import/simple-import';
import { TableRow } from '@boussole/domain/neutrality/import/table';
import type { Parameters } from '@boussole/domain/neutrality/parameters';
import { countedDecisions, publicCells, publicColumns, publicText } from '@boussole/domain/neutrality/publication/public-file';
import { publicRows } from '@boussole/domain/neutrality/publication/public-rows';
import { printOf } from '../print.js';

/** What is published of a year: the file, and what the audit says of that file, of nothing else. */
export interface PublicReport {
  readonly year: number;
  readonly decisions: number;
  /** Could not be shown without saying something of somebody. */
  readonly unpublished: number;
  readonly file: string;
  readonly filePrint: string;
  readonly report: string;
  readonly print: string;
  readonly structures: LevelReading;
  /** All published decisions together. */
  readonly everybody: UnitReading;
  readonly settings: Parameters;
}

/** Null where too little can be shown. */
export function publicReport(year: number, decisions: readonly AuditDecision[], isWishCounted: (structure: string) => boolean, settings: Parameters): PublicReport | null {
  const { rows, unpublished } = publicRows(countedDecisions(decisions, isWishCounted), settings.publication, (structure) => sha256(`${year} ${structure}`));
  const cells = publicCells(rows, year);
  const issues = new Issues();
  const tallies = new SimpleImport(issues);
  const line = new TableRow(new Map(publicColumns.map((column, place) => [column, place])));
  cells.forEach((row, place) => {
    line.moveTo({ line: place + 2, lineCount: 1, cells: row, damage: null });
    tallies.take(line);
  });
  const report = simpleReport(tallies, issues.counted(), settings);
  const { levels: [structures, persons] } = simpleReading(report, tallies, settings);
  const everybody = persons?.units[0];
  if (!structures || !everybody) return null;
  const [file, figures] = [publicText(cells), jsonObject(report)];
  return { year, decisions: rows.length, unpublished, file, filePrint: sha256(file), report: `${JSON.stringify(figures, null, 1)}\n`, print: printOf(figures),
    structures: { ...structures, units: structures.units.map(asOthersSee) }, everybody: asOthersSee(everybody), settings };
}

/** What goes a little beyond the limit is said to the body alone. */
const asOthersSee = (unit: UnitReading): UnitReading => (unit.status === 'jaune-pale' ? { ...unit, status: 'vert' } : unit);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
