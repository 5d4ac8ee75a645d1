import { codeWords } from '@boussole/domain/dossier/code-words';
import type { Owner } from '../owner.js';
import { mostCounsellors } from './many-places.js';
import { groupPerShare } from './many-names.js';
import { addKept, allOf, quietly } from './many-hands.js';
import { addReferralBatch, ordersOf, prepareReferrals } from './many-referrals.js';
import { asides } from './stories-life.js';

export const interviewsEach = 5;
/** Seeds share the space of anonymous codes: each has its own part of it. */
export const mostSeed = 60;
export const mostDossiers = 5_000_000;

const codesASeed = 2 ** 26;
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const references = alphabet.length ** 6;

// Odd, and without a common divisor with the sizes they turn in: no value comes twice.
const codeStride = 1_640_531_527;
const referenceStride = 3_874_204_897;

/** What the statements of one batch read: drawn once, used by three. */
const tools = `
  create temp table batch (n bigint primary key, learner_id uuid, dossier_id uuid, membership_id uuid, colleague_id uuid, branch_id uuid,
    organisation_id uuid, nis text, age integer, is_anonymous boolean, is_woman boolean);
  create function pg_temp.held_at(n bigint, place integer, seed integer, age integer, midnight timestamptz) returns timestamptz language sql stable as $$
    select midnight + make_interval(
      days => floor(-age + age / ${interviewsEach}.0 * (place - 1) + pg_temp.share(n * 8 + place, seed + 200) * (age / ${interviewsEach}.0 - 1))::integer,
      mins => 480 + 15 * pg_temp.draw(n * 8 + place, seed + 201, 35)) $$;`;

// A hand takes whole organisations, whose chains of choices are then its own; what an interrupted load has left is not drawn again.
const drawBatch = `
  insert into batch
  select n, pg_temp.id($1, 'learner', n), pg_temp.id($1, 'dossier', n), c.membership_id, c.colleague_id, c.branch_id, c.organisation_id, c.nis,
    10 + floor(890 * power(pg_temp.share(n, $1 + 1), 1.4))::integer, pg_temp.share(n, $1 + 2) < 0.06, pg_temp.share(n, $1 + 3) < 0.54
  from generate_series($2::bigint, $3::bigint) n
  join counsellor c on c.number = pg_temp.draw(n, $1 + 4, least(${mostCounsellors}, greatest(4, ceil(n / 5.0)))::integer)
  where (uuid_hash(c.organisation_id) & 1023) % $5 = $4 and not exists (select from dossier d where d.id = pg_temp.id($1, 'dossier', n))`;

const addLearners = `
  insert into learner (id, branch_id, is_anonymous, code, given_name, family_name, birth_on, commune_nis, email, phone,
    by_mail, by_sms, by_phone, hide_service, created_at)
  select learner_id, branch_id, is_anonymous, case when is_anonymous then
      w[1 + (code >> 24 & 255)] || '-' || w[1 + (code >> 16 & 255)] || '-' || w[1 + (code >> 8 & 255)] || '-' || w[1 + (code & 255)] end,
    case when is_anonymous then null when is_woman then g.feminine[pg_temp.draw(n, $1 + 10, cardinality(g.feminine))]
      else g.masculine[pg_temp.draw(n, $1 + 10, cardinality(g.masculine))] end,
    case when not is_anonymous then g.families[pg_temp.draw(n, $1 + 11, cardinality(g.families))]
      || case when pg_temp.share(n, $1 + 12) < 0.07 then '-' || g.families[pg_temp.draw(n, $1 + 13, cardinality(g.families))] else '' end end,
    case when not is_anonymous then ($2::timestamptz)::date - (15 * 366 + floor(50 * 365 * power(pg_temp.share(n, $1 + 14), 1.3)))::integer end,
    case when not is_anonymous then case when pg_temp.share(n, $1 + 15) < 0.6 then b.nis else t.nis end end,
    case when not is_anonymous and by_mail then 'p' || n || '.g' || $1 || '@courrier.example' end,
    case when not is_anonymous then '0400 ' || to_char(pg_temp.draw(n, $1 + 16, 999999), 'FM00 00 00') end,
    by_mail, pg_temp.share(n, $1 + 17) < 0.5, pg_temp.share(n, $1 + 18) < 0.6, pg_temp.share(n, $1 + 19) < 0.1,
    pg_temp.held_at(n, 1, $1, age, $2)
  from (select *, pg_temp.share(n, $1 + 20) < 0.7 as by_mail, (($1 * ${codesASeed}::bigint + n) * ${codeStride}) & 4294967295 as code from batch) b
  cross join (select $4::text[] as w) words
  join name_group g on g.number = ($3::integer[])[pg_temp.draw(n, $1 + 21, cardinality($3::integer[]))]
  join town t on t.number = pg_temp.draw(n, $1 + 22, (select count(*)::integer from town))
  order by n`;

