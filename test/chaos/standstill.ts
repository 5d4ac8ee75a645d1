/**
 * Everything stands still for a day while follow-ups fall due; then it starts again, its queue is flushed and its worker killed on the way.
 * What is still useful leaves once, slowly; what is not becomes a task; nothing is lost. CHAOS_FOLLOW_UPS (20,000), CHAOS_REDIS=1 for Redis.
 */
import { LocalRedis } from '../support/redis.js';
import { addressOf, somePeople } from './followed.js';
import { size } from './size.js';
import { conclude, Trial } from './trial.js';
import { say } from './verdict.js';

const followUps = size('CHAOS_FOLLOW_UPS', 20_000, 200);
const perMinuteAtMost = 60;
const withinMinutes = 120;
const minute = 60_000;

const redis = process.env['CHAOS_REDIS'] ? await LocalRedis.open() : null;
const trial = await Trial.open('2027-03-02T09:00:00Z', redis ? { REDIS_URL: redis.url } : {});
const { owner, clock, catcher } = trial;

// Of a hundred that fall due: 27 questions that still make sense, 45 meetings that were held meanwhile or are still to come, 28 tasks of caseworkers.
const questions = Math.round(followUps * 0.27);
const past = Math.round(followUps * 0.4);
const coming = Math.round(followUps * 0.05);
const tasks = followUps - questions - past - coming;
const { branch, counsellors, dossiers } = await somePeople(owner, { persons: questions, counsellors: 40 });
const leads = counsellors.map(({ membershipId }) => membershipId);
await trial.startWorker();
await trial.calm();

await owner.query(`
  with due as (select d.id, d.branch_id, n, now() + n * interval '1 day' / $2::int as at
    from unnest($1::uuid[]) with ordinality as x(id, n) join dossier d on d.id = x.id),
  asked as (insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, due_at, occurrence)
    select gen_random_uuid(), id, branch_id, 'check_in', 'learner', 'mail', at, 'trial ' || n from due returning id, due_at)
  insert into delivery (key, job, payload, due_at) select 'wake:' || id, 'wake-follow-up', jsonb_build_object('followUpId', id), due_at from asked`,
[dossiers, questions]);
await owner.query(`insert into follow_up (id, dossier_id, branch_id, kind, for_side, owner_membership_id, channel, due_at, occurrence)
  select gen_random_uuid(), d.id, d.branch_id, 'contact', 'caseworker', d.lead_membership_id, 'task', now() + interval '6 hours', 'trial ' || n
  from generate_series(1, $1::int) n join lateral (select ($2::uuid[])[1 + n % cardinality($2::uuid[])] as id) x on true join dossier d on d.id = x.id`, [tasks, dossiers]);
// Meetings of tomorrow morning, reminded of this evening, while nothing runs; and some of the day after, of which there is still time to speak.
const meet = (count: number, from: string) => owner.query(`insert into appointment (dossier_id, branch_id, membership_id, starts_at, by_membership_id)
  select ($1::uuid[])[1 + n % cardinality($1::uuid[])], $2, ($3::uuid[])[1 + n % cardinality($3::uuid[])], ${from} + n % 2 * interval '30 minutes', ($3::uuid[])[1]
  from generate_series(1, $4::int) n`, [dossiers, branch.id, leads, count]);
await meet(past, `(app.today() + 1 + time '08:00') at time zone 'Europe/Brussels'`);
await meet(coming, `(app.today() + 1 + time '16:00') at time zone 'Europe/Brussels'`);
const promised = await trial.count(`follow_up where state = 'planned'`);
say(`${promised} relances promises`);

await trial.stopWorker('SIGKILL');
clock.advance(24 * 60 * minute);
const before = catcher.mails.length;
await trial.startWorker();
say('redémarré un jour plus tard');

const isToPerson = (to: string): boolean => to.endsWith('@exemple.example');
let clear = 0;
for (let place = 1; place <= 4 * withinMinutes && clear === 0; place += 1) {
  await trial.live(1, async () => {
    if (place === 20) await redis?.ask((client) => client.flushall());
    if (place === 30 || place === 50) {
      await trial.stopWorker('SIGKILL');
      await trial.startWorker();
    }
  });
  if (place % 20 === 0) say(`${place} minutes : ${catcher.mails.length - before} mails`);
  const waiting = await trial.count(`delivery where job in ('wake-follow-up', 'mail-follow-up') and state in ('pending', 'sending')
    and due_at < now() + interval '12 hours'`);
  if (waiting === 0) clear = place;
}

const mails = catcher.mails.slice(before).filter(({ to }) => isToPerson(to));
// By the minutes of the trial's clock, which also goes on by itself while a long minute is worked off.
const perMinute = new Map<number, number>();
for (const { at } of mails) {
  const place = Math.floor(at.getTime() / minute);
  perMinute.set(place, (perMinute.get(place) ?? 0) + 1);
}
const byName = new Map<string, number>();
for (const { messageId } of mails) byName.set(messageId, (byName.get(messageId) ?? 0) + 1);
const copies = mails.length - byName.size;
const asked = new Set(mails.map(({ to }) => to));
const unasked = Array.from({ length: questions }, (_, place) => addressOf(place + 1)).filter((address) => !asked.has(address)).length;
const digests = catcher.mails.slice(before).filter(({ to }) => !isToPerson(to));
const perReader = Math.max(0, ...[...new Set(digests.map(({ to }) => to))].map((to) => digests.filter((mail) => mail.to === to).length));
const found = {
  followUps: promised, mails: mails.length, copies, unasked, fastest: Math.max(...perMinute.values()), clearAfterMinutes: clear,
  notSentTasks: await trial.count(`follow_up where kind = 'not_sent'`), pastMeetings: past,
  untouchedTasks: await trial.count(`follow_up where kind = 'contact' and state = 'planned'`), tasks,
  stillPlanned: await trial.count(`follow_up where state = 'planned' and channel in ('mail', 'sms') and due_at < now() - interval '1 hour'`),
  dead: await trial.count(`delivery where state = 'dead'`), digests: digests.length, digestsPerReader: perReader,
};
const broken = [
  ...(unasked > 0 ? [`${unasked} personnes n’ont rien reçu`] : []),
  ...(copies > 2 ? [`${copies} copies pour deux arrêts brutaux`] : []),
  ...(found.fastest > perMinuteAtMost ? [`${found.fastest} mails en une minute`] : []),
  ...(clear === 0 || clear > withinMinutes ? [`arriéré écoulé en ${clear || 'plus de ' + String(4 * withinMinutes)} minutes`] : []),
  ...(found.notSentTasks !== past ? [`${found.notSentTasks} tâches « non envoyé » pour ${past} rendez-vous passés`] : []),
  ...(found.untouchedTasks !== tasks ? [`${found.untouchedTasks} tâches sur ${tasks}`] : []),
  ...(found.stillPlanned > 0 ? [`${found.stillPlanned} relances oubliées`] : []),
  ...(found.dead > 0 ? [`${found.dead} envois mis à part`] : []),
  ...(perReader > 1 ? [`${perReader} résumés pour une personne`] : []),
];
await redis?.close();
await conclude(trial, found, broken);
