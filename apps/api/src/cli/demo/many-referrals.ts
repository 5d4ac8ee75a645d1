import { createHash } from 'node:crypto';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { shuffled } from '@boussole/domain/choice/order';
import type { Owner } from '../owner.js';
import { mostCounsellors } from './many-places.js';

export const referralsEach = 2;
const followUpsEach = 3;
const alternativesEach = 8;
const coursesABranch = 8;
const trades = ['F1602', 'F1603', 'F1606', 'F1608', 'F1610', 'F1703', 'F1503', 'F1104'];

export const filledByReferrals = 'offer, choice_set, choice_made, referral, referral_event, packet, follow_up, dossier_grant, inbox_total';
export const toldByReferrals = { referralsEach, alternativesEach, followUpsEach };

// Where each state comes from, and how many hours after the choice.
const path = (...steps: readonly (readonly [to: string, side: string, hours: number])[]) => [['choice_presented', 'sender', 0], ['sent', 'sender', 0.7], ...steps] as const;
const received = ['received', 'receiver', 24] as const;
const paths = {
  closed: path(received, ['accepted', 'receiver', 48], ['contact_made', 'receiver', 96], ['closed', 'receiver', 720]),
  declined: path(['declined', 'receiver', 72]), expired: path(['expired', 'system', 744]), sent: path(), received: path(received),
  under_review: path(received, ['under_review', 'receiver', 25]), accepted: path(received, ['accepted', 'receiver', 48]),
};
const pathRows = Object.entries(paths).flatMap(([state, steps]) => steps.map(([to, side, hours], place) => ({
  state, seq: place + 1, move: to, side, hours, from_state: steps[place - 1]?.[0] ?? null, is_last: place === steps.length - 1 })));

const need = canonicalJson({ kind: 'training', field: 'F', trade: null, level: null, communeNis: null, travel: 'bus', maxMinutes: 60, diploma: null, languages: [],
  publics: [], ageBand: null, times: [], startsFrom: null, startsBefore: '@', withStale: false });
const [packetBefore = '', packetAfter = ''] = canonicalJson({ format: 1, recipient: '@', name: 'Alex', isAlias: true, ageBand: null, goal: null, need: null, constraints: null,
  contact: { wished: 'through_sender', hideService: false, notBeforeHour: null, notAfterHour: null, note: null }, freeText: null }).split('"@"');

const tools = `
  create temp table course (number integer primary key, offer_id uuid, branch_id uuid, organisation_id uuid, recipient text, told_before text, told_after text);
  create temp table path (state text, seq integer, move text, side text, hours double precision, from_state text, is_last boolean);
  create temp table refer (n bigint, k integer, referral_id uuid, set_id uuid, packet_id uuid, grant_id uuid, dossier_id uuid, branch_id uuid, organisation_id uuid,
    membership_id uuid, at timestamptz, state text, picks integer[], place integer, sent_at timestamptz, over_at timestamptz, moved_at timestamptz, version integer);
  create function pg_temp.chained(before bytea, snapshot text, head bytea) returns bytea language sql immutable as
    $$ select sha256(coalesce(before, head) || convert_to(snapshot, 'UTF8')) $$;
  create aggregate pg_temp.chain(text, bytea) (sfunc = pg_temp.chained, stype = bytea);`;

export async function prepareReferrals(owner: Owner): Promise<void> {
  await owner.ask(tools);
  await owner.addMissing('path', pathRows);
}

