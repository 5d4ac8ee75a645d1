import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FoundPair } from '../modules/register-import/find-duplicates.js';
import { readTroubles, type RunFigures } from '../modules/register-import/import-report.js';
import type { Door } from '../modules/register-import/import-run.js';
import { writeRejected } from '../modules/register-import/write-rejected.js';

const reasonWords: Readonly<Record<string, string>> = {
  same_number: 'même numéro d’entreprise', same_name: 'même nom', near_name: 'noms proches', same_phone: 'même téléphone',
  same_email: 'même adresse e-mail', same_address: 'même adresse', same_place: 'même lieu', same_title: 'même intitulé',
};

interface Asked { readonly file: string; readonly source: string; readonly isRehearsal: boolean }

const megabyte = 1024;

/** The report of an import as JSON, written row by row: it may be longer than the memory. */
export async function writeReport(
  file: string, door: Door, runId: string, asked: Asked, figures: RunFigures, pairs: readonly FoundPair[], elapsed: () => number,
): Promise<void> {
  await pipeline(Readable.from(reportOf(door, runId, asked, figures, pairs, elapsed)), createWriteStream(file));
}

export async function writeRejects(file: string, door: Door, runId: string): Promise<void> {
  await pipeline(Readable.from(writeRejected(door, runId)), createWriteStream(file));
}

async function* reportOf(
  door: Door, runId: string, asked: Asked, run: RunFigures, pairs: readonly FoundPair[], elapsed: () => number,
): AsyncGenerator<string> {
  const { accepted = 0, rejected = 0, rows = 0, created = 0, updated = 0, unchanged = 0 } = run.counts;
  const head = {
    fichier: path.basename(asked.file), source: asked.source, simulation: asked.isRehearsal, format: run.format, encodage: run.encoding,
    separateur: run.delimiter,
    lignes: { physiques: run.heading_lines + accepted + rejected + run.blank_lines, entete: run.heading_lines, acceptees: accepted, rejetees: rejected, vides: run.blank_lines },
    lignes_donnees: rows, fiches: { creees: created, modifiees: updated, inchangees: unchanged, disparues: run.missing },
    colonnes: run.columns.map(({ heading, target }) => ({ entete: heading, champ: target })),
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "problemes": [`;
  let isFirst = true;
  for await (const trouble of readTroubles(door, runId)) {
    yield `${isFirst ? '' : ','}\n    ${JSON.stringify(trouble)}`;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n  '}],\n  "doublons": [${pairs.map((pair) => `\n    ${JSON.stringify(twins(pair))}`).join(',')}${pairs.length > 0 ? '\n  ' : ''}],\n`;
  yield `  "duree_ms": ${elapsed()},\n  "memoire_max_mo": ${Math.round(process.resourceUsage().maxRSS / megabyte)}\n}\n`;
}

const twins = ({ line, originalLine, originalName, reasons }: FoundPair) => ({
  ligne_doublon: line, ligne_originale: originalLine, motifs: reasons.map((reason) => reasonWords[reason] ?? reason),
  ...(originalLine === null && { fiche_existante: originalName }),
});
