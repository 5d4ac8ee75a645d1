import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Command } from '../apps/api/src/cli/command.js';
import { exportRegister } from '../apps/api/src/cli/export-register.js';
import { importRegister } from '../apps/api/src/cli/import-register.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { anOrganisationSheet, aVariedRegister } from './factories/sheets.js';

type Format = 'csv' | 'xlsx' | 'hsds' | 'data-inclusion';

let first: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'boussole-'));
  first = await createTestDatabase();
  await aVariedRegister(first.owner);
});

afterAll(async () => {
  await first.drop();
  await rm(folder, { recursive: true });
});

async function typed(command: Command, database: TestDatabase, words: readonly string[]): Promise<string> {
  const before = process.env['DATABASE_URL'];
  const said: string[] = [];
  const spies = (['log', 'error'] as const).map((name) => jest.spyOn(console, name).mockImplementation((line) => void said.push(String(line))));
  process.env['DATABASE_URL'] = database.ownerUrl;
  try {
    const code = await command.run(words);
    if (code !== 0) throw new Error(`${command.name.join(' ')}: ${code}\n${said.join('\n')}`);
    return said.join('\n');
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    for (const spy of spies) spy.mockRestore();
  }
}

async function exported(database: TestDatabase, format: Format, name: string): Promise<string> {
  const file = path.join(folder, `${name}.${format}`);
  await typed(exportRegister, database, ['--format', format, '--sortie', file]);
  return file;
}

type Row = Record<string, unknown>;
type Facts = Record<string, { organisation: Row; branch: Row; offer: Row; sessions: Row[] }>;

// What the tables hold, under the names of things: identifiers, versions and keepers are each register's own.
const facts = `
  select json_object_agg(o.title, json_build_object(
    'organisation', to_jsonb(g) - '{id,keeper_id,created_at,updated_at,version,hand_fields,review_on,verified_on,verified_by,merged_into_id}'::text[],
    'branch', to_jsonb(b) - '{id,organisation_id,keeper_id,created_at,updated_at,version,hand_fields,review_on,verified_on,verified_by,merged_into_id}'::text[],
    'offer', to_jsonb(o) - '{id,organisation_id,branch_id,keeper_id,created_at,updated_at,version,hand_fields,review_on,verified_by,merged_into_id}'::text[],
    'sessions', (select coalesce(jsonb_agg(to_jsonb(s) - '{id,offer_id,organisation_id}'::text[] order by s.starts_on), '[]')
      from offer_session s where s.offer_id = o.id)) order by o.title) as facts
  from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id`;

const factsOf = async (database: TestDatabase): Promise<Facts> => (await database.owner.query<{ facts: Facts }>(facts)).rows[0]?.facts ?? {};

/** Every register gives identifiers of its own: named by the order in which they come, two files can be compared. */
function withoutIds(text: string): string {
  const names = new Map<string, string>();
  return text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    if (!names.has(id)) names.set(id, `#${names.size + 1}`);
    return names.get(id) ?? id;
  });
}

async function intoEmpty(format: Format, work: (second: TestDatabase, file: string, said: string) => Promise<void>): Promise<void> {
  const second = await createTestDatabase();
  try {
    const file = await exported(first, format, 'premier');
    await anOrganisationSheet(second.owner, { name: 'Réseau qui importe', kind: 'OTLAV' });
    const said = await typed(importRegister, second, [file, '--source', 'Autre cadastre', '--structure', 'Réseau qui importe']);
    await work(second, file, said);
  } finally {
    await second.drop();
  }
}

describe('a register that leaves and comes back', () => {
  it.each(['csv', 'xlsx', 'hsds'] as const)('says the same, field by field: %s', (format) => intoEmpty(format, async (second, _, said) => {
    expect(said).toMatch(/0 ligne rejetée/);
    expect(await factsOf(second)).toEqual(await factsOf(first));
  }));

  it.each(['csv', 'hsds'] as const)('leaves again as it left the first time: %s', (format) => intoEmpty(format, async (second, file) => {
    const again = await exported(second, format, 'second');
    const [before, after] = [await readFile(file, 'utf8'), await readFile(again, 'utf8')];
    expect(withoutIds(after)).toBe(withoutIds(before));
    expect(before.length).toBeGreaterThan(5_000);
  }));

  it.each(['csv', 'xlsx', 'hsds', 'data-inclusion'] as const)('brought in twice it changes nothing: %s', (format) => intoEmpty(format, async (second, file) => {
    const before = await factsOf(second);
    const said = await typed(importRegister, second, [file, '--source', 'Autre cadastre', '--structure', 'Réseau qui importe']);
    expect(said).toMatch(/0 nouvelle, 0 modifiée/);
    expect(await factsOf(second)).toEqual(before);
  }));

  it('keeps of data·inclusion what that format has a place for', () => intoEmpty('data-inclusion', async (second, _, said) => {
    expect(said).toMatch(/0 ligne rejetée/);
    const [before, after] = [await factsOf(first), await factsOf(second)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [title, sheet] of Object.entries(before)) {
      const { organisation, branch, offer, sessions } = after[title] ?? sheet;
      // One address of a site for the body and its place: the place's own comes first.
      const website = sheet.branch['website'] ?? sheet.organisation['website'] ?? null;
      expect({ ...organisation, website }).toEqual({ ...sheet.organisation, website, acronym: null, kind: 'AUTRE', enterprise_number: null });
      expect(branch).toEqual({ ...sheet.branch, is_accessible: null, opening_note: null, website });
      expect(sessions).toEqual([]);
      expect(offer).toMatchObject(only(sheet.offer, kept));
    }
  }));
});

const kept = ['title', 'min_age', 'max_age', 'mode', 'price_cents', 'price_note', 'duration_weeks', 'weekly_hours', 'entry_note', 'website'];

const only = (row: Row, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, row[name]]));
