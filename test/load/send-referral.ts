/**
 * What sending a referral costs, beside the same rows written by one bare transaction behind a bare server; by hand, on a migrated database of this machine:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/send-referral.ts OWNER_URL APP_URL
 * CPU is that of the process and of the database's backends, in seconds for 1,000.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonicalJson } from '@boussole/domain/choice/canonical';
import { fastify } from 'fastify';
import pg from 'pg';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { createApp } from '../../apps/api/src/platform/http.js';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { testEnvironment } from '../support/house.js';
import { aDestination, aRetained, type Destination } from '../support/referrals.js';
import { Visitor } from '../support/visitor.js';
import { createDossier } from '../support/operations.js';
import { call } from './caller.js';

const [ownerUrl = '', appUrl = ''] = process.argv.slice(2);
const times = 300;

const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
const app = await createApp(readConfig({ ...testEnvironment, DATABASE_URL: appUrl, PORT: '0' }));
await app.listen(0, '127.0.0.1');

interface Ready { readonly dossierId: string; readonly referralId: string; readonly packetId: string }

/** A referral that has everything but the sending. */
async function aReady(nadia: Visitor, herself: Person, to: Destination): Promise<Ready> {
  const { id: dossierId } = await createDossier(nadia, { email: `${randomUUID()}@test.example` });
  const referralId = await aRetained(owner, { dossierId, by: herself.membershipId, to });
  const packetId = randomUUID();
  const content = canonicalJson({ format: 1, recipient: { offerId: to.offerId, branchId: to.branch.id }, name: 'Élodie' });
  await owner.query(`insert into packet (id, dossier_id, branch_id, referral_id, content, hash, made_by_membership_id, approved_at, approved_by, witness_membership_id)
    values ($1, $2, $3, $4, $5, sha256(convert_to($5, 'UTF8')), $6, now(), 'on_screen', $6)`,
  [packetId, dossierId, herself.branch.id, referralId, content, herself.membershipId]);
  return { dossierId, referralId, packetId };
}

/** Seconds of CPU that each backend of this database has used; one that leaves while it is measured is not counted. */
async function backends(): Promise<Map<number, number>> {
  const { rows } = await owner.query<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
  return new Map(rows.map(({ pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return [pid, (Number(fields[11]) + Number(fields[12])) / 100];
  }));
}

async function measured(name: string, url: string, bodies: readonly object[]): Promise<void> {
  const [cpu, database] = [process.cpuUsage(), await backends()];
  const { taken, refused } = await call({ url, cookie: nadia.cookie, bodies: bodies.map((body) => JSON.stringify(body)) });
  if (refused) throw new Error(refused);
  const used = process.cpuUsage(cpu);
  const here = (used.user + used.system) / 1e6;
  const there = [...await backends()].reduce((sum, [pid, seconds]) => sum + seconds - (database.get(pid) ?? 0), 0);
  const sorted = [...taken].sort((x, y) => x - y);
  const per = (seconds: number) => (seconds / bodies.length * 1000).toFixed(2);
  console.log(`${name}: median ${sorted[sorted.length >> 1]?.toFixed(1)} ms, 95 % ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(1)} ms; `
    + `CPU for 1,000: process ${per(here)} s, database ${per(there)} s, together ${per(here + there)} s`);
}

/** The same rows, by statements prepared once, without an actor, a policy or a rule. */
async function limit(client: pg.PoolClient, { dossierId, referralId, packetId }: Ready): Promise<void> {
  const now = new Date();
  await client.query('begin');
  await client.query({ name: 'lock', text: 'select version, branch_id from referral where id = $1 for update', values: [referralId] });
  await client.query({ name: 'write', text: `
    with moved as (update referral set state = 'sent', version = 3, packet_id = $2, sent_at = $3, running_since = $3, due_at = $3, due_kind = 'acknowledge',
        expires_at = $3, moved_at = $3 where id = $1 returning branch_id),
      noted as (insert into referral_event (id, dossier_id, branch_id, referral_id, seq, side, via, move, to_state)
        select gen_random_uuid(), $4, branch_id, $1, 3, 'sender', 'account', 'sent', 'sent' from moved),
      due as (insert into follow_up (id, dossier_id, branch_id, referral_id, kind, for_side, channel, due_at, occurrence)
        select gen_random_uuid(), $4, branch_id, $1, 'chase', 'receiver', 'mail', $3, n::text from moved, generate_series(1, 6) n),
      linked as (insert into handoff_link (id, dossier_id, branch_id, referral_id, side, email, token_hash)
        select gen_random_uuid(), $4, branch_id, $1, case n when 1 then 'receiver' else 'learner' end, case n when 1 then 'x@test.example' end,
          sha256(uuid_send(gen_random_uuid())) from moved, generate_series(1, 2) n),
      leaves as (insert into delivery (key, job, payload, due_at) select gen_random_uuid()::text, 'tell-handoff', '{}', $3 + interval '1 day' from generate_series(1, 6))
    insert into journal (what, about, role) values ('referral.sent', $1, 'counsellor')`, values: [referralId, packetId, now, dossierId] });
  await client.query('commit');
}

const branch = await aBranch(owner);
const herself = await aPerson(owner, branch);
const nadia = await new Visitor(await app.getUrl()).signIn(herself.email, password);
const to = await aDestination(owner, await aBranch(owner));
const all: Ready[] = [];
for (let n = 0; n < 2 * times + 100; n += 1) all.push(await aReady(nadia, herself, to));
const bare = new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 0 });
const limited = fastify();
limited.post('/', async ({ body }) => {
  const client = await bare.connect();
  try {
    await limit(client, body as Ready); // sent by this very script
    return { sent: true };
  } finally {
    client.release();
  }
});
const bareUrl = await limited.listen({ port: 0 });
const document = `mutation ($input: SendReferralInput!) { sendReferral(input: $input) { id version state } }`;
const bodies = all.map(({ dossierId, referralId, packetId }) => (
  { query: document, variables: { input: { commandKey: randomUUID(), dossierId, referralId, packetId, version: 2 } } }));
const warm = 50;
await measured('bare, cold', bareUrl, all.slice(0, warm));
await measured('sendReferral, cold', `${await app.getUrl()}/graphql`, bodies.slice(warm, 2 * warm));
await measured('bare', bareUrl, all.slice(2 * warm, 2 * warm + times));
await measured('sendReferral', `${await app.getUrl()}/graphql`, bodies.slice(2 * warm + times));
await Promise.all([app.close(), limited.close(), bare.end()]);
await owner.end();
