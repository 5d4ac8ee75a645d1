/**
 * How long an operator's inbox takes, with few handoffs in the branch and many in the network; by hand, on a migrated database:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/inbox.ts OWNER_URL APP_URL [explain]
 */
import pg from 'pg';
import type { Viewer } from '../../apps/api/src/platform/database.js';
import { type Ask, asking } from '../../apps/api/src/platform/statement.js';
import { countNews, readInbox } from '../../apps/api/src/modules/handoff/inbox.queries.js';
import { anOrganisation } from '../factories/network.js';
import { aWorker, type Worker } from '../factories/world.js';
import { timed } from './timed.js';

const [ownerUrl, appUrl, verb] = process.argv.slice(2);
const times = 200;
const mark = 'Charge';

const connect = async (url = ''): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

interface Place { readonly viewer: Viewer; readonly worker: Worker }

/** A branch that received so many handoffs: a tenth to be answered, a tenth under way, the rest over; one message in five of them. */
async function aBusyBranch(owner: pg.Client, handoffs: number): Promise<Place> {
  const organisationId = await anOrganisation(owner);
  const { rows: [branch] } = await owner.query<{ id: string }>(`insert into branch (organisation_id, name) values ($1, 'Centre') returning id`, [organisationId]);
  const { rows: [sending] } = await owner.query<{ id: string }>(`insert into branch (organisation_id, name) values ($1, 'Conseil') returning id`, [organisationId]);
  const [id, from] = [branch?.id ?? '', sending?.id ?? ''];
  const worker = await aWorker(owner, mark, { id, organisationId, name: 'Centre' }, 'operator_agent');
  const sender = await aWorker(owner, mark, { id: from, organisationId, name: 'Conseil' }, 'counsellor');
  // One row kept up to date a hundred thousand times in one transaction is no inbox's day.
  await owner.query('alter table referral disable trigger keep_inbox');
  await owner.query(`
    with l as (insert into learner (branch_id, is_anonymous, given_name, family_name) values ($2::uuid, false, 'Alix', 'Charge') returning id),
      d as (insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) select $1::uuid, $2::uuid, l.id, 'C-' || left($3::uuid::text, 8), $4::uuid from l returning id),
      o as (insert into offer (organisation_id, branch_id, kind, title) select $1::uuid, $3::uuid, 'training', 'Formation ' || n from generate_series(1, $5::int) n
        returning id, split_part(title, ' ', 2)::int as n)
    insert into referral (id, dossier_id, branch_id, version, state, offer_id, to_branch_id, to_organisation_id, by_membership_id, sent_at, moved_at,
      due_at, due_kind, over_at)
    select gen_random_uuid(), d.id, $2::uuid, 3, case o.n % 10 when 0 then 'sent' when 1 then 'info_requested' else 'closed' end, o.id, $3::uuid, $1::uuid, $4::uuid,
      now() - make_interval(mins => o.n), now(), case o.n % 10 when 0 then now() + make_interval(mins => o.n) end,
      case o.n % 10 when 0 then 'acknowledge' end, case when o.n % 10 > 1 then now() - make_interval(mins => o.n) end from d, o`,
  [organisationId, from, id, sender.membershipId, handoffs]);
  await owner.query('alter table referral enable trigger keep_inbox');
  await owner.query(`insert into inbox_total (branch_id, todo, waiting, answered) select to_branch_id, count(*) filter (where v = 'todo'),
      count(*) filter (where v = 'waiting'), count(*) filter (where v = 'answered')
    from (select to_branch_id, app.inbox_view(sent_at, due_at, over_at) as v from referral where to_branch_id = $1) x group by 1`, [id]);
  await owner.query(`insert into handoff_message (id, dossier_id, branch_id, referral_id, side, membership_id, text)
    select gen_random_uuid(), dossier_id, branch_id, id, 'sender', by_membership_id, 'Bonjour' from referral where to_branch_id = $1 and random() < 0.2`, [id]);
  return { worker, viewer: { branchId: id, role: 'operator_agent', membershipId: worker.membershipId } as Viewer }; // all that reading asks of it
}

/** As one request does: a transaction, who acts, the work, the end. */
async function asked<T>(client: pg.Client, { worker }: Place, work: (ask: Ask) => Promise<T>, isExplained = false): Promise<T> {
  await client.query('start transaction read only');
  await client.query('select app.begin($1, $2)', [worker.tokenHash, 'read']);
  const kept = asking(client);
  const ask: Ask = async <Row>(sql: string, parameters: readonly unknown[] = []) => {
    if (isExplained) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off) ${sql}`, [...parameters]);
      console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    return kept<Row>(sql, parameters);
  };
  const answer = await work(ask);
  await client.query('commit');
  return answer;
}

const owner = await connect(ownerUrl);
const client = await connect(appUrl);
const [small, big] = [await aBusyBranch(owner, 500), await aBusyBranch(owner, 100_000)];
await owner.query('analyze');
for (const [name, place] of [['500 relais', small], ['100 000 relais', big]] as const) {
  if (verb === 'explain') await asked(client, place, (ask) => readInbox(ask, place.viewer, 'todo', null), true);
  for (const view of ['todo', 'waiting', 'answered'] as const) {
    await timed(`${name}, ${view}`, () => asked(client, place, (ask) => readInbox(ask, place.viewer, view, null)), times);
  }
  const { next } = await asked(client, place, (ask) => readInbox(ask, place.viewer, 'todo', null));
  if (next) await timed(`${name}, page suivante`, () => asked(client, place, (ask) => readInbox(ask, place.viewer, 'todo', next)), times);
  await timed(`${name}, nouveautés`, () => asked(client, place, (ask) => countNews(ask, new Date())), times);
}
await Promise.all([owner.end(), client.end()]);
