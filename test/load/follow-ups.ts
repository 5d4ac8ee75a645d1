/**
 * What is due, with few follow-ups in the network and many: the list of a morning, the week, the branch's arrears, planning one person; by hand,
 * on a migrated database:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/follow-ups.ts OWNER_URL APP_URL [OPEN_FOLLOW_UPS]
 * Run with 10000 and with 1000000: each colleague has as many in both, there are only more colleagues.
 */
import { planPerson } from '@boussole/domain/transition/planner';
import pg from 'pg';
import { readAgenda } from '../../apps/api/src/modules/agenda/agenda.queries.js';
import { readDue } from '../../apps/api/src/modules/agenda/due.queries.js';
import { readPersonFacts } from '../../apps/api/src/modules/transition/plan-person.js';
import type { Viewer } from '../../apps/api/src/platform/database.js';
import { type Ask, asking } from '../../apps/api/src/platform/statement.js';
import { anOrganisation } from '../factories/network.js';
import { aWorker, type Worker } from '../factories/world.js';
import { timed } from './timed.js';

const [ownerUrl, appUrl, wanted = '10000'] = process.argv.slice(2);
const [times, ofEach, branches] = [100, 250, 20];
const mark = 'Charge';

const connect = async (url = ''): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

interface Place { readonly viewer: Viewer; readonly worker: Worker; readonly dossierId: string }

/** Colleagues over some branches, each with fifty people and as many follow-ups as a full caseload: one in ten is late. */
async function aNetwork(owner: pg.Client, open: number): Promise<Place> {
  const organisationId = await anOrganisation(owner);
  const colleagues = Math.max(1, Math.round(open / ofEach));
  const { rows: places } = await owner.query<{ id: string }>(`
    insert into branch (organisation_id, name) select $1, 'Antenne ' || n from generate_series(1, least($2::int, $3::int)) n returning id`,
  [organisationId, branches, Math.max(1, Math.ceil(colleagues / 20))]);
  let first: Place | null = null;
  for (let number = 0; number < colleagues; number += 1) {
    const id = places[number % places.length]?.id ?? '';
    const worker = await aWorker(owner, mark, { id, organisationId, name: mark }, number === 0 ? 'coordinator' : 'counsellor');
    const { rows } = await owner.query<{ id: string }>(`
      with l as (insert into learner (branch_id, is_anonymous, given_name, family_name) select $1::uuid, false, 'Alix', 'Charge ' || n from generate_series(1, 50) n returning id),
        d as (insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id)
          select $2::uuid, $1::uuid, l.id, 'R' || substr(replace(l.id::text, '-', ''), 1, 12), $3::uuid from l returning id)
      insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, owner_membership_id, due_at, occurrence, is_urgent)
      select gen_random_uuid(), d.id, $1::uuid, 'own', 'caseworker', 'task', $3::uuid, now() + make_interval(hours => (n * 50 - 25) * 24 + (random() * 24)::int), n::text, random() < 0.05
      from d, generate_series(0, 4) n returning dossier_id as id`, [id, organisationId, worker.membershipId]);
    // All that reading asks of it.
    first ??= { worker, dossierId: rows[0]?.id ?? '', viewer: { branchId: id, role: 'coordinator', membershipId: worker.membershipId, personId: worker.id } as Viewer };
  }
  if (!first) throw new Error('nobody works there');
  await owner.query('analyze follow_up');
  await owner.query('analyze dossier');
  return first;
}

/** As one request does: a transaction, who acts, the work, the end. */
async function asked<T>(client: pg.Client, { worker, dossierId }: Place, work: (ask: Ask) => Promise<T>): Promise<T> {
  await client.query('start transaction read only');
  await client.query('select app.begin_in($1, $2, $3)', [worker.tokenHash, 'read', dossierId]);
  const answer = await work(asking(client));
  await client.query('commit');
  return answer;
}

const [owner, app] = [await connect(ownerUrl), await connect(appUrl)];
const place = await aNetwork(owner, Number(wanted));
const { viewer, dossierId } = place;
const { rows: [there] } = await owner.query<{ open: number }>(`select count(*)::int as open from follow_up where state = 'planned'`);
console.log(`${there?.open} open follow-ups`);
const now = new Date();
await timed('what is due to oneself', () => asked(app, place, (ask) => readDue(ask, viewer, 'mine', null)), times);
await timed('what is late in the branch', () => asked(app, place, (ask) => readDue(ask, viewer, 'branch', null)), times);
await timed('a week', () => asked(app, place, (ask) => readAgenda(ask, viewer, null, now)), times);
await timed('planning one person', () => asked(app, place, async (ask) => {
  const facts = await readPersonFacts(ask, dossierId, now);
  return facts && planPerson(facts, now);
}), times);
await Promise.all([owner.end(), app.end()]);
