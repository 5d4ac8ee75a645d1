/**
 * How long finding a person takes among as many as there are, all of one branch, and whether she is found; by hand:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/person-search.ts OWNER_URL APP_URL [fill COUNT | explain]
 * `fill` first puts so many invented people into an empty, migrated database; `explain` prints what each search reads.
 */
import { randomBytes } from 'node:crypto';
import { readSearch } from '@boussole/domain/dossier/search-text';
import pg from 'pg';
import { aBranch, aPerson } from '../factories/network.js';
import { drawing, fillBranch, type Invented, invented, misspelt } from '../support/many-people.js';

const [ownerUrl, appUrl, verb, count] = process.argv.slice(2);
const asked = 400;
type Draw = () => number;

/** Ways of asking for somebody; what is typed, from who she is. */
const ways: Readonly<Record<string, (who: Invented, draw: Draw) => string>> = {
  'comme elle s’écrit': ({ given, family }) => `${given} ${family}`,
  'une faute dans chacun des deux noms': ({ given, family }, draw) => `${misspelt(given, draw)} ${misspelt(family, draw)}`,
  'de même, le nom devant': ({ given, family }, draw) => `${misspelt(family, draw)} ${misspelt(given, draw)}`,
  'sans accents ni particule': ({ given, family }) =>
    `${given} ${family}`.normalize('NFD').replace(/\p{M}/gu, '').replace(/\b(?:van den |van der |van |de |el |ben |di |d’)/gi, ''),
  'particule collée': ({ given, family }) => `${given} ${family.replace(/[ ’]/g, '')}`,
  'comme on l’entend': ({ given, family }) => `${heard(given)} ${heard(family)}`,
  'deux fautes et la date de naissance': ({ given, family, birthOn }, draw) => `${misspelt(given, draw)} ${misspelt(family, draw)} ${birthOn}`,
  'le nom seul, une faute': ({ family }, draw) => misspelt(family, draw),
  'date de naissance seule': ({ birthOn }) => birthOn,
  'téléphone': ({ phone }) => `+32 ${phone.slice(1)}`,
  'adresse': ({ mail }) => mail.toUpperCase(),
};
/** Ways that name too little for ten places: they are timed, not counted. */
const vague = ['le nom seul, une faute', 'date de naissance seule'];

const heard = (name: string): string => name.replace(/eau/g, 'o').replace(/ph/g, 'f').replace(/th/g, 't').replace(/qu/g, 'k').replace(/y/g, 'i')
  .replace(/(\p{L})\1/gu, '$1').replace(/ai/g, 'è').replace(/c(?=[aou])/g, 'k').replace(/[td]$/g, '');

interface Found { id: string; given: string; family: string }

async function measure(app: pg.Client, owner: pg.Client, tokenHash: Buffer, people: number): Promise<void> {
  for (const [way, type] of Object.entries(ways)) {
    const draw = drawing(7);
    const taken: number[] = [];
    let found = 0;
    const missed: string[] = [];
    for (let turn = 0; turn < asked; turn += 1) {
      const place = 1 + Math.floor(draw() * people);
      const who = invented(place);
      const typed = type(who, draw);
      const question = readSearch(typed);
      if (!question) continue;
      await app.query('start transaction read only');
      await app.query('select app.begin($1, $2)', [tokenHash, 'read']);
      const start = performance.now();
      const { rows } = await app.query<{ dossier_id: string }>('select dossier_id from app.find_dossiers($1, $2, $3, $4, $5, null, 10)',
        [question.name, question.birthOn, question.code, question.email, question.phone]);
      taken.push(performance.now() - start);
      await app.query('commit');
      const { rows: names } = await owner.query<Found>(`select l.id, l.given_name as given, l.family_name as family
        from dossier d join learner l on l.id = d.learner_id where d.id = any($1)`, [rows.map(({ dossier_id: id }) => id)]);
      if (names.some(({ given, family }) => given === who.given && family === who.family)) found += 1;
      else if (missed.length < 4) missed.push(`${typed} (${who.given} ${who.family})`);
    }
    tell(way, taken, vague.includes(way) ? null : found / taken.length, missed);
  }
}

function tell(way: string, taken: number[], recall: number | null, missed: readonly string[]): void {
  taken.sort((a, b) => a - b);
  const at = (share: number): string => (taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).toFixed(1);
  const among = recall === null ? '' : `; among the first ten ${recall.toFixed(3)}${recall < 1 ? `, not: ${missed.join('; ')}` : ''}`;
  console.log(`${way}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms${among}`);
}

/** What the statements inside the function read, in PostgreSQL's own words. */
async function explain(owner: pg.Client, tokenHash: Buffer, people: number): Promise<void> {
  await owner.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
    set auto_explain.log_analyze = on; set auto_explain.log_timing = off; set client_min_messages = log`);
  const plans: string[] = [];
  owner.on('notice', ({ message }) => plans.push(message ?? ''));
  const draw = drawing(3);
  for (const [way, type] of Object.entries(ways)) {
    const question = readSearch(type(invented(1 + Math.floor(draw() * people)), draw));
    await owner.query('start transaction; set local role boussole_app');
    await owner.query('select app.begin($1, $2)', [tokenHash, 'read']);
    plans.length = 0;
    await owner.query('select dossier_id from app.find_dossiers($1, $2, $3, $4, $5, null, 10)',
      [question?.name, question?.birthOn, question?.code, question?.email, question?.phone]);
    // The key that signs the context is one row.
    const read = plans.filter((plan) => !plan.includes('context_key'));
    await owner.query('rollback');
    console.log(`${way}: ${read.some((plan) => plan.includes('Seq Scan')) ? 'A SEQUENTIAL SCAN' : 'no sequential scan'}`);
    if (way.startsWith('une faute')) console.log(read.filter((plan) => /on (?:learner|name_word)/.test(plan)).join('\n'));
  }
}

const connect = async (url = ''): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};
const [owner, app] = [await connect(ownerUrl), await connect(appUrl)];
if (verb === 'fill') {
  const start = performance.now();
  const branch = await aBranch(owner);
  const lead = await aPerson(owner, branch);
  await fillBranch(owner, Number(count), { branchId: branch.id, organisationId: branch.organisationId, membershipId: lead.membershipId });
  console.log(`${count} people in ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
const { rows: [where] } = await owner.query<{ person: string; membership: string; people: number }>(`
  select m.person_id as person, m.id as membership, (select count(*)::int from learner) as people
  from membership m join dossier d on d.lead_membership_id = m.id limit 1`);
if (!where) throw new Error('Nobody is there to be found: fill first.');
const tokenHash = randomBytes(32);
await owner.query(`insert into session (token_hash, person_id, membership_id, browser, ends_at) values ($1, $2, $3, 'charge', now() + interval '12 hours')`,
  [tokenHash, where.person, where.membership]);
if (verb === 'explain') await explain(owner, tokenHash, where.people);
else await measure(app, owner, tokenHash, where.people);
await Promise.all([owner.end(), app.end()]);
