/**
 * What the audit of files costs, by hand: writes files as large as asked, then audits them and tells the time and the memory.
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/neutrality-audit.ts FOLDER [simple 1000000 | longue 100000]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const [folder = '.', form = 'simple', size = '1000000'] = process.argv.slice(2);
const decisions = Number(size);
const [structures, counsellors, operators, perSet] = [45, 300, 35, 8];
let state = 1;

/** A draw between 0 and 1, the same in every run. */
function draw(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

const below = (most: number): number => Math.floor(draw() * most);
const day = (): string => `2025-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
const inFolder = (name: string): string => path.join(folder, name);

async function write(name: string, lines: () => Iterable<string>): Promise<void> {
  await pipeline(Readable.from(inBlocks(lines())), createWriteStream(inFolder(name)));
}

function* inBlocks(lines: Iterable<string>): Generator<string> {
  let block = '';
  for (const line of lines) {
    block += `${line}\n`;
    if (block.length < 65_536) continue;
    yield block;
    block = '';
  }
  yield block;
}

function* simpleLines(): Generator<string> {
  yield 'decision_id;date;conseiller_id;structure_id;n_offres;n_propres;n_retenues;n_retenues_propres';
  for (let number = 0; number < decisions; number += 1) {
    const [total, counsellor] = [5 + below(12), below(counsellors)];
    const own = 1 + below(4);
    yield `D${number};${day()};C${counsellor};S${counsellor % structures};${total};${own};1;${draw() < (1.2 * own) / total ? 1 : 0}`;
  }
}

function* decisionLines(): Generator<string> {
  yield 'decision_id,date,conseiller_id,structure_id,apprenant_id,motif,genre';
  for (let number = 0; number < decisions; number += 1) {
    const counsellor = below(counsellors);
    yield `D${number},${day()},C${counsellor},S${counsellor % structures},A${number},contenu,${draw() < 0.5 ? 'F' : 'M'}`;
  }
}

function* alternativeLines(): Generator<string> {
  yield 'decision_id,offre_id,operateur_id,retenue,dans_reference,montree,rang,filiere,minutes,statut';
  for (let number = 0; number < decisions; number += 1) {
    const chosen = below(perSet);
    for (let place = 0; place < perSet; place += 1) {
      const operator = below(operators);
      const path = draw() < 0.3 ? 'alternance' : 'formation';
      yield `D${number},F${operator}-${place},O${operator},${place === chosen ? 1 : 0},1,1,${place + 1},${path},${below(90)},ouverte`;
    }
  }
}

function* affiliationLines(): Generator<string> {
  yield 'titulaire_type,titulaire_id,operateur_id,lien,du,au';
  for (let number = 0; number < structures - 5; number += 1) yield `structure,S${number},O${number % operators},employeur,,`;
}

async function audit(...words: readonly string[]): Promise<void> {
  const program = ['--max-semi-space-size=8', '--conditions=@boussole/source', '--import', './tools/swc-register.mjs', 'apps/api/src/cli.ts', 'neutralite', 'audit'];
  const child = spawn(process.execPath, ['--import', peakTeller, ...program, ...words, '--sortie', inFolder('rapport.json'), '--html', inFolder('rapport.html')],
    { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  console.log(`code ${code}`);
}

// Said by the audited process itself as it ends: only it knows its peak.
const peakTeller = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.error(Math.round(maxRSS / 1024) + ' Mo, ' + (performance.now() / 1000).toFixed(1) + ' s, dont processeur '
    + ((userCPUTime + systemCPUTime) / 1e6).toFixed(1) + ' s'); });`)}`;

if (form === 'simple') {
  await write('simple.csv', simpleLines);
  await audit('--simple', inFolder('simple.csv'));
} else {
  await write('decisions.csv', decisionLines);
  await write('alternatives.csv', alternativeLines);
  await write('affiliations.csv', affiliationLines);
  await audit('--alternatives', inFolder('alternatives.csv'), '--decisions', inFolder('decisions.csv'), '--affiliations', inFolder('affiliations.csv'));
}