/** Offers that the invented branches give: the same for the same seed. */
export async function addCourses(owner: Owner, seed: number, branches: number): Promise<void> {
  await owner.change(`
    insert into offer (id, organisation_id, branch_id, kind, title, trades, review_on)
    select pg_temp.id($1, 'course', (b.number - 1) * ${coursesABranch} + c.place), p.organisation_id, p.id, 'training', t.name || ' (charge)', array[t.code], app.today() + 180
    from generate_series(1, $2::integer) b(number) join branch p on p.id = pg_temp.id($1, 'branch', b.number)
    cross join unnest($3::text[]) with ordinality c(code, place) join trade t on t.code = c.code
    order by 1 on conflict do nothing`, [seed, branches, trades]);
  await owner.change(`
    insert into course
    select number, o.id, o.branch_id, o.organisation_id,
      '{"branchId":"' || b.id || '","branchName":' || to_json(b.name) || ',"offerId":"' || o.id || '","offerTitle":' || to_json(o.title)
        || ',"organisationName":' || to_json(g.name) || '}',
      '{"minutes":null,"n":', ',"offers":[{"hash":"' || encode(sha256(convert_to(o.title, 'UTF8')), 'hex') || '","id":"' || o.id || '","version":1}],"operator":"'
        || o.organisation_id || '","option":"training/' || o.trades[1] || '/-/-","own":'
    from generate_series(1, $2::integer) number join offer o on o.id = pg_temp.id($1, 'course', number)
      join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id`, [seed, branches * coursesABranch]);
  await owner.ask('analyze course');
}

// Those whose answer is known lie some months back; those that are under way left in the last weeks. Without `offset 0` the planner would work
// out the same expression again wherever it is named.
const drawReferrals = `
  insert into refer
  select n, k, pg_temp.id($1, 'referral', n * 2 + k), pg_temp.id($1, 'set', n * 2 + k), pg_temp.id($1, 'packet', n * 2 + k),
    case when x.state in ('closed', 'accepted') and c.branch_id <> x.branch_id then pg_temp.id($1, 'referral-grant', n * 2 + k) end, dossier_id, x.branch_id, x.organisation_id,
    membership_id, x.at, x.state, picks, place, x.at + interval '42 minutes',
    case when x.state in ('closed', 'declined', 'expired') then x.at + p.hours * interval '1 hour' end, x.at + p.hours * interval '1 hour', p.seq
  from (
    select b.n, k, b.dossier_id, b.branch_id, b.organisation_id, b.membership_id,
      case k when 1 then least(pg_temp.held_at(b.n, 1, $1, b.age, $2), $2 - interval '40 days')
        else $2 - make_interval(days => 3 + pg_temp.draw(b.n, $1 + 400, 20), mins => pg_temp.draw(b.n, $1 + 401, 400)) end as at,
      case k when 1 then case when u < 0.3 then 'closed' when u < 0.8 then 'declined' else 'expired' end
        else case when u < 0.4 then 'sent' when u < 0.7 then 'received' when u < 0.9 then 'under_review' else 'accepted' end end as state,
      (select array_agg(1 + (start + i * (size / ${alternativesEach})) % size order by 1 + (start + i * (size / ${alternativesEach})) % size)
        from generate_series(0, ${alternativesEach - 1}) i) as picks,
      pg_temp.draw(b.n * 2 + k, $1 + 402, ${alternativesEach}) as place
    from batch b cross join generate_series(1, ${referralsEach}) k,
      lateral (select pg_temp.share(b.n * 2 + k, $1 + 403) as u,
        ${coursesABranch} * pg_temp.branch_of(least(${mostCounsellors}, greatest(4, ceil(b.n / 5.0)))::integer) as size offset 0) s,
      lateral (select pg_temp.draw(b.n * 2 + k, $1 + 404, size) as start offset 0) d offset 0) x
  join path p on p.state = x.state and p.is_last join course c on c.number = x.picks[x.place]`;

