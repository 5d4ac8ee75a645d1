import { jsonObject } from '@boussole/domain/neutrality/audit/json';
import { simpleReading } from '@boussole/domain/neutrality/audit/simple-reading';
import { simpleReport } from '@boussole/domain/neutrality/audit/simple-report';
import { Issues } from '@boussole/domain/neutrality/import/issues';
import { SimpleImport } from '@boussole/domain/neutrality/import/simple-import';
import type { Parameters } from '@boussole/domain/neutrality/parameters';
import type { Audited } from './audited.js';
import { accountOf } from './account.js';
import type { Progress } from './progress.js';
import { readTable } from './read-table.js';

/** The audit of one file that has a line per decision. */
export async function auditSimple(file: string, settings: Parameters, progress: Progress): Promise<Audited> {
  const issues = new Issues();
  const tallies = new SimpleImport(issues);
  const facts = await readTable(file, 'simple', tallies.take, progress);
  progress.begin('calcul', 0);
  const { structures, counsellors } = tallies;
  const report = simpleReport({ structures, counsellors }, issues.counted(), settings);
  const reading = simpleReading(report, { structures, counsellors }, settings);
  return { form: 'simple', view: 'strict', settings, report: jsonObject(report), reading, ...accountOf([facts], issues) };
}
