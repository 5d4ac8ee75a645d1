import { codeWords } from '@boussole/domain/neutrality/audit/code-words';
import { countOf, type LevelReading, type Status, statusWords } from '@boussole/domain/neutrality/audit/reading';
import { issueCodes } from '@boussole/domain/neutrality/import/issues';
import { frenchNumber, howMany } from '../command.js';
import type { Audited } from './audited.js';

const mostTold = 20;
const levelWords: Readonly<Record<LevelReading['level'], string>> = { structure: 'Structures', conseiller: 'Conseillers' };
const unsafe = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** What was found, on stderr: the standard output may hold the report itself. */
export function tell({ refused, irregular, isUnusable, reading, report }: Audited, print: string): void {
  for (const { nom, lignes, refusees } of refused) {
    const agree = (count: number) => (count < 2 ? '' : 's');
    console.error(`${nom} : ${howMany(lignes, 'ligne')} lue${agree(lignes)}, ${howMany(refusees, 'ligne')} écartée${agree(refusees)}.`);
  }
  const counts = new Map(Object.entries(report['issues'] ?? {}));
  for (const code of issueCodes) {
    const count = counts.get(code);
    if (count !== undefined) console.error(`  ${code} × ${frenchNumber(Number(count))} : ${codeWords[code]}.`);
  }
  const lines = irregular.lines.filter(({ isRefused }) => isRefused);
  for (const { code, file, line, about } of lines.slice(0, mostTold)) {
    console.error(`  ${file}, ligne ${frenchNumber(line)} : ${code}${about === '' ? '' : ` (${about.replace(unsafe, '').slice(0, 60)})`}`);
  }
  if (lines.length > mostTold) console.error(`  … les autres lignes écartées sont citées dans le rapport.`);
  for (const level of reading.levels) console.error(`${levelWords[level.level]} : ${statusCounts(level)}.`);
  console.error(`Empreinte du rapport : ${print}`);
  if (isUnusable) console.error('Plus de 10 % des lignes d’un fichier n’ont pas pu être utilisées : ce rapport est à prendre avec prudence.');
}

function statusCounts(level: LevelReading): string {
  const told = Object.entries(statusWords).flatMap(([status, words]) => {
    const count = isStatus(status) ? countOf(level, status) : 0;
    return count > 0 ? [`${frenchNumber(count)} « ${words} »`] : [];
  });
  return told.length > 0 ? told.join(', ') : 'aucune unité';
}

const isStatus = (word: string): word is Status => word in statusWords;
