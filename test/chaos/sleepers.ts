/** A worker sleeps past its lease and wakes; another's clock runs two hours ahead, then two behind: nobody is written to twice, or not at all. */
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import { FakeClock } from './fake-clock.js';
import { somePeople } from './followed.js';
import { size } from './size.js';
import { conclude, Trial } from './trial.js';
import { say } from './verdict.js';

const persons = size('CHAOS_PERSONS', 120, 20);
const hour = 3_600_000;
const asleep = 90_000;

const trial = await Trial.open('2027-03-02T08:30:00Z');
const { owner, catcher, clock } = trial;
const { dossiers } = await somePeople(owner, { persons: 3 * persons, counsellors: 5 });

async function ask(round: number): Promise<void> {
  await owner.query(`
    with asked as (insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, due_at, occurrence)
      select gen_random_uuid(), d.id, d.branch_id, 'check_in', 'learner', 'mail', now(), 'trial ' || $2::int
      from unnest($1::uuid[]) x(id) join dossier d on d.id = x.id returning id, due_at)
    insert into delivery (key, job, payload, due_at) select 'wake:' || id, 'wake-follow-up', jsonb_build_object('followUpId', id), due_at from asked`,
  [dossiers.slice(round * persons, (round + 1) * persons), round]);
}
const toPersons = () => catcher.mails.filter(({ to }) => to.endsWith('@exemple.example'));
const left = (): Promise<number> => trial.count(`delivery where job in ('wake-follow-up', 'mail-follow-up') and state in ('pending', 'sending')`);

/** Minute by minute until all of this round has left. */
async function finish(name: string): Promise<void> {
  for (let minutes = 0; await left() > 0 && minutes < 60; minutes += 1) {
    clock.advance(60_000);
    await owner.query(`select pg_notify('delivery', '')`);
    await eventually(name, async () => await trial.count(`delivery where state in ('pending', 'sending') and due_at <= now()`) === 0, 300_000);
  }
}

// The first one takes some, is stopped in the middle of a mail, and wakes when another has done its work.
const sleeper = await trial.startWorker();
catcher.slowness = 400;
await ask(0);
await eventually('the first mails', async () => {
  await owner.query(`select pg_notify('delivery', '')`);
  return toPersons().length >= 3;
});
sleeper.signal('SIGSTOP');
say(`endormi après ${toPersons().length} mails`);
const awake = trial.program('worker');
await awake.ready();
clock.advance(asleep);
catcher.slowness = 0;
await finish('what the sleeper held');
const beforeWaking = toPersons().length;
sleeper.signal('SIGCONT');
await pause(15_000); // it has every chance to send what it held
say(`réveillé : ${toPersons().length - beforeWaking} mails de plus`);
await awake.kill('SIGTERM');
const afterSleep = { mails: toPersons().length, reached: new Set(toPersons().map(({ to }) => to)).size };

// One whose own clock is wrong: the database's decides.
const wrong = { ahead: 0, behind: 0 };
for (const [name, off, round] of [['ahead', 2 * hour, 1], ['behind', -2 * hour, 2]] as const) {
  const own = new FakeClock(new Date(clock.now().getTime() + off));
  await trial.stopWorker('SIGTERM');
  const worker = trial.program('worker', own.environment);
  await worker.ready();
  const before = toPersons().length;
  await ask(round);
  await finish(name);
  wrong[name] = toPersons().length - before;
  await worker.kill('SIGTERM');
  own.close();
}
clock.advance(-hour / 2); // a step back of the one clock of all
await trial.startWorker();
await owner.query(`select pg_notify('delivery', '')`);
await pause(10_000); // nothing is due: nothing may leave
const afterStepBack = toPersons().length;

const names = new Set(toPersons().map(({ messageId }) => messageId)).size;
const found = { persons: 3 * persons, afterSleep, wrong, mails: afterStepBack, names, copies: afterStepBack - names };
await conclude(trial, found, [
  ...(afterSleep.reached === persons ? [] : [`${afterSleep.reached} jointes sur ${persons} après le sommeil`]),
  // What it was saying when it fell asleep may have been heard without its knowing: at most what it held, under the same name.
  ...(found.copies > 5 ? [`${found.copies} copies`] : []),
  ...(names === 3 * persons ? [] : [`${names} messages pour ${3 * persons} personnes`]),
  ...(wrong.ahead === persons && wrong.behind === persons ? [] : ['une horloge fausse a changé ce qui part']),
]);