// The chain of each organisation goes on from its head, as the trigger would have it, a whole batch at a time.
const addSets = `
  insert into choice_set (id, organisation_id, branch_id, by_membership_id, dossier_id, snapshot, option_count, own_count, frozen_at, seq, previous_hash, hash)
  select set_id, organisation_id, branch_id, membership_id, dossier_id, snapshot, ${alternativesEach}, own, at, seq, coalesce(lag(hash) over w, head), hash
  from (
    select r.*, coalesce(h.seq, 0) + row_number() over w as seq, coalesce(h.hash, '') as head, pg_temp.chain(snapshot, coalesce(h.hash, '')) over w as hash
    from (
      select r.n, r.k, r.set_id, r.organisation_id, r.branch_id, r.membership_id, r.dossier_id, r.at, s.own,
        '{"alternatives":[' || s.told || '],"apart":{"funding":[],"network":[]},"aside":{},"at":"' || to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
          || '","decision":"' || r.set_id || '","need":' || replace($2, '@', to_char(r.at + interval '6 months', 'YYYY-MM-DD')) || ',"order":' || o.told
          || ',"own":[{"link":"structure","operator":"' || r.organisation_id || '"}],"relax":{},"seed":"' || encode(sha256(convert_to(r.set_id::text, 'UTF8')), 'hex')
          || '","v":1,"wish":null}' as snapshot
      from refer r join unnest($1::text[]) with ordinality o(told, place) on o.place = (r.n - $3) * ${referralsEach} + r.k,
        lateral (select count(*) filter (where c.organisation_id = r.organisation_id)::integer as own,
          string_agg(c.told_before || (i - 1) || c.told_after || (c.organisation_id = r.organisation_id)::text || ',"path":null,"seats":null,"site":"' || c.branch_id
            || '","start":null,"weight":1}', ',' order by i) as told
          from generate_series(1, ${alternativesEach}) i join course c on c.number = r.picks[i]) s offset 0) r
    left join choice_head h on h.chain = r.organisation_id window w as (partition by r.organisation_id order by r.n, r.k)) r
  window w as (partition by organisation_id order by seq)
  order by n, k`;

const moveHeads = `
  insert into choice_head (chain, seq, hash)
  select distinct on (s.organisation_id) s.organisation_id, s.seq, s.hash from refer r join choice_set s on s.id = r.set_id order by s.organisation_id, s.seq desc
  on conflict (chain) do update set seq = excluded.seq, hash = excluded.hash`;

const addReferrals = `
  insert into referral (id, dossier_id, branch_id, version, state, choice_set_id, offer_id, to_branch_id, to_organisation_id, by_membership_id, packet_id, grant_id,
    created_at, moved_at, sent_at, used_days, running_since, due_at, due_kind, expires_at, decline_code, outcome_code, outcome_on, over_at)
  select referral_id, dossier_id, r.branch_id, version, state, set_id, c.offer_id, c.branch_id, c.organisation_id, membership_id, packet_id, grant_id,
    at, moved_at, sent_at, case when state in ('sent', 'received', 'under_review') then 0 else 2 end,
    case when state in ('sent', 'received', 'under_review') then sent_at end,
    case state when 'sent' then sent_at + interval '2 days' when 'received' then sent_at + interval '5 days' when 'under_review' then sent_at + interval '5 days'
      when 'accepted' then moved_at + interval '7 days' end,
    case state when 'sent' then 'acknowledge' when 'received' then 'answer' when 'under_review' then 'answer' when 'accepted' then 'meet' end,
    case when state in ('sent', 'received', 'under_review') then sent_at + interval '30 days' end,
    case state when 'declined' then 'session_full' end, case state when 'closed' then 'information_given' end, case state when 'closed' then over_at::date end, over_at
  from refer r join course c on c.number = r.picks[r.place] order by n, k`;

const addPackets = `
  insert into packet (id, dossier_id, branch_id, referral_id, content, hash, made_by_membership_id, made_at, approved_at, approved_by, witness_membership_id)
  select packet_id, dossier_id, r.branch_id, referral_id, t.content, sha256(convert_to(t.content, 'UTF8')), membership_id, at, at + interval '20 minutes', 'on_screen', membership_id
  from refer r join course c on c.number = r.picks[r.place], lateral (select $1::text || c.recipient || $2::text as content) t order by n, k`;

