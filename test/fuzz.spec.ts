import { holderOf, isOperation, isOpenTo, type Operation, operations as opening } from '@boussole/domain/access/operations';
import { isRefusalCode } from '@boussole/domain/refusals';
import { cleanText } from '@boussole/domain/text/clean-text';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import type pg from 'pg';
import { refusals } from '../libs/shared/src/messages/fr.js';
import { aSession, aWorker, aWorld, secrets, type Worker, type World } from './factories/world.js';
import { personTablesOf } from './support/catalogue.js';
import { hostile, placesIn, replaced } from './support/hostile.js';
import { type House, openHouse } from './support/house.js';
import { noteMeasured } from './support/measured.js';
import { LinkVisitor } from './support/referrals.js';
import type { Answer } from './support/visitor.js';
import { operationsOf, variablesOf, type WalkedOperation } from './walk/operations.js';
import { valueFor } from './walk/values.js';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
const runs = Number(process.env['FUZZ_RUNS'] ?? 40);
const patience = 60_000 + runs * 5_000;

let house: House;
let owner: pg.Client;
let alpha: World;
let beta: World;
let tables: string[];
let operations: Map<string, WalkedOperation>;
/** Those to whom the network entrusted what it entrusts to few. */
let entrusted: Readonly<Record<string, Worker>>;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  operations = new Map(operationsOf(house.app.get(GraphQLSchemaHost).schema).map((operation) => [operation.name, operation]));
  tables = await personTablesOf(owner);
  [alpha, beta] = [await aWorld(owner, 'CNRY-α'), await aWorld(owner, 'CNRY-β')];
  const [network, referent] = [await entrust('coordinator', 'coordination'), await entrust('auditor', 'referent')];
  entrusted = { askAudit: network, registerParameters: network, publishYear: network, neutralityPersons: referent };
  noteMeasured('fuzz', { seed, runs, operations: operations.size });
});
afterAll(() => house?.close());

async function entrust(role: 'coordinator' | 'auditor', kind: string): Promise<Worker> {
  const worker = await aWorker(owner, alpha.mark, alpha.elsewhere.branch, role);
  await owner.query(`insert into neutrality_mandate (membership_id, kind, decision) values ($1, $2, 'Comité du 3 mars')`, [worker.membershipId, kind]);
  return worker;
}

type Counts = ReadonlyMap<string, string>;

/** How many rows every table holds, a transaction than which all that follow are younger, and the links: that one was used is noted each time. */
interface Seen { readonly counts: Counts; readonly youngest: string; readonly links: string }

// Asked tens of thousands of times, of more and more rows: each is planned once, and reads no row but its head.
const seen = async (): Promise<Seen> => {
  const { rows: [one] } = await owner.query<{ xid: string }>({ name: 'youngest', text: 'select pg_current_xact_id()::xid::text as xid' });
  return { counts: await counted(), youngest: one?.xid ?? '', links: await linksSeen() };
};
const linksSeen = async (): Promise<string> => (await owner.query<{ told: string }>({ name: 'links',
  text: `select coalesce(string_agg(l::text, ' ' order by id), '') as told from handoff_link l` })).rows[0]?.told ?? '';
// By name: once a table is large, several processes count, and whoever is ready first answers first.
const counted = async (): Promise<Counts> => new Map((await owner.query<{ name: string; count: string }>({ name: 'counts',
  text: tables.map((table) => `select '${table}' as name, count(*) from ${table}`).join(' union all ') })).rows.map(({ name, count }) => [name, count]));

/** The tables in which a row was added, changed or taken away since, in one line. */
async function touchedSince({ counts, youngest, links }: Seen): Promise<string> {
  const { rows } = await owner.query<{ name: string }>({ name: 'touched', values: [youngest],
    text: tables.filter((table) => table !== 'handoff_link').map((table) => `select '${table}' as name where exists (select from ${table} where age(xmin) < age($1::text::xid))`).join(' union all ') });
  const gone = [...await counted()].filter(([name, count]) => counts.get(name) !== count).map(([name, count]) => `${name}: ${count} rows for ${counts.get(name)}`);
  return [...rows.map(({ name }) => name), ...(await linksSeen() === links ? [] : ['handoff_link']), ...gone].join();
}

const sentences: ReadonlySet<string> = new Set(Object.values(refusals));

type Said = Answer<Record<string, unknown> | null | undefined>;

/** Data, or refusals that we know in words that we wrote; never both, never neither. */
function expectWellSaid(name: string, { status, text, codes, data }: Said): 'accepted' | 'refused' {
  expect([status < 500, text.startsWith('{')]).toEqual([true, true]);
  expect(codes.filter((code) => !isRefusalCode(code) || code === 'server.failed')).toEqual([]);
  const { errors = [] } = JSON.parse(text) as { errors?: { message: string }[] };
  expect(errors.filter(({ message }) => !sentences.has(message))).toEqual([]);
  expect(codes.length > 0 || (data != null && Object.hasOwn(data, name))).toBe(true);
  return codes.length > 0 ? 'refused' : 'accepted';
}

const clean = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  const cleaned = cleanText(value);
  return cleaned.ok ? cleaned.value : `refused ${cleaned.code}`;
};
const trimmed = (value: unknown) => clean(value)?.trim() ?? null;
const oneLine = (value: unknown) => clean(value)?.replace(/\s+/g, ' ').trim() ?? null;
const orNull = (text: string | null) => text || null;

type Input = Readonly<Record<string, unknown>> & { safeContact?: Record<string, unknown> };
type Stored = readonly (readonly [kept: unknown, given: unknown])[];

