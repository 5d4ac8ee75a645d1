/**
 * The mail server is down for six hours while messages fall due, then refuses in every way it knows: everybody is reached once, or a human is
 * told. CHAOS_PERSONS (400).
 */
import type { Fault } from '../support/mail-catcher.js';
import { addressOf, somePeople } from './followed.js';
import { size } from './size.js';
import { conclude, Trial } from './trial.js';
import { say } from './verdict.js';

const persons = size('CHAOS_PERSONS', 400, 40);
const hour = 3_600_000;
/** Each once, when the server is back: passing refusals, silence, a mail taken without a word; one that is final. */
const faults: readonly Fault[] = [
  { at: 'connection', code: 421 }, { at: 'recipient', code: 451 }, { at: 'recipient', code: 452 }, { at: 'content', code: 451 },
  { at: 'connection', silent: true }, { at: 'content', dropped: true }, { at: 'recipient', code: 550 }, { at: 'content', code: 554 },
];
const final = faults.filter((fault) => 'code' in fault && fault.code >= 500).length;

const trial = await Trial.open('2027-03-02T07:30:00Z');
const { owner, catcher, clock } = trial;
const { dossiers } = await somePeople(owner, { persons, counsellors: 5 });
await trial.startWorker();
await trial.calm();
await owner.query(`
  with asked as (insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, due_at, occurrence)
    select gen_random_uuid(), d.id, d.branch_id, 'check_in', 'learner', 'mail', now() + x.n * interval '5 hours' / $2::int, 'trial ' || x.n
    from unnest($1::uuid[]) with ordinality as x(id, n) join dossier d on d.id = x.id returning id, due_at)
  insert into delivery (key, job, payload, due_at) select 'wake:' || id, 'wake-follow-up', jsonb_build_object('followUpId', id), due_at from asked`,
[dossiers, persons]);

await catcher.stop();
say('le serveur de mails ne répond plus');
for (let quarter = 0; quarter < 24; quarter += 1) {
  clock.advance(hour / 4);
  await trial.calm();
}
const unsentAfterOutage = await trial.count(`delivery where job = 'mail-follow-up' and state = 'pending'`);
const givenUp = await trial.count(`delivery where job = 'mail-follow-up' and state = 'dead'`);
say(`${unsentAfterOutage} mails attendent, ${givenUp} abandonnés`);
catcher.faults.push(...faults);
await catcher.start();
for (let quarter = 0; quarter < 4 * 40; quarter += 1) {
  clock.advance(hour / 4);
  await trial.calm();
  if (await trial.count(`delivery where job in ('wake-follow-up', 'mail-follow-up') and state in ('pending', 'sending')`) === 0) break;
}

const reached = new Map<string, number>();
const copies = new Set<string>();
for (const { to, messageId } of catcher.mails.filter((mail) => mail.to.endsWith('@exemple.example'))) {
  if (!copies.has(messageId)) reached.set(to, (reached.get(to) ?? 0) + 1);
  copies.add(messageId);
}
const { rows: refused } = await owner.query<{ email: string }>(`select l.email from follow_up f join dossier d on d.id = f.dossier_id
  join learner l on l.id = d.learner_id where f.kind = 'verify_contact'`);
const told = new Set(refused.map(({ email }) => email));
const everybody = Array.from({ length: persons }, (_, place) => addressOf(place + 1));
const found = {
  persons, unsentAfterOutage, givenUp, reached: reached.size, toVerify: told.size, finalRefusals: final,
  both: everybody.filter((address) => told.has(address) && reached.has(address)),
  neither: everybody.filter((address) => !told.has(address) && !reached.has(address)).length,
  doubled: [...reached.values()].filter((times) => times > 1).length,
  notSent: await trial.count(`follow_up where kind = 'not_sent'`),
};
await conclude(trial, found, [
  ...(givenUp > 0 ? [`${givenUp} abandonnés pendant la panne`] : []),
  ...(unsentAfterOutage === 0 ? ['rien n’attendait : la panne n’a rien éprouvé'] : []),
  ...(found.both.length > 0 ? [`${found.both.length} personnes jointes et dites injoignables`] : []),
  ...(found.neither > 0 ? [`${found.neither} personnes ni jointes ni signalées`] : []),
  ...(found.doubled > 0 ? [`${found.doubled} personnes jointes deux fois`] : []),
  ...(told.size === final ? [] : [`${told.size} adresses à vérifier pour ${final} refus définitifs`]),
]);
