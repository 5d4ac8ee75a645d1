/**
 * What freezing a set costs, by hand:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/choice-set.ts OWNER_URL APP_URL [fill COUNT | explain]
 * `fill` first puts so many invented offers into an empty, migrated database; `explain` prints the plan of the large statement instead of times.
 */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { eligibleOffers } from '../../apps/api/src/modules/choice/eligible.queries.js';
import { criteriaOf } from '../../apps/api/src/modules/choice/criteria.input.js';
import { FreezeChoice } from '../../apps/api/src/modules/choice/freeze-choice.js';
import { ReadChoice } from '../../apps/api/src/modules/choice/read-choice.js';
import { RetainOffers } from '../../apps/api/src/modules/choice/retain-offers.js';
import { Clock } from '../../apps/api/src/platform/clock.js';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { Database, type Viewer } from '../../apps/api/src/platform/database.js';
import { entities } from '../../apps/api/src/modules/entities.js';
import { Secrets } from '../../apps/api/src/platform/secrets.js';
import { DataSource } from 'typeorm';
import { aBranch, aPerson } from '../factories/network.js';
import { aSession } from '../factories/world.js';
import { fillRegister } from '../support/many-offers.js';
import { testEnvironment } from '../support/house.js';

const [ownerUrl = '', appUrl = '', verb, count] = process.argv.slice(2);
const turns = 40;
const today = '2026-11-21';
const asked = (more: object) => ({ kind: 'training' as const, communeNis: '62063', travel: 'bus' as const, maxMinutes: 60, withStale: false, ...more });
const criteria: Readonly<Record<string, ReturnType<typeof asked>>> = {
  'un métier, en bus': asked({ trade: 'F1602' }),
  'un métier, en voiture, tout dit': asked({ trade: 'F1602', travel: 'car', diploma: 'ce2d', languages: [{ language: 'fr', level: 'c2' }], publics: ['jobseeker'], age: 27, times: ['day'] }),
  'un grand domaine, en bus': asked({ field: 'F', trade: null }),
  'un grand domaine, en voiture': asked({ field: 'F', trade: null, travel: 'car', maxMinutes: 45 }),
};

const percentile = (values: readonly number[], share: number): string => ([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(2);

/** What the server process of a connection has used, in milliseconds of CPU; on Linux, where both run on one machine. */
async function backendCpu(client: { query(sql: string): Promise<{ rows: { pid: number }[] }> }): Promise<() => Promise<number>> {
  const { rows: [backend] } = await client.query('select pg_backend_pid() as pid');
  const { readFile } = await import('node:fs/promises');
  return async () => {
    const stat = (await readFile(`/proc/${backend?.pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
    return (Number(stat[11]) + Number(stat[12])) * 10;
  };
}

const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
if (verb === 'fill') await fillRegister(owner, Number(count));
const { rows: [size] } = await owner.query<{ n: string }>('select count(*) as n from offer_index');
console.log(`${size?.n} offres`);

const branch = await aBranch(owner);
const nadia = await aPerson(owner, branch);
const session = await aSession(owner, 'charge', nadia.id, nadia.membershipId);
const viewer: Viewer = { sessionId: session.sessionId, tokenHash: session.tokenHash, personId: nadia.id, membershipId: nadia.membershipId, branchId: branch.id,
  organisationId: branch.organisationId, role: 'counsellor' };
const { rows: [learner] } = await owner.query<{ id: string }>(`insert into learner (branch_id, is_anonymous, given_name, family_name) values ($1, false, 'A', 'B') returning id`, [branch.id]);
const { rows: [dossier] } = await owner.query<{ id: string }>(`insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id)
  values ($1, $2, $3, 'CHARGE-1', $4) returning id`, [branch.organisationId, branch.id, learner?.id, nadia.membershipId]);
const dossierId = dossier?.id ?? '';

const config = readConfig({ ...testEnvironment, DATABASE_URL: appUrl });
const source = await new DataSource({ type: 'postgres', url: appUrl, entities, poolSize: 1 }).initialize();
const db = new Database(source, new Secrets(config));
const [freeze, reading, retaining] = [new FreezeChoice(db, new Clock()), new ReadChoice(db, new Clock()), new RetainOffers(db)];

if (verb === 'explain') {
  await db.read(viewer, async (ask) => {
    for (const [name, input] of Object.entries(criteria)) {
      console.log(`\n=== ${name}`);
      await eligibleOffers(async (sql, parameters) => {
        const rows = await ask<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off) ${sql}`, parameters);
        console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
        return [];
      }, { ...criteriaOf(input, today), field: 'F' });
    }
  });
} else {
  const cpu = await backendCpu({ query: async () => ({ rows: await source.query('select pg_backend_pid() as pid') }) });
  for (const [name, input] of Object.entries(criteria)) {
    const taken: Record<'figer' | 'montrer' | 'retenir', number[]> = { figer: [], montrer: [], retenir: [] };
    const timed = async <T>(what: keyof typeof taken, work: Promise<T>): Promise<T> => {
      const start = performance.now();
      const answer = await work;
      taken[what].push(performance.now() - start);
      return answer;
    };
    let [options, frozenCpu, ownCpu] = [0, 0, 0];
    for (let turn = 0; turn < turns; turn += 1) {
      const needId = randomUUID();
      await owner.query(`insert into need (id, dossier_id, branch_id, kind, trade) values ($1, $2, $3, 'training', 'F1602')`, [needId, dossierId, branch.id]);
      const [before, mine] = [await cpu(), process.cpuUsage()];
      const { id, optionCount } = await timed('figer', freeze.execute(viewer, { commandKey: randomUUID(), dossierId, needId, criteria: input }));
      const used = process.cpuUsage(mine);
      [options, frozenCpu, ownCpu] = [optionCount, frozenCpu + await cpu() - before, ownCpu + (used.user + used.system) / 1000];
      const set = await timed('montrer', reading.execute(viewer, id, dossierId));
      const [card] = set.cards;
      if (card && turn < 5) {
        await owner.query('delete from choice_made where referral_id is not null; delete from referral_event; delete from referral');
        await timed('retenir', retaining.execute(viewer, { commandKey: randomUUID(), dossierId, setId: id, picks: [{ alternative: card.alternative, reasonCode: 'near' }] }));
      }
    }
    const said = Object.entries(taken).map(([what, times]) => `${what} ${percentile(times, 0.5)} / ${percentile(times, 0.95)} ms`).join(', ');
    console.log(`${name}: ${options} possibilités ; médiane / p95 : ${said} ; CPU d’un gel : base ${(frozenCpu / turns).toFixed(1)} ms, serveur ${(ownCpu / turns).toFixed(1)} ms`);
  }
  const { rows: [grown] } = await owner.query<{ n: number; bytes: number }>(`select count(*)::int as n, (pg_total_relation_size('choice_set') / greatest(count(*), 1))::int as bytes from choice_set`);
  console.log(`${grown?.n} éventails gardés, ${grown?.bytes} octets chacun, index compris`);
}
await source.destroy();
await owner.end();
