import { writeFile } from 'node:fs/promises';
import type { Json } from '@boussole/domain/choice/canonical';
import { jsonOf } from '@boussole/domain/neutrality/audit/json';
import { printOf } from '../../modules/neutrality/print.js';
import { codeOf, Impossible } from '../impossible.js';
import type { Audited } from './audited.js';
import { reportPage } from './page/report-page.js';

/** Writes what was asked for; the report goes to the standard output when no file was named at all. */
export async function writeOutputs(audited: Audited, { json, html }: { json: string | null; html: string | null }): Promise<string> {
  const print = printOf(audited.report);
  if (json !== null || html === null) {
    const text = `${JSON.stringify({ ...audited.report, annexe: annexOf(audited, print) }, null, 1)}\n`;
    if (json === null) process.stdout.write(text);
    else await write(json, text);
  }
  if (html !== null) await write(html, reportPage(audited, print));
  return print;
}

/** What the figures stand on: it comes beside them, and their print does not depend on it. */
function annexOf({ form, view, settings, files, refused, irregular, beside }: Audited, print: string): Json {
  return jsonOf({
    empreinte: print, parametres: settings.version, forme: form, vue: view, fichiers: files.map((file) => ({ ...file })),
    lignes: refused.map((account) => ({ ...account })), lignes_non_citees: irregular.leftOut,
    irregularites: irregular.lines.map(({ code, file, line, about, isRefused }) =>
      ({ code, fichier: file, ligne: line, objet: about, ecartee: isRefused })),
    ...beside,
  });
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    if (codeOf(error) === null) throw error;
    throw new Impossible(`Le rapport n’a pas pu être écrit dans « ${file} » (${codeOf(error)}).`);
  });
}
