import { aWorld } from './factories/world.js';
import { createTestDatabase } from './db/test-database.js';
import { checkInProbesOf } from './support/check-in-probes.js';
import { firstBroken } from './support/leak-probe.js';
import { mutantsOf } from './support/policy-mutants.js';

test('mine', async () => {
  const database = await createTestDatabase();
  const { owner } = database;
  owner.on('error', () => undefined);
  const alpha = await aWorld(owner, 'CNRY-α');
  const beta = await aWorld(owner, 'CNRY-β');
  const probes = await checkInProbesOf(owner, alpha, beta);
  await owner.query('begin');
  expect(await firstBroken(owner, probes)).toBeNull();
  console.log('probes hold');
  const unnoticed: string[] = [];
  for (const { table, name, sql } of (await mutantsOf(owner)).filter((m) => m.table === 'check_in')) {
    await owner.query('savepoint mutant');
    await owner.query(sql);
    if (await firstBroken(owner, probes) === null) unnoticed.push(`${table}.${name}: ${sql}`);
    await owner.query('rollback to savepoint mutant');
  }
  await owner.query('rollback');
  expect(unnoticed).toEqual([]);
  await database.drop();
});