const addEvents = `
  insert into referral_event (id, dossier_id, branch_id, referral_id, seq, at, side, via, membership_id, move, from_state, to_state, code, text)
  select pg_temp.id($1, 'event', (n * 2 + k) * 8 + p.seq), dossier_id, branch_id, referral_id, p.seq, at + p.hours * interval '1 hour', p.side,
    case p.side when 'sender' then 'account' when 'system' then 'clock' else 'link' end, case p.side when 'sender' then membership_id end, p.move, p.from_state, p.move,
    case p.move when 'declined' then 'session_full' when 'closed' then 'information_given' end, case p.move when 'declined' then 'La session est complète.' end
  from refer r join path p on p.state = r.state order by n, k, p.seq`;

const addFollowUps = `
  insert into follow_up (id, dossier_id, branch_id, referral_id, kind, for_side, owner_membership_id, channel, due_at, occurrence, state, made_at, ended_at)
  select pg_temp.id($1, 'due', (n * 2 + k) * 4 + f.place), dossier_id, branch_id, referral_id, case when state = 'accepted' then 'meet' else f.kind end, 'sender', membership_id,
    'task', sent_at + f.days * interval '1 day', 'sender:2', case when over_at is null then 'planned' else 'cancelled' end, sent_at, over_at
  from refer r join (values (1, 1, 'acknowledge', 2), (1, 2, 'answer', 5), (2, 1, 'answer', 5)) f(of_k, place, kind, days) on f.of_k = r.k order by n, k, f.place`;

const addGrants = `
  insert into dossier_grant (id, dossier_id, branch_id, to_branch_id, purpose, sections, basis, evidence, evidence_text, text_version, given_by, given_by_membership_id, from_at, until_at)
  select grant_id, dossier_id, r.branch_id, c.branch_id, 'training_entry', '{identity}', 'consent', 'oral_witness', 'Accord donné devant la personne qui conseille', 'packet-1',
    'caseworker', membership_id, at + interval '48 hours', coalesce(over_at + interval '30 days', at + interval '48 hours' + interval '12 months')
  from refer r join course c on c.number = r.picks[r.place] where grant_id is not null order by n, k`;

const addMade = `
  insert into choice_made (id, choice_set_id, kind, offer_id, alternative, is_anonymous, reason_code, referral_id, by_membership_id, made_at)
  select pg_temp.id($1, 'made', n * 2 + k), set_id, 'referral', c.offer_id, place - 1, false, 'near', referral_id, membership_id, at
  from refer r join course c on c.number = r.picks[r.place] order by n, k`;

/** What was chosen for the dossiers of the batch and sent; what triggers would keep of it is added by whoever silenced them. */
export async function addReferralBatch(owner: Owner, seed: number, midnight: Date, from: number, orders: readonly string[]): Promise<void> {
  await owner.ask('truncate refer');
  await owner.change(drawReferrals, [seed, midnight]);
  await owner.ask('analyze refer');
  await owner.change(addSets, [orders, need, from]);
  await owner.ask(moveHeads);
  await owner.ask(addReferrals);
  await owner.change(addPackets, [packetBefore, packetAfter]);
  await owner.change(addEvents, [seed]);
  await owner.change(addFollowUps, [seed]);
  await owner.ask(addGrants);
  await owner.change(addMade, [seed]);
}

/** The draw of each set, as anybody can make it again from the id. */
export function ordersOf(seed: number, from: number, to: number): string[] {
  const orders: string[] = [];
  for (let n = from; n <= to; n += 1) {
    for (let k = 1; k <= referralsEach; k += 1) {
      orders.push(`[${shuffled(createHash('sha256').update(idOf(seed, 'set', n * 2 + k)).digest(), alternativesEach).join(',')}]`);
    }
  }
  return orders;
}

/** The same as pg_temp.id. */
function idOf(seed: number, kind: string, n: number): string {
  const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
  const hex = seed.toString(16).padStart(2, '0') + n.toString(16).padStart(10, '0') + '8' + md5(`${kind}${seed}:${n}`).slice(0, 3) + '8' + md5(`${kind}${n}`).slice(0, 15);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
