import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { run } from '../apps/api/src/cli/run.js';
import { readConfig } from '../apps/api/src/platform/config.js';
import { Secrets } from '../apps/api/src/platform/secrets.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';

const secrets = { SESSION_SECRET: 'session-secret-of-the-tests-only', DATA_KEY: Buffer.alloc(32, 7).toString('base64') };
let database: TestDatabase;

interface Ran { code: number; out: string; err: string }

/** As typed after `npm run boussole --`, in this process: a process of its own takes a second. */
async function boussole(words: string, env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const before = { ...process.env };
  const [out, err]: [string[], string[]] = [[], []];
  const logged = jest.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
  const wrong = jest.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line)));
  Object.assign(process.env, secrets, { DATABASE_URL: database.ownerUrl, PUBLIC_URL: 'https://boussole.example', NODE_ENV: 'test' }, env);
  try {
    return { code: await run(split(words)), out: out.join('\n'), err: err.join('\n') };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    logged.mockRestore();
    wrong.mockRestore();
  }
}

const split = (words: string): string[] => (words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

async function ofItsOwn(words: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const child = spawn(process.execPath, ['--conditions=@boussole/source', '--import', './tools/swc-register.mjs', 'apps/api/src/cli.ts', ...split(words)],
    { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, out, err };
}

const tables = ['organisation', 'branch', 'person', 'credential', 'membership', 'employment', 'access_link', 'delivery', 'journal', 'learner',
  'dossier', 'interview', 'private_note', 'caseload'];

async function counts(): Promise<Record<string, number>> {
  const { rows } = await database.owner.query(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`);
  return rows[0];
}

async function one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row> {
  const { rows } = await database.owner.query(sql, [...parameters]);
  return rows[0];
}

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.drop());

describe('what is typed wrong', () => {
  it('is told in French with exit code 2, and does nothing', async () => {
    const before = await counts();
    for (const words of ['danser', 'demo danser', 'demo charger', 'demo charger --dossiers beaucoup', 'demo charger --dossiers 0',
      'demo charger --dossiers 10 --graine 61', 'demo reseau --vite', 'verifier tout', 'admin creer --email x',
      'admin creer --email a@b.be --prenom A --nom B --structure C --antenne D --role roi']) {
      const { code, err, out } = await boussole(words);
      expect([words, code]).toEqual([words, 2]);
      expect(out).toBe('');
      expect(err).toMatch(/Usage : npm run boussole/);
    }
    expect(await counts()).toEqual(before);
  });

  it('shows the commands to whoever asks', async () => {
    const { code, out } = await boussole('aide');
    expect(code).toBe(0);
    for (const name of ['demo reseau', 'demo comptes', 'demo charger', 'verifier', 'admin creer']) expect(out).toContain(name);
  });
});

describe('as a process', () => {
  it('ends with the code of what happened', async () => {
    expect(await ofItsOwn('demo comptes', {})).toMatchObject({ code: 0, err: '' });
    expect(await ofItsOwn('danser', {})).toMatchObject({ code: 2, out: '' });
    expect(await ofItsOwn('verifier', {})).toMatchObject({ code: 78, err: expect.stringContaining('DATABASE_URL manque') });
    expect(await ofItsOwn('verifier', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' }))
      .toMatchObject({ code: 1, err: expect.stringMatching(/^PostgreSQL ne répond pas[^\n]*\n$/) });
  });
});

describe('demo reseau', () => {
  it('is refused in production', async () => {
    const before = await counts();
    const { code, err } = await boussole('demo reseau', { NODE_ENV: 'production', SMTP_URL: 'smtp://localhost:1025' });
    expect(code).toBe(1);
    expect(err).toMatch(/production/);
    expect(await counts()).toEqual(before);
  });

  it('is refused where one of its organisations exists for another reason, and leaves nothing', async () => {
    await database.owner.query(`insert into organisation (name, kind) values ('Forem', 'AUTRE')`);
    const before = await counts();
    expect((await boussole('demo reseau')).err).toMatch(/Forem/);
    expect(await counts()).toEqual(before);
  });

  it('is added once, whole and consistent', async () => {
    const first = await boussole('demo reseau');
    expect(first).toMatchObject({ code: 0, err: '' });
    const added = await counts();
    expect(added).toMatchObject({ dossier: 109, learner: 109, organisation: 13 });
    expect(await boussole('demo reseau')).toMatchObject({ code: 0, out: expect.stringContaining('rien n’a changé') });
    expect(await counts()).toEqual(added);
    expect(await boussole('verifier')).toMatchObject({ code: 0, out: expect.not.stringContaining('✗') });
  });

  it('gives Nadia two interviews today and notes that only the key opens', async () => {
    await boussole('demo reseau');
    const today = await one<{ count: number }>(`select count(*)::int from interview i join membership m on m.id = i.author_membership_id
      join person p on p.id = m.person_id where p.email = 'nadia@demo.boussole.example'
        and held_at >= app.today()::timestamp at time zone 'Europe/Brussels' and held_at <= now()`);
    expect(today.count).toBe(2);
    const note = await one<{ sealed: Buffer; interview_id: string }>('select sealed, interview_id from private_note limit 1');
    const opened = new Secrets(readConfig({ ...secrets, DATABASE_URL: database.ownerUrl })).unseal(note.sealed, note.interview_id);
    expect(opened).toMatch(/\p{L}{3}/u);
    expect((await one<{ count: number }>(`select count(*)::int from interview where summary ~ '[{}]'`)).count).toBe(0);
  });

  it('lists accounts that exist, as JSON', async () => {
    await boussole('demo reseau');
    const { code, out } = await boussole('demo comptes');
    const accounts: { email: string; role: string; branch: string; organisation: string; password: string }[] = JSON.parse(out);
    expect(code).toBe(0);
    expect(new Set(accounts.map(({ role }) => role)).size).toBe(7);
    for (const { email, role, branch, organisation, password } of accounts) {
      expect(password.length).toBeGreaterThanOrEqual(15);
      expect(await one(`select b.name as branch, o.name as organisation from person p join credential c on c.person_id = p.id
        join membership m on m.person_id = p.id join branch b on b.id = m.branch_id join organisation o on o.id = m.organisation_id
        where p.email = $1 and m.role = $2 order by m.from_on limit 1`, [email, role])).toEqual({ branch, organisation });
    }
  });
});

describe('demo charger', () => {
  it('is refused where real people have accounts', async () => {
    await database.owner.query(`with p as (insert into person (email, given_name, family_name) values ('a@ville.be', 'A', 'B') returning id)
      insert into credential (person_id, password_hash) select id, '$argon2id$x' from p`);
    const before = await counts();
    expect(await boussole('demo charger --dossiers 10')).toMatchObject({ code: 1, err: expect.stringContaining('véritables') });
    expect(await counts()).toEqual(before);
  });

  it('tops up to what is asked, the same for the same seed, and everything agrees', async () => {
    expect(await boussole('demo charger --dossiers 200')).toMatchObject({ code: 0, err: '' });
    expect(await counts()).toMatchObject({ dossier: 200, interview: 1000 });
    expect((await boussole('demo charger --dossiers 500')).code).toBe(0);
    const added = await counts();
    expect(added).toMatchObject({ dossier: 500, learner: 500, interview: 2500 });
    expect(await boussole('demo charger --dossiers 500')).toMatchObject({ code: 0, out: expect.stringContaining('rien à ajouter') });
    expect(await counts()).toEqual(added);
    const print = `select md5(string_agg(concat_ws('|', l.id, search_name, birth_on, code, reference, d.lead_membership_id), ',' order by l.id)) as print
      from learner l join dossier d on d.learner_id = l.id`;
    const stepwise = await one(print);
    expect(await boussole('verifier')).toMatchObject({ code: 0, out: expect.stringContaining('Tout concorde') });

    await database.drop();
    database = await createTestDatabase();
    await boussole('demo charger --dossiers 500');
    expect(await one(print)).toEqual(stepwise);
    await boussole('demo charger --dossiers 100 --graine 2');
    expect(await counts()).toMatchObject({ dossier: 600 });
  });
});

describe('verifier', () => {
  it('agrees with an empty database', async () => {
    expect(await boussole('verifier')).toMatchObject({ code: 0, err: '', out: expect.not.stringContaining('✗') });
  });

  it.each([
    ['caseload', `update caseload set open_count = open_count + 1 where open_count = (select max(open_count) from caseload)`],
    ['dossier.interview_count', `update dossier set interview_count = 0 where id = (select id from dossier limit 1)`],
    ['dossier.last_contact_at', `update dossier set last_contact_at = null where id = (select id from dossier limit 1)`],
    ['dossier.touched_at', `update dossier set touched_at = now() where id = (select id from dossier limit 1)`],
    ['numéro national', `update interview set summary = 'NISS 85.07.30-033.28.' where id = (select id from interview limit 1)`],
    ['cinq minutes', `insert into delivery (key, job, payload, due_at) values ('k', 'send-password-link', '{}', now() - interval '6 minutes')`],
    ['passerelle', `insert into delivery (key, job, payload, state) values ('k', 'send-password-link', '{}', 'sent')`],
  ])('names what does not hold: %s', async (named, corruption) => {
    await boussole('demo charger --dossiers 20');
    await database.owner.query(corruption);
    const { code, out } = await boussole('verifier');
    expect(code).toBe(1);
    const failed = out.split('\n').filter((line) => line.startsWith('✗'));
    expect(failed).toHaveLength(1);
    expect(failed[0]).toContain(named);
    expect(failed[0]).toMatch(/1 exception/);
  });
});

describe('admin creer', () => {
  const words = 'admin creer --email Aline.Dupré@ville.be --prenom Aline --nom "Dupré de Sart" --structure "Cité des Métiers de Mons" --antenne Grand-Place';

  it('opens an installation once, and gives the same link again until it is used', async () => {
    const first = await boussole(words);
    expect(first).toMatchObject({ code: 0, err: '' });
    const added = await counts();
    expect(added).toMatchObject({ organisation: 1, branch: 1, person: 1, membership: 1, employment: 1, access_link: 1, delivery: 1, journal: 1, credential: 0 });
    const link = /https:\/\/boussole\.example\/acces#(\S+)/.exec(first.out)?.[1] ?? '';
    const linkId = new Secrets(readConfig({ ...secrets, DATABASE_URL: database.ownerUrl })).linkIdOf(link);
    expect(await one('select key, job, payload from delivery')).toEqual({ key: `send-password-link:${linkId}`, job: 'send-password-link', payload: { linkId } });
    expect(await one('select role, email from membership m join person p on p.id = m.person_id')).toEqual({ role: 'structure_admin', email: 'aline.dupré@ville.be' });

    const second = await boussole(words);
    expect(second.code).toBe(0);
    expect(second.out).toContain(link);
    expect(await counts()).toEqual(added);

    await database.owner.query(`select app.use_link($1, '$argon2id$x')`, [linkId]);
    const third = await boussole(words);
    expect(third.out).not.toContain('#');
    expect(await counts()).toEqual({ ...added, credential: 1 });
  });

  it('adds another hat to a known person', async () => {
    await boussole(words);
    await boussole(`${words} --role manager`);
    expect(await counts()).toMatchObject({ person: 1, branch: 1, membership: 2, access_link: 1 });
  });
});
