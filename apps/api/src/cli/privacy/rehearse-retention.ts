import { addDays, brusselsDay, type CalendarDate, isCalendarDate } from '@boussole/domain/calendar-date';
import {
  idleSince, nextRetention, notesBefore, proposedRetention, type RetentionMove, type RetentionState,
} from '@boussole/domain/privacy/retention';
import { beforeAll, type KeptRow, keptDossiers } from '../../modules/privacy/retention-facts.js';
import { readOwnerConfig } from '../../platform/config.js';
import { type Command, frenchNumber, howMany, readOptions, WrongUsage } from '../command.js';
import { asOwner, type Owner } from '../owner.js';

const usage = 'npm run boussole -- conservation --simulation [--jour 2027-01-31]';
const batch = 2_000;
const soon = 30;
const table = proposedRetention;

/** What the next nights would do, and why, without doing it. */
export const rehearseRetention: Command = {
  name: ['conservation'],
  usage,
  summary: 'Montre ce que la nuit annoncerait, bloquerait et effacerait, et pourquoi ; --simulation ne change rien.',
  async run(args) {
    const { simulation = false, jour } = readOptions(args, { simulation: { type: 'boolean' }, jour: { type: 'string' } }, usage);
    if (!simulation) throw new WrongUsage('La conservation s’applique la nuit, par le worker ; ici, seule --simulation existe.', `Usage : ${usage}`);
    if (jour !== undefined && !isCalendarDate(jour)) throw new WrongUsage('--jour attend un jour écrit 2027-01-31.', `Usage : ${usage}`);
    const day = jour ?? brusselsDay(new Date());
    await asOwner(readOwnerConfig().databaseUrl, (owner) => report(owner, day));
    return 0;
  },
};

type Tally = Map<string, { move: RetentionMove; state: RetentionState; now: number; soon: number }>;

async function report(owner: Owner, day: CalendarDate): Promise<void> {
  // Taken back at the end: the rows are held as the night would hold them, and let go.
  await owner.ask('begin');
  await owner.ask('select app.begin_job()');
  const tally: Tally = new Map();
  let held = 0;
  for await (const row of rows(owner, addDays(day, soon))) {
    const next = nextRetention(row, table);
    if (!next) held += 1;
    else if (next.dueOn <= addDays(day, soon)) count(tally, next, next.dueOn <= day);
  }
  const [notes] = await owner.ask<{ count: string }>('select app.count_old_notes($1) as count', [`${notesBefore(day, table)}T00:00:00Z`]);
  await owner.ask('rollback');
  console.log(`Conservation au ${day}, selon la table « ${table.version} » (une proposition : chaque responsable la confirme).`);
  for (const { move, state, now, soon: later } of [...tally.values()].sort((one, other) => order(one.state) - order(other.state))) {
    console.log(`  ${words[move]}, ${states[state]} : ${frenchNumber(now)} cette nuit, ${frenchNumber(later)} dans les ${soon} jours`);
  }
  console.log(`  détruire les notes privées de plus de ${table.privateNoteMonths} mois : ${frenchNumber(Number(notes?.count ?? 0))}`);
  console.log(`  ${howMany(held, 'dossier')} bloqué${held < 2 ? '' : 's'} à la demande de la personne : rien n’y est touché.`);
  console.log('Rien n’a été changé.');
}

async function* rows(owner: Owner, until: CalendarDate): AsyncGenerator<KeptRow> {
  let after = beforeAll;
  for (;;) {
    const page = await owner.ask<KeptRow>(keptDossiers, [after, batch, `${idleSince(until, table)}T00:00:00Z`]);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < batch) return;
    after = last.id;
  }
}

function count(tally: Tally, { move, state }: { move: RetentionMove; state: RetentionState }, isNow: boolean): void {
  const line = tally.get(`${state} ${move}`) ?? { move, state, now: 0, soon: 0 };
  tally.set(`${state} ${move}`, { ...line, now: line.now + (isNow ? 1 : 0), soon: line.soon + (isNow ? 0 : 1) });
}

const order = (state: RetentionState): number => Object.keys(states).indexOf(state);

const words: Readonly<Record<RetentionMove, string>> = {
  notice: 'annoncer la fin', restrict: 'bloquer', purge: 'effacer', anonymise: 'effacer en gardant des chiffres',
};

const states: Readonly<Record<RetentionState, string>> = {
  anonymous: `dossiers anonymes sans activité depuis ${table.anonymousIdleDays} jours`,
  identified: `personnes jamais suivies, sans nouvelles depuis ${table.identifiedIdleMonths} mois`,
  followed: `personnes suivies, sans nouvelles depuis ${table.followedIdleMonths} mois`,
  closed: `dossiers clos depuis ${table.closedReopenableMonths} mois`,
};
