/**
 * What a line of the journal costs, by hand: eight clients that write one line a transaction, without the chain, over sixty chains, over one.
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/journal-cost.ts OWNER_URL
 * The database is migrated, and may be thrown away afterwards.
 */
import pg from 'pg';

const [ownerUrl] = process.argv.slice(2);
const clients = 8;
const seconds = 8;
const many = 60;

async function rate(organisations: readonly string[]): Promise<number> {
  let lines = 0;
  const until = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: clients }, async (_, place) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    for (let turn = place; performance.now() < until; turn += clients) {
      await client.query(`insert into journal (organisation_id, role, what, about) values ($1, 'counsellor', 'dossier.read', gen_random_uuid())`,
        [organisations[turn % organisations.length]]);
      lines += 1;
    }
    await client.end();
  }));
  return Math.round(lines / seconds);
}

const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
const { rows } = await owner.query<{ id: string }>(`insert into organisation (name, kind)
  select 'Charge ' || gen_random_uuid(), 'CDM' from generate_series(1, ${many}) returning id`);
const ids = rows.map(({ id }) => id);
await owner.query('alter table journal disable trigger link_journal');
console.log(`sans chaîne : ${await rate(ids)} lignes/s`);
await owner.query('alter table journal enable trigger link_journal');
console.log(`${many} chaînes : ${await rate(ids)} lignes/s`);
console.log(`une chaîne : ${await rate(ids.slice(0, 1))} lignes/s`);
await owner.end();
