import { stat } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { cleanText } from '@boussole/domain/text/clean-text';
import { applySome, batch } from '../modules/register-import/apply-rows.js';
import { checkFile } from '../modules/register-import/check-file.js';
import type { FoundPair } from '../modules/register-import/find-duplicates.js';
import { readFigures, type RunFigures } from '../modules/register-import/import-report.js';
import { type Door, lockRun, Overtaken } from '../modules/register-import/import-run.js';
import { readPairsOf, rehearse } from '../modules/register-import/rehearse.js';
import { readReference } from '../modules/register-import/read-reference.js';
import { Clock } from '../platform/clock.js';
import { readOwnerConfig } from '../platform/config.js';
import { type Command, frenchNumber, howMany, readWords, WrongUsage } from './command.js';
import { Impossible } from './impossible.js';
import { forgetRun, openRun, receive } from './import-run.js';
import { writeRejects, writeReport } from './import-report-file.js';
import { asOwner, type Owner } from './owner.js';

const usage = 'npm run boussole -- cadastre importer FICHIER --source X [--simulation] [--rapport rapport.json] [--rejets rejets.csv] [--structure …]';
const clock = new Clock();
const toldEvery = 5_000;

/** What was asked for. */
export interface Asked {
  readonly file: string;
  readonly source: string;
  readonly structure: string | null;
  readonly isRehearsal: boolean;
}

/** Brings a file of another register in; killed at any moment, it goes on where it was when it is started again. */
export const importRegister: Command = {
  name: ['cadastre', 'importer'],
  usage,
  summary: 'Importe un fichier (CSV, XLSX, HSDS, data·inclusion) dans le cadastre ; --simulation dit ce qui changerait, sans rien changer.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { words: [file = ''], options } = readWords(args,
      { source: text, rapport: text, rejets: text, structure: text, simulation: { type: 'boolean' } }, ['FICHIER'], usage);
    const asked: Asked = { file, source: readName(options.source, 'source', 120) ?? missing('source'),
      structure: readName(options.structure, 'structure', 200), isRehearsal: options.simulation === true };
    await stat(file).catch(() => { throw new Impossible(`Le fichier « ${file} » n’existe pas, ou ne peut pas être lu.`); });
    staySmall();
    const since = clock.now().getTime();
    return asOwner(readOwnerConfig().databaseUrl, async (owner) => {
      // A crash of PostgreSQL may take the last moments back, the cursor with them; the end waits for the disk.
      await owner.ask('set synchronous_commit = off');
      const door = doorOf(owner);
      const runId = await openRun(door, asked);
      const pairs = await carryOut(door, runId, asked).catch((error: unknown) => {
        throw error instanceof Overtaken ? new Impossible('Ce fichier est déjà en cours d’import ailleurs : laissez-le finir.') : error;
      });
      await owner.ask('set synchronous_commit = on');
      const figures = await door(async (ask) => (await lockRun(ask, runId)) && readFigures(ask, runId));
      if (!figures) throw new Impossible('Cet import a été effacé pendant qu’il se faisait.');
      if (options.rapport) await writeReport(options.rapport, door, runId, asked, figures, pairs, () => clock.now().getTime() - since);
      if (options.rejets) await writeRejects(options.rejets, door, runId);
      tell(asked, figures, pairs);
      if (asked.isRehearsal || figures.state === 'failed') await forgetRun(door, runId);
      return figures.state === 'failed' ? 1 : 0;
    });
  },
};

// Rows live for the time of one batch: left to itself the heap would keep a hundred megabytes of those that are done with.
function staySmall(): void {
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--max-semi-space-size=8');
}

const missing = (option: string): never => {
  throw new WrongUsage(`--${option} manque.`, `Usage : ${usage}`);
};

function readName(typed: string | undefined, option: string, longest: number): string | null {
  if (typed === undefined) return null;
  const cleaned = cleanText(typed);
  const value = cleaned.ok ? cleaned.value.replace(/\s+/g, ' ').trim() : '';
  if (value.length > 0 && value.length <= longest) return value;
  throw new WrongUsage(`--${option} n’a pas entre 1 et ${longest} signes.`, `Usage : ${usage}`);
}

// The functions of the register ask who acts: the owner does what the worker would do. She has one connection: one after the other.
function doorOf(owner: Owner): Door {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => owner.together(async () => {
      await owner.ask('select app.begin_job()');
      return work(async <Row>(sql: string, given?: readonly unknown[]) => (await owner.ask(sql, given)) as Row[]); // each statement types its rows
    }));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function carryOut(door: Door, runId: string, asked: Asked): Promise<readonly FoundPair[]> {
  const say = sayNowAndThen();
  await receive(door, runId, asked.file);
  const reference = await door(readReference);
  await checkFile(door, runId, { reference, mostRehearsed: 0, isTimeUp: (progress) => say(`${progress} % lus`) });
  const { state } = await door((ask) => readFigures(ask, runId));
  if (state === 'failed') return [];
  if (asked.isRehearsal) return rehearse(door, runId);
  await door((ask) => ask(`update import_run set state = 'applying', progress = 0 where id = $1 and state = 'checked'`, [runId]));
  for (let rows = 0; await applySome(door, runId) === 'more'; rows += batch) say(`${howMany(rows + batch, 'ligne')} importées`);
  return door((ask) => readPairsOf(ask, runId));
}

// Said now and then to whoever watches a terminal; the answer is that there is time left.
function sayNowAndThen(): (done: string) => false {
  let last = clock.now().getTime();
  return (done) => {
    const now = clock.now().getTime();
    if (process.stderr.isTTY && now - last >= toldEvery) {
      console.error(`  ${done}`);
      last = now;
    }
    return false;
  };
}

function tell({ isRehearsal }: Asked, { state, counts, missing: gone }: RunFigures, pairs: readonly FoundPair[]): void {
  if (state === 'failed') {
    console.error('Ce fichier ne peut pas être lu : ni un tableau dont une colonne porte un nom, ni un échange HSDS ou data·inclusion.');
    return;
  }
  const { rows = 0, created = 0, updated = 0, unchanged = 0, rejected = 0, remarks = 0 } = counts;
  console.log(`${isRehearsal ? 'Simulation, rien n’a changé' : 'Importé'} : ${howMany(rows, 'fiche')} lue${rows < 2 ? '' : 's'}, `
    + `${frenchNumber(created)} nouvelle${created < 2 ? '' : 's'}, ${frenchNumber(updated)} modifiée${updated < 2 ? '' : 's'}, `
    + `${frenchNumber(unchanged)} inchangée${unchanged < 2 ? '' : 's'}, ${frenchNumber(gone)} disparue${gone < 2 ? '' : 's'} de la source.`);
  console.log(`${howMany(rejected, 'ligne')} rejetée${rejected < 2 ? '' : 's'}, ${howMany(remarks, 'fiche')} avec remarques, `
    + `${howMany(pairs.length, 'doublon')} probable${pairs.length < 2 ? '' : 's'} à examiner.`);
}
