/**
 * Meetings in every hour around each change of the clocks until 2037: each is reminded of once, at six the evening before. Then the clocks are given other
 * rules, as if none had known of summer: what was agreed stays at its hour.
 */
import { keepHours } from '../../apps/api/src/platform/clock-rules.js';
import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import { brusselsInstant } from '@boussole/domain/team/wall-time';
import { somePeople } from './followed.js';
import { size } from './size.js';
import { conclude, Trial } from './trial.js';
import { say } from './verdict.js';

const hours = ['00:00', '01:30', '02:00', '02:30', '03:00', '03:59', '14:00'] as const;
const minute = 60_000;
const hour = 60 * minute;
const years = size('CHAOS_YEARS', 11, 1);

/** The last Sunday of March and of October. */
const changes: readonly CalendarDate[] = Array.from({ length: years }, (_, place) => 2027 + place).flatMap((year) => [lastSunday(year, 3), lastSunday(year, 10)]);

function lastSunday(year: number, month: number): CalendarDate {
  const end = new Date(Date.UTC(year, month, 0));
  return addDays(end.toISOString().slice(0, 10), -end.getUTCDay());
}

const instant = (day: CalendarDate, time: string): Date => {
  const found = brusselsInstant(day, time);
  if (!found) throw new Error(`no instant for ${day} ${time}`);
  return found;
};

const trial = await Trial.open('2027-03-20T09:00:00Z');
const { owner, clock, catcher } = trial;
const perChange = hours.length * 3;
const { branch, counsellors, dossiers } = await somePeople(owner, { persons: perChange, counsellors: 3 });
await trial.startWorker();

const broken: string[] = [];
let meetings = 0;

/** Three days of meetings around a day, agreed four days before; `late`: as rules that knew of no summer would have them. */
async function agree(around: CalendarDate, late = 0): Promise<void> {
  clock.set(instant(addDays(around, -4), '10:00'));
  for (const [place, dossier] of dossiers.entries()) {
    const day = addDays(around, Math.floor(place / hours.length) - 1);
    const startsAt = new Date(instant(day, hours[place % hours.length] ?? '14:00').getTime() + late);
    await owner.query(`insert into appointment (dossier_id, branch_id, membership_id, starts_at, by_membership_id) values ($1, $2, $3, $4, $3)`,
      [dossier, branch.id, counsellors[place % 3]?.membershipId, startsAt]);
    meetings += 1;
  }
}

async function remind(around: CalendarDate): Promise<void> {
  for (const evening of [-2, -1, 0]) {
    const due = instant(addDays(around, evening), '18:00');
    const before = catcher.mails.length;
    clock.set(new Date(due.getTime() - minute));
    await trial.calm();
    if (catcher.mails.length !== before) broken.push(`${around} : ${catcher.mails.length - before} rappels avant 18 h la veille`);
    clock.set(new Date(due.getTime() + minute / 2));
    await trial.calm();
    await trial.live(2); // what waits for its turn, minute by minute
    const reached = new Set(catcher.mails.slice(before).map(({ to }) => to)).size;
    const sent = catcher.mails.length - before;
    if (sent !== hours.length || reached !== hours.length) broken.push(`${around} ${evening} : ${sent} rappels à ${reached} personnes pour ${hours.length} rendez-vous`);
  }
  say(`${around} : ${catcher.mails.length} rappels`);
}

for (const change of changes) {
  await agree(change);
  await remind(change);
}

const summer = lastSunday(2027 + years, 7);
await owner.query(`delete from app.clock_change where from_at > '2027-01-01'`);
await agree(summer, hour);
const [said = 'rien'] = await keepHours(owner);
say(`autres règles : ${said}`);
const odd = await trial.count(`appointment where starts_at > now() and to_char(starts_at at time zone 'Europe/Brussels', 'HH24:MI') <> all ('{${hours.join(',')}}')`);
if (odd > 0) broken.push(`autres règles : ${odd} rendez-vous ont changé d’heure`);
await remind(summer);

const names = new Set(catcher.mails.map(({ messageId }) => messageId)).size;
if (names !== meetings) broken.push(`${names} rappels distincts pour ${meetings} rendez-vous`);
const notSent = await trial.count(`follow_up where kind = 'not_sent'`);
if (notSent !== 0) broken.push(`${notSent} rappels dits trop tardifs`);
await conclude(trial, { changes: changes.length, meetings, mails: catcher.mails.length, notSent }, broken);
