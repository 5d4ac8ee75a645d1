import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Command, readOptions, WrongUsage } from '../command.js';
import { codeOf, Impossible } from '../impossible.js';
import { faultsOf } from './check-copies.js';
import { type Base, type CopyFolder, copiesIn, placeOf } from './folder.js';
import { entriesOf } from './tar.js';

const usage = 'npm run boussole -- restaurer --de DOSSIER --dans NOUVEAU-DOSSIER [--au 2026-11-22T14:30:00+01:00]';

/** Makes of a copy a folder on which PostgreSQL starts, replays what followed up to the moment asked for, and opens. */
export const restore: Command = {
  name: ['restaurer'],
  usage,
  summary: 'Refait d’une sauvegarde le dossier de données de PostgreSQL, jusqu’à l’instant demandé ; rien ne part avant « envois ouvrir ».',
  async run(args) {
    const { de, dans, au } = readOptions(args, { de: { type: 'string' }, dans: { type: 'string' }, au: { type: 'string' } }, usage);
    if (!de || !dans) throw new WrongUsage('--de et --dans manquent.', `Usage : ${usage}`);
    const until = au === undefined ? null : readMoment(au);
    const folder = await copiesIn(de);
    const base = await baseFor(folder, until);
    const faults = await faultsOf(folder, base.name);
    if (faults.length > 0) throw new Impossible(`Rien n’a été restauré : ${faults.join(' ; ')}.`);
    const target = path.resolve(dans);
    await requireEmpty(target);
    await unpack(folder, base, target);
    await replay(folder, base, target, until);
    console.log(`${target} est prêt : démarrez PostgreSQL ${base.major} sur ce dossier, il rejoue les changements ${
      until ? `jusqu’au ${until.toISOString()}` : 'jusqu’au dernier sauvegardé'} puis s’ouvre.
Ensuite, dans cet ordre : « effacements rejouer », « verifier », « audit verifier » ; quand tout concorde, « envois ouvrir ».`);
    return 0;
  },
};

function readMoment(typed: string): Date {
  const moment = new Date(typed);
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/.test(typed);
  if (!hasZone || Number.isNaN(moment.getTime())) throw new WrongUsage('--au attend une date, une heure et un fuseau.', `Usage : ${usage}`);
  return moment;
}

async function baseFor(folder: CopyFolder, until: Date | null): Promise<Base> {
  const bases = await folder.bases();
  const base = bases.findLast(({ doneAt }) => until === null || new Date(doneAt) <= until);
  const [first] = bases;
  if (!base) throw new Impossible(`La première sauvegarde entière n’était finie que le ${first?.doneAt} : on ne peut pas revenir avant.`);
  const last = (await folder.segments()).map((segment) => segment.until).sort().at(-1) ?? base.doneAt;
  if (until && until > new Date(last)) throw new Impossible(`Les derniers changements sauvegardés sont du ${last} : on ne peut pas aller au-delà.`);
  return base;
}

async function requireEmpty(target: string): Promise<void> {
  const found = await readdir(target).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  if (found.length > 0) throw new Impossible(`${target} n’est pas vide : rien n’y a été écrit.`);
}

async function unpack(folder: CopyFolder, { name }: Base, target: string): Promise<void> {
  await mkdir(target, { recursive: true, mode: 0o700 });
  await chmod(target, 0o700);
  const archive = createReadStream(folder.archive(name)).pipe(createGunzip());
  for await (const entry of entriesOf(archive)) {
    const place = path.join(target, entry.path);
    if (entry.path.endsWith('/')) await mkdir(place, { recursive: true, mode: 0o700 });
    else await pipeline(Readable.from(entry.bytes), createWriteStream(place, { mode: 0o600 }));
  }
}

/** The changes wait where PostgreSQL looks for its own; nothing else is to be fetched from anywhere. */
async function replay(folder: CopyFolder, { firstWal }: Base, target: string, until: Date | null): Promise<void> {
  for (const { name } of await folder.segments()) {
    if (placeOf(name) < placeOf(firstWal)) continue;
    await pipeline(createReadStream(folder.segment(name)), createGunzip(), createWriteStream(path.join(target, 'pg_wal', name), { mode: 0o600 }));
  }
  const settings = ["restore_command = 'exit 1'", "recovery_target_action = 'promote'",
    ...(until ? [`recovery_target_time = '${until.toISOString().replace('Z', '+00')}'`] : [])];
  await appendFile(path.join(target, 'postgresql.auto.conf'), `${settings.join('\n')}\n`, { mode: 0o600 });
  await writeFile(path.join(target, 'recovery.signal'), '', { mode: 0o600 });
}
