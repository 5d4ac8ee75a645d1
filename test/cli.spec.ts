import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { kmWithin } from '@boussole/domain/register/travel';
import { jest } from '@jest/globals';
import { run } from '../apps/api/src/cli/run.js';
import { readConfig } from '../apps/api/src/platform/config.js';
import { Secrets } from '../apps/api/src/platform/secrets.js';
import { marchAfter } from '../apps/api/src/cli/demo/register/electrician.js';
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
  'dossier', 'interview', 'private_note', 'caseload', 'branch_contact', 'affiliation_link', 'priority_trade', 'offer', 'offer_session', 'offer_index'];

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
      'demo charger --dossiers 10 --graine 61', 'demo cadastre', 'chiffres', 'chiffres reconstruire --connexions 0',
      'demo cadastre --offres 0', 'demo cadastre --offres 10 --graine 61', 'demo reseau --vite', 'verifier tout', 'admin creer --email x',
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
    for (const name of ['demo reseau', 'demo comptes', 'demo charger', 'demo cadastre', 'verifier', 'chiffres reconstruire', 'admin creer']) expect(out).toContain(name);
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
    expect(added).toMatchObject({ dossier: 109, learner: 109, organisation: 50, branch: 311 });
    expect(await boussole('demo reseau')).toMatchObject({ code: 0, out: expect.stringContaining('rien n’a changé') });
    expect(await counts()).toEqual(added);
    expect(await boussole('verifier')).toMatchObject({ code: 0, out: expect.not.stringContaining('✗') });
  });

  it('tells of turning points in every state, what is due because of them, late and done, what was asked and answered, what several shared', async () => {
    await boussole('demo reseau');
    const states = await database.owner.query<{ state: string }>('select distinct state from transition order by 1');
    expect(states.rows.map(({ state }) => state)).toEqual(expect.arrayContaining(['ended', 'paused', 'running', 'stopped']));
    expect(await one(`select count(*) filter (where state = 'planned' and channel = 'task' and due_at < now() - interval '1 day') > 3 as late,
      count(*) filter (where state = 'done') > 15 as done, count(*) filter (where state = 'planned' and kind = 'survey') > 20 as surveys,
      count(distinct kind) filter (where kind in ('contact', 'check_in', 'inform', 'call_back', 'answered', 'verify_contact', 'own')) = 7 as kinds
      from follow_up where referral_id is null`)).toEqual({ late: true, done: true, surveys: true, kinds: true });
    expect(await one(`select (select count(distinct whereabouts) from check_in) > 3 as answers, (select count(*) from gathering where state = 'held') = 2 as held,
      (select count(*) from reminder where state = 'returned') = 1 as back`)).toEqual({ answers: true, held: true, back: true });
  });

  it('tells how a branch looks at itself: a round that a peer has read, one being filled, one that waits for a reading, what is done better', async () => {
    await boussole('demo reseau');
    expect(await one(`select array(select state from quality_review order by 1) as rounds, (select count(*)::int from quality_answer) as answers,
      (select count(*)::int from quality_remark) as remarks, array(select state from quality_action order by 1) as actions`))
      .toEqual({ rounds: ['closed', 'draft', 'sent_to_peer'], answers: 11, remarks: 4, actions: ['doing', 'done', 'planned'] });
  });

  it('tells of referrals in every state that a screen shows, what came before them, and what is due', async () => {
    await boussole('demo reseau');
    const { rows } = await database.owner.query<{ state: string }>('select distinct state from referral');
    expect(rows.map(({ state }) => state)).toEqual(expect.arrayContaining(['draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review',
      'info_requested', 'waitlisted', 'accepted', 'appointment_set', 'no_show', 'contact_made', 'enrolled', 'closed', 'declined', 'withdrawn', 'expired', 'obsolete']));
    expect(await one(`select (select count(*) from referral where escalated_at is not null) > 0 as escalated, (select count(*) from referral where due_at < now() and over_at is null) > 1 as late,
      (select count(*)::int from referral where learner_answer = 'disagree') as disputed, (select count(*)::int from referral where cancel_asked_at is not null) as asked,
      (select count(distinct source)::int from prior_preference) as sources, (select count(*)::int from choice_made where kind = 'mention') as mentions,
      (select count(*)::int from choice_set where dossier_id is null) as at_the_counter, (select count(*)::int from delivery where state = 'dead' and job = 'mail-handoff') as bounced,
      (select count(*)::int from handoff_message m where side = 'sender' and not exists (select from handoff_read h where h.referral_id = m.referral_id and h.side = 'receiver' and h.read_at >= m.at)) > 0 as unread,
      (select min(option_count)::int from choice_set s join referral r on r.choice_set_id = s.id where r.state = 'to_justify') as story`))
      .toEqual({ escalated: true, late: true, disputed: 1, asked: 1, sources: 4, mentions: 3, at_the_counter: 2, bounced: 1, unread: true, story: 9 });
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

  it('shows a register: ten basins, tongues, hours, sheets to keep, what is full and what is late', async () => {
    await boussole('demo reseau');
    expect(await one(`select (select count(*) from offer) between 1500 and 1900 as offers, (select count(distinct title) from offer) > 300 as titles,
      (select count(distinct basin) from branch b join commune c on c.nis = b.commune_nis)::int as basins,
      (select count(*)::int from branch where commune_nis is null or street is null or lat is null or opening = '[]') as bare,
      (select count(*)::int from branch b where not exists (select from postcode p where (p.postcode, p.nis) = (b.postcode, b.commune_nis))) as astray,
      (select count(*)::int from branch b where not exists (select from branch_contact c where c.branch_id = b.id and purpose = 'handoff')) as deaf,
      (select array_agg(distinct l order by l) from offer, unnest(languages) l) as languages,
      (select count(*) from offer where 'evening' = any(times)) > 100 as evenings, (select count(*) from offer where review_on < app.today() - 90) > 10 as stale,
      (select count(*) from offer where objective is null) > 30 as thin, (select count(*) from offer_session where has_waiting_list) > 100 as waiting,
      (select count(*) from offer where keeper_id is not null and keeper_id <> organisation_id) > 20 as kept,
      (select count(*)::int from organisation where website !~ '\\.example$' or (enterprise_number is not null and enterprise_number !~ '^1999')) as real`))
      .toEqual({ offers: true, titles: true, basins: 10, bare: 0, astray: 0, deaf: 0, languages: ['de', 'en', 'fr', 'nl', 'sign'], evenings: true,
        stale: true, thin: true, waiting: true, kept: true, real: 0 });
  });

  it('tells of the electrician of Liège: nine offers before March, two of them by the employer of who shows them', async () => {
    await boussole('demo reseau');
    const { rows } = await database.owner.query<{ name: string }>(`
      select g.name from offer_index i join offer o on o.id = i.offer_id join organisation g on g.id = o.organisation_id
        join commune c on c.nis = i.commune_nis join commune h on h.nis = '62063'
      where i.tags @> '{trade:F1602,diploma:ce2d}' and app.km(h.lat, h.lon, c.lat, c.lon) <= $1 and i.due_on > app.today() - 90
        and (i.starts = '{}' or exists (select from unnest(i.starts) s where s >= app.today() and s < $2::date))`,
    [kmWithin(60, 'bus'), marchAfter(brusselsDay(new Date()))]);
    expect(rows).toHaveLength(9);
    expect(rows.filter(({ name }) => name === 'Forem')).toHaveLength(2);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(7);
  });

  it('fills what an earlier version left bare, once, and leaves what somebody changed', async () => {
    await boussole('demo reseau');
    await database.owner.query(`update branch set street = null, phone = null where name = 'Espace conseil de Liège'`);
    await database.owner.query(`update branch set street = null, version = 2 where name = 'CEFO de Huy'`);
    await boussole('demo reseau');
    expect(await one(`select count(*)::int as count from branch where street is null`)).toEqual({ count: 1 });
    await database.owner.query(`delete from offer_session where offer_id = (select id from offer order by id limit 1)`);
    const after = await counts();
    expect(await boussole('demo reseau')).toMatchObject({ code: 0, out: expect.stringContaining('rien n’a changé') });
    expect(await counts()).toEqual(after);
  });

  it('lives with a body of the same name that came later', async () => {
    await boussole('demo reseau');
    await database.owner.query(`insert into organisation (name, kind) values ('Forem', 'AUTRE')`);
    expect(await boussole('demo reseau')).toMatchObject({ code: 0, out: expect.stringContaining('rien n’a changé') });
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
    expect(await one('select (select count(*)::int from dossier_figure) as counted, (select count(*)::int from figure_mark) as waiting'))
      .toEqual({ counted: 500, waiting: 0 });
    expect(await boussole('chiffres reconstruire')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/Chiffres recomptés en .* : 500 dossiers, /) });
    expect(await boussole('demo charger --dossiers 500')).toMatchObject({ code: 0, out: expect.stringContaining('rien à ajouter') });
    expect(await counts()).toEqual(added);
    const print = `select md5(string_agg(concat_ws('|', l.id, family_name, given_name, birth_on, code, reference, d.lead_membership_id), ',' order by l.id)) as print
      from learner l join dossier d on d.learner_id = l.id`;
    const stepwise = await one(print);
    const sent = `select count(*)::int as referrals, count(distinct choice_set_id)::int as sets, (select count(*)::int from follow_up) as due,
      (select array_agg(distinct option_count) from choice_set) as options, md5(string_agg(concat_ws('|', r.id, state, offer_id, packet_id), ',' order by r.id)) as print from referral r`;
    const sentStepwise = await one(sent);
    expect(sentStepwise).toMatchObject({ referrals: 1000, sets: 1000, due: 1500, options: [8] });
    expect(await boussole('verifier')).toMatchObject({ code: 0, out: expect.stringContaining('Tout concorde') });

    await database.drop();
    database = await createTestDatabase();
    await boussole('demo charger --dossiers 500');
    expect(await one(print)).toEqual(stepwise);
    expect(await one(sent)).toEqual(sentStepwise);
    await boussole('demo charger --dossiers 100 --graine 2');
    expect(await counts()).toMatchObject({ dossier: 600 });
  });
});