/** What an accepted text became in the database, beside what it should have become. */
const stored: Readonly<Record<string, (input: Input, id: unknown) => Promise<Stored>>> = {
  async createDossier(input, id) {
    const { rows: [row] } = await owner.query('select l.* from learner l join dossier d on d.learner_id = l.id where d.id = $1', [id]);
    return [[row.given_name, oneLine(input['givenName'])], [row.family_name, oneLine(input['familyName'])], [row.phone, orNull(trimmed(input['phone']))],
      [row.email, orNull(trimmed(input['email']))?.toLowerCase() ?? null], [row.contact_note, orNull(trimmed(input.safeContact?.['note']))]];
  },
  async logInterview(input, id) {
    const { rows: [row] } = await owner.query('select i.*, n.sealed from interview i left join private_note n on n.interview_id = i.id where i.id = $1', [id]);
    return [[row.summary, trimmed(input['summary'])], [row.sealed && secrets.unseal(row.sealed, row.id), orNull(trimmed(input['privateNote']))]];
  },
  async invitePerson(input, id) {
    const { rows: [row] } = await owner.query('select * from person where id = $1', [id]);
    return [[row.given_name, trimmed(input['givenName'])], [row.family_name, trimmed(input['familyName'])], [row.email, trimmed(input['email'])?.toLowerCase()]];
  },
  async saveInterviewDraft(input) {
    const { membershipId } = alpha.people.counsellor;
    const { rows: [row] } = await owner.query('select * from interview_draft where author_membership_id = $1 and dossier_id = $2', [membershipId, input['dossierId']]);
    const kept = JSON.parse(secrets.unseal(row.sealed, `draft:${membershipId}:${row.dossier_id}`));
    return [[kept.summary, clean(input['summary'])], [kept.privateNote, clean(input['privateNote'])]];
  },
};

async function once(operation: WalkedOperation, who: Worker, changes: readonly { where: number; by: unknown }[]): Promise<'accepted' | 'refused'> {
  await owner.query('delete from app.attempt');
  const holder = holderOf(operation.name as Operation); // walked names are operations
  const visitor = holder === 'receiver' || holder === 'approver'
    ? new LinkVisitor(house.address, holder === 'receiver' ? alpha.receiverToken : alpha.approverToken) : house.visitor();
  const session = holder ? null : await aSession(owner, alpha.mark, who.id, who.membershipId);
  visitor.cookie = session?.cookie ?? alpha.holder.cookie;
  const asking = { owner, who, alpha, beta, isSibling: false, operation: operation.name };
  let variables: unknown = await variablesOf(operation, (place) => valueFor(place, 'own', asking));
  for (const { where, by } of changes) {
    const places = placesIn(variables);
    variables = replaced(variables, places[where % places.length] ?? [], by);
  }
  // That she was seen, or a link used, is noted refused or not: noted now and ahead, it does not change below however long that takes.
  await owner.query(`update session set seen_at = now() + interval '1 hour' where id = $1`, [session?.sessionId]);
  await owner.query(`update learner_session set seen_at = now() + interval '1 hour' where ended_at is null`);
  await owner.query('update handoff_link set used_at = coalesce(used_at, now())');
  const before = await seen();
  const said: Said = await visitor.send(JSON.stringify({ query: operation.document, variables }));
  const outcome = expectWellSaid(operation.name, said);
  if (outcome === 'refused') expect(await touchedSince(before)).toBe('');
  const check = stored[operation.name];
  if (outcome === 'accepted' && check) {
    const input = (variables as { input: Input }).input; // accepted: the contract's own shape
    const { id } = Object(said.data?.[operation.name]);
    for (const [kept, given] of await check(input, id)) expect(kept).toBe(given);
  }
  return outcome;
}

describe('whatever is sent', () => {
  const changes = fc.array(fc.record({ where: fc.nat(1_000), by: hostile }), { maxLength: 3 });

  test.each(Object.keys(opening).filter(isOperation))('%s refuses in our words and changes nothing, or keeps the text as it should be', async (name) => {
    const operation = operations.get(name);
    if (!operation) throw new Error(`${name} is not in the contract`);
    const role = (['counsellor', 'structure_admin', 'coordinator', 'auditor'] as const).find((known) => isOpenTo(name, known));
    const who = entrusted[name] ?? alpha.people[role ?? 'counsellor'];
    const outcomes: Record<'accepted' | 'refused', number> = { accepted: 0, refused: 0 };
    const property = fc.asyncProperty(changes, async (given) => { outcomes[await once(operation, who, given)] += 1; });
    const takesNothing = operation.args.length === 0;
    await fc.assert(property, { seed, numRuns: takesNothing ? 3 : runs, examples: [[[]]] });
    // At her own page a person does most things once: there, only how it refuses is asked again and again.
    if (holderOf(name) === null) expect(outcomes.accepted).toBeGreaterThan(0);
    expect(takesNothing || outcomes.refused > 0 || holderOf(name) !== null).toBe(true);
  }, patience);

  test('ten megabytes are refused before they are read', async () => {
    const before = await seen();
    const visitor = house.visitor();
    visitor.cookie = alpha.people.counsellor.cookie;
    const document = operations.get('logInterview')?.document;
    const said = await visitor.send(JSON.stringify({ query: document, variables: { input: { summary: 'é'.repeat(5_000_000) } } }));
    expect([said.status, said.codes]).toEqual([413, ['request.too_large']]);
    expect(await touchedSince(before)).toBe('');
  });
});