const addDossiers = `
  insert into dossier (id, organisation_id, branch_id, learner_id, reference, status, lead_membership_id, opened_at, touched_at, last_contact_at, interview_count)
  select dossier_id, organisation_id, branch_id, learner_id,
    substr(s, 1 + (r / 24300000)::integer, 1) || substr(s, 1 + (r / 810000 % 30)::integer, 1) || substr(s, 1 + (r / 27000 % 30)::integer, 1) || '-'
      || substr(s, 1 + (r / 900 % 30)::integer, 1) || substr(s, 1 + (r / 30 % 30)::integer, 1) || substr(s, 1 + (r % 30)::integer, 1),
    case when pg_temp.share(n, $1 + 30) < 0.25 then 'closed' else 'open' end, membership_id,
    pg_temp.held_at(n, 1, $1, age, $2), last, last, ${interviewsEach}
  from (select *, n * ${referenceStride} % ${references} as r, pg_temp.held_at(n, ${interviewsEach}, $1, age, $2) as last from batch) b
  cross join (select '${alphabet}' as s) alphabet
  order by n`;

// In the order in which they were held, as they are written in life: a dossier's contacts do not lie side by side.
const addInterviews = `
  insert into interview (id, dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary, created_at)
  select pg_temp.id($1, 'interview', n * 8 + place), dossier_id, branch_id,
    case when pg_temp.share(n * 8 + place, $1 + 40) < 0.85 then membership_id else colleague_id end, held_at,
    p.channel, p.minutes, p.topics, p.text || ' ' || ($3::text[])[pg_temp.draw(n * 8 + place, $1 + 41, cardinality($3::text[]))], held_at
  from (
    select b.*, place, pg_temp.held_at(n, place, $1, age, $2) as held_at
    from batch b cross join generate_series(1, ${interviewsEach}) place) i
  join phrase p on p.number = pg_temp.draw(n * 8 + place, $1 + 42, (select count(*)::integer from phrase))
  order by held_at`;

export async function prepareBatches(owner: Owner): Promise<void> {
  await owner.ask(tools);
  await prepareReferrals(owner);
}

/** The dossiers of one batch, their people, their interviews and what they were sent to: each hand adds all of its part or none. */
export function addBatch(hands: readonly Owner[], maySilence: boolean, seed: number, midnight: Date, from: number, to: number): Promise<void> {
  const orders = ordersOf(seed, from, to);
  return allOf(hands.map((owner, hand) => quietly(owner, maySilence, async () => {
    await owner.ask('truncate batch');
    await owner.change(drawBatch, [seed, from, to, hand, hands.length]);
    await owner.ask('analyze batch');
    await owner.change(addLearners, [seed, midnight, groupPerShare, codeWords]);
    await owner.change(addDossiers, [seed, midnight]);
    await owner.change(addInterviews, [seed, midnight, asides.filter((aside) => !aside.includes('{'))]);
    await addReferralBatch(owner, seed, midnight, from, orders);
    await addKept(owner);
  })));
}

/** How far this seed has come: dossiers are added in order, so that a few looks are enough; only the last batch may have been left in part. */
export async function lookLoaded(owner: Owner, seed: number, batch: number): Promise<{ there: number; next: number }> {
  let [least, most] = [0, mostDossiers + 1];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    const [found] = await owner.ask<{ there: boolean }>(`select exists (select from dossier where id = pg_temp.id($1, 'dossier', $2)) as there`, [seed, middle]);
    if (found?.there) least = middle;
    else most = middle;
  }
  const [left] = await owner.ask<{ missing: number; first: number | null }>(`
    select count(*)::integer as missing, min(n)::integer as first from generate_series($2::bigint, $3::bigint) n
    where not exists (select from dossier where id = pg_temp.id($1, 'dossier', n))`, [seed, Math.max(1, least - batch + 1), least]);
  return { there: least - (left?.missing ?? 0), next: left?.first ?? least + 1 };
}