describe('demo cadastre', () => {
  it('tops up to what is asked, the same for the same seed, and everything agrees', async () => {
    expect(await boussole('demo cadastre --offres 60')).toMatchObject({ code: 0, err: '' });
    expect((await boussole('demo cadastre --offres 200')).code).toBe(0);
    const added = await counts();
    expect(added).toMatchObject({ offer: 200, branch: 25, organisation: 5 });
    expect(added['offer_session']).toBeGreaterThan(100);
    expect(await boussole('demo cadastre --offres 200')).toMatchObject({ code: 0, out: expect.stringContaining('rien à ajouter') });
    expect(await counts()).toEqual(added);
    expect(await boussole('verifier')).toMatchObject({ code: 0, out: expect.stringContaining('Tout concorde') });
    const print = `select md5(string_agg(concat_ws('|', o.id, title, branch_id, trades, review_on, status), ',' order by o.id)) as print from offer o`;
    const stepwise = await one(print);
    await database.drop();
    database = await createTestDatabase();
    await boussole('demo cadastre --offres 200');
    expect(await one(print)).toEqual(stepwise);
    await boussole('demo cadastre --offres 50 --graine 2');
    expect(await counts()).toMatchObject({ offer: 250 });
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
    ['cinq minutes', `insert into delivery (key, job, payload, due_at, created_at)
      values ('k', 'send-password-link', '{}', now() - interval '6 minutes', now() - interval '7 minutes')`],
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

describe('verifier, of referrals', () => {
  const ended = `(select id from referral where state = 'declined' limit 1)`;

  it('names what does not hold', async () => {
    await boussole('demo reseau');
    for (const [named, corruption] of [
      ['là où son journal', `update referral set state = 'received' where id = (select id from referral where state = 'under_review' limit 1)`],
      ['aucun pas ne manque', `delete from referral_event where seq = 2 and referral_id = ${ended}`],
      ['ouvert un partage', `update referral set grant_id = null where state = 'enrolled'`],
      ['ce qui était approuvé', `update dossier_grant set sections = '{identity,path,special}' where id = (select grant_id from referral where state = 'appointment_set')`],
      ['approuvé, fait pour', `update packet set approved_at = null, approved_by = null, witness_membership_id = null, approval_note = null where referral_id = ${ended}`],
      ['rien n’est prévu', `update follow_up set state = 'planned', ended_at = null where id = (select id from follow_up where referral_id = ${ended} limit 1)`],
      ['promis à la file', `delete from delivery where job = 'follow-up' and due_at > now() + interval '2 days'`],
      ['de l’horloge', `update referral set due_at = now(), due_kind = 'answer' where state = 'withdrawn'`],
      ['l’éventail qu’il cite', `update choice_made set alternative = 99 where id = (select id from choice_made limit 1)`],
      ['inbox_total', 'update inbox_total set waiting = waiting + 1'],
      ['éventails figés', `update choice_set set snapshot = replace(snapshot, '"maxMinutes":60', '"maxMinutes":90') where seq = 2`],
    ] as const) {
      await database.owner.query(corruption);
      const { code, out } = await boussole('verifier');
      expect([named, code, out.split('\n').filter((line) => line.startsWith('✗')).some((line) => line.includes(named))]).toEqual([named, 1, true]);
    }
  });
});

describe('verifier, of what is due about people', () => {
  const other = (table: string) => `(select d.id, d.branch_id from dossier d where d.id <> ${table}.dossier_id limit 1)`;

  it('names what does not hold', async () => {
    await boussole('demo reseau');
    for (const [named, corruption] of [
      ['point de transition terminé', `update follow_up set state = 'planned', ended_at = null, end_reason = null where id = (select f.id from follow_up f
        join transition t on t.id = f.transition_id where t.state = 'stopped' and f.state = 'cancelled' limit 1)`],
      ['que sa confirmation', `update transition set state = 'to_confirm' where id = (select transition_id from follow_up where kind = 'contact' and state = 'planned' limit 1)`],
      ['de son catalogue', `update transition set point = 'UNKNOWN' where state = 'ended'`],
      ['une seule par enquête', `update follow_up f set occurrence = (select min(g.occurrence) from follow_up g where g.kind = 'survey' and g.dossier_id = f.dossier_id)
        where f.kind = 'survey'`],
      ['un responsable', `update follow_up f set owner_membership_id = (select m.id from membership m where m.branch_id <> f.branch_id limit 1) where kind = 'call_back'`],
      ['reste à venir est promis', `delete from delivery where job = 'wake-follow-up'`],
      ['sans avoir été promis', `update follow_up set due_at = now() - interval '1 day', made_at = now() - interval '2 days' where kind = 'survey' and state = 'planned'`],
      ['de 21 h à 8 h', `update follow_up set due_at = due_at - interval '3 hours' where kind = 'contact' and state = 'planned'`],
      ['dit pourquoi', `update follow_up set end_reason = null where kind = 'contact' and state = 'done'`],
      ['de ce qui l’a causée', `update follow_up f set cause_id = (select g.id from follow_up g where g.dossier_id <> f.dossier_id limit 1) where kind = 'answered'`],
      ['chaque message', `update reminder set (dossier_id, branch_id) = ${other('reminder')}`],
      ['chaque réponse', `update check_in set (dossier_id, branch_id) = ${other('check_in')}`],
    ] as const) {
      await database.owner.query(corruption);
      const { code, out } = await boussole('verifier');
      expect([named, code, out.split('\n').filter((line) => line.startsWith('✗')).some((line) => line.includes(named))]).toEqual([named, 1, true]);
    }
  });
});

describe('verifier, of the register', () => {
  it.each([
    ['chaque offre ouverte ou complète', 'delete from offer_index where offer_id = (select offer_id from offer_index limit 1)'],
    ['les mêmes métiers', `update offer_index set tags = array_append(tags, 'trade:A1101') where offer_id = (select offer_id from offer_index where not tags @> '{trade:A1101}' limit 1)`],
    ['offer_index.starts', `update offer_index set starts = '{2020-01-01}' where offer_id = (select offer_id from offer_index limit 1)`],
    ['chaque métier', `update offer set trades = '{A9999}' where id = (select id from offer limit 1)`],
    ['chaque bassin', `update offer set serves_basins = '{ZZ}' where id = (select id from offer limit 1)`],
    ['fusionnée', `update branch set merged_into_id = (select max(id::text)::uuid from branch) where id = (select min(id::text)::uuid from branch)`],
    ['gardien', `with gone as (update organisation set merged_into_id = (select organisation_id from branch limit 1) where name = 'Sans offre' returning id)
      update branch set keeper_id = (select id from gone)`],
    ['heure d’ouverture', `update branch set opening = '[{"day": 8, "from": "09:00", "until": "08:00"}]' where id = (select id from branch limit 1)`],
    ['promise', `delete from delivery where key = (select key from delivery where job = 'nudge-keeper' and due_at > now() + interval '1 day' limit 1)`],
  ])('names what does not hold: %s', async (named, corruption) => {
    await boussole('demo cadastre --offres 16');
    await database.owner.query(`insert into organisation (name, kind) values ('Sans offre', 'AUTRE')`);
    await database.owner.query(corruption);
    const { code, out } = await boussole('verifier');
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.startsWith('✗')).map((line) => line.includes(named))).toEqual([true]);
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
