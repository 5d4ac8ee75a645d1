import type pg from 'pg';
import { aHat } from './factories/network.js';
import { aSession, aWorker, aWorld, fingerprintOf, idsOf, rowsOf, type Worker, type World } from './factories/world.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { column, givenColumns, grantedColumns, lockedTablesOf, personTablesOf, registerTables, tablesOf } from './support/catalogue.js';
import { figureProbesOf } from './support/figure-probes.js';
import { findingProbesOf } from './support/finding-probes.js';
import { exportProbesOf } from './support/export-probes.js';
import { gatheringProbesOf } from './support/gathering-probes.js';
import { firstBroken, probesOf } from './support/leak-probe.js';
import { noteMeasured } from './support/measured.js';
import { checkInProbesOf } from './support/check-in-probes.js';
import { choiceProbesOf } from './support/choice-probes.js';
import { documentProbesOf } from './support/document-probes.js';
import { agendaProbesOf } from './support/agenda-probes.js';
import { accessProbesOf } from './support/access-probes.js';
import { preferenceProbesOf } from './support/preference-probes.js';
import { privacyProbesOf } from './support/privacy-probes.js';
import { handingProbesOf } from './support/handing-probes.js';
import { inboxProbesOf } from './support/inbox-probes.js';
import { neutralityProbesOf } from './support/neutrality-probes.js';
import { nightProbesOf } from './support/night-probes.js';
import { ledgerProbesOf } from './support/ledger-probes.js';
import { notebookProbesOf } from './support/notebook-probes.js';
import { qualityProbesOf } from './support/quality-probes.js';
import { referralProbesOf } from './support/referral-probes.js';
import { registerProbesOf } from './support/register-probes.js';
import { remindingProbesOf } from './support/reminding-probes.js';
import { reportProbesOf } from './support/report-probes.js';
import { reviewProbesOf } from './support/review-probes.js';
import { sharingProbesOf } from './support/sharing-probes.js';
import { situationProbesOf } from './support/situation-probes.js';
import { teamProbesOf } from './support/team-probes.js';
import { transitionProbesOf } from './support/transition-probes.js';
import { mutantsOf, split } from './support/policy-mutants.js';
import { type Mode, actingAs, attempt, connect, outcomeOf } from './support/raw-sql.js';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let alpha: World;
let beta: World;
let personTables: string[];
let lockedTables: string[];
let readable: Map<string, string[]>;

const modes: readonly Mode[] = ['read', 'record', 'write'];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = database.owner;
  app = await connect(database.appUrl);
  alpha = await aWorld(owner, 'CNRY-α');
  beta = await aWorld(owner, 'CNRY-β');
  // The mailbox of a demonstration is everybody's: it carries nobody's mark.
  await owner.query(`insert into local_mail (delivery_key, recipient, subject, text, html) values ('k', 'r', 's', 't', 'h')`);
  personTables = await personTablesOf(owner);
  lockedTables = await lockedTablesOf(owner);
  readable = new Map();
  for (const table of lockedTables) readable.set(table, await grantedColumns(owner, 'boussole_app', table, 'select'));
});
afterAll(async () => {
  await app?.end();
  await database?.drop();
});

const selectAll = (table: string) => `select ${(readable.get(table) ?? []).map((name) => `"${name}"`).join(', ') || '*'} from ${table}`;
const isReadable = (table: string) => (readable.get(table) ?? []).length > 0;

describe('nobody acts', () => {
  test('every table about persons answers with an error, not with nothing; so does the register', async () => {
    for (const table of lockedTables) {
      expect([table, await outcomeOf(app.query(selectAll(table)))]).toEqual([table, { code: isReadable(table) ? 'BO400' : '42501' }]);
    }
    expect(personTables.filter(isReadable).length).toBeGreaterThan(9);
  });

  test('a visitor is somebody who sees nothing', async () => {
    await app.query('begin');
    await app.query('select app.begin_visitor()');
    for (const table of personTables.filter(isReadable)) {
      expect([table, await attempt(app, selectAll(table))]).toEqual([table, { rows: [], count: 0 }]);
    }
    await app.query('rollback');
  });

  test('a visitor reads the sheets of the register, all of them; not whom to write to, nor where they came from', async () => {
    await app.query('begin');
    await app.query('select app.begin_visitor()');
    for (const [table, readers] of Object.entries(registerTables)) {
      const there = Number((await column<string>(owner, `select count(*) from ${table}`))[0]);
      expect([table, there > 1]).toEqual([table, true]);
      expect([table, await attempt(app, selectAll(table))]).toMatchObject([table, { count: readers === 'anyone' ? there : 0 }]);
    }
    await app.query('rollback');
  });

  test('a session that does not exist opens nothing', async () => {
    expect(await outcomeOf(app.query('select app.begin($1, $2)', [Buffer.alloc(32), 'write']))).toEqual({ code: 'BO401' });
  });
});

describe('somebody else\'s name', () => {
  const payload = (world: World) => ['write', world.people.counsellor.id, world.people.counsellor.membershipId, world.branch.id,
    world.branch.organisationId, 'counsellor', world.people.counsellor.sessionId].join('|');
  const context = () => column<string>(app, `select current_setting('app.context')`);

  test.each([
    ['unsigned', () => payload(beta)], ['with an empty signature', () => `${payload(beta)}#`],
    ['with a made-up signature', () => `${payload(beta)}#${'0'.repeat(64)}`],
    ['with a second signature', () => `${payload(beta)}##${'0'.repeat(64)}`],
    ['empty', () => ''], ['only a sign', () => '#'],
  ])('written into the context %s, is nobody', async (_, forged) => {
    await app.query('begin');
    await app.query(`select set_config('app.context', $1, true)`, [forged()]);
    for (const table of personTables.filter(isReadable)) expect([table, await attempt(app, selectAll(table))]).toEqual([table, { code: 'BO400' }]);
    await app.query('rollback');
  });

  test('put before one\'s own signature, is nobody', async () => {
    await actingAs(app, alpha.people.counsellor, 'write', async () => {
      const signature = (await context())[0]?.split('#')[1];
      await app.query(`select set_config('app.context', $1, true)`, [`${payload(beta)}#${signature}`]);
      expect(await attempt(app, selectAll('dossier'))).toEqual({ code: 'BO400' });
    });
  });

  test('a context that was true is nobody in another transaction and on another connection', async () => {
    const other = await connect(database.appUrl);
    const [true_] = await actingAs(app, alpha.people.counsellor, 'write', async () => {
      const held = await context();
      await other.query('begin');
      await other.query(`select set_config('app.context', $1, true)`, held);
      expect(await attempt(other, selectAll('dossier'))).toEqual({ code: 'BO400' });
      await other.query('rollback');
      return held;
    });
    await app.query('begin');
    expect(await attempt(app, selectAll('dossier'))).toEqual({ code: 'BO400' });
    await app.query(`select set_config('app.context', $1, true)`, [true_]);
    expect(await attempt(app, selectAll('dossier'))).toEqual({ code: 'BO400' });
    await app.query('rollback');
    await other.end();
  });

  test.each(['write|someone', 'read|-|-', '', 'WRITE', 'admin', 'write#x'])('a mode that is none (%p) opens nothing', async (mode) => {
    expect(await outcomeOf(app.query('select app.begin($1, $2)', [alpha.people.counsellor.tokenHash, mode]))).toEqual({ code: 'BO400' });
  });
});

describe('a session that is over', () => {
  test.each([
    ['ended', `update session set ended_at = now() where id = $1`],
    ['older than twelve hours', `update session set ends_at = now() where id = $1`],
    ['idle for half an hour', `update session set seen_at = now() - interval '30 minutes' where id = $1`],
    ['of a disabled membership', `update membership set disabled_at = now() where id = $2`],
    ['of an ended membership', `update membership set from_on = app.today() - 9, until_on = app.today() - 1 where id = $2`],
    ['of a membership not begun', `update membership set from_on = app.today() + 1 where id = $2`],
  ])('%s: the next statement is refused', async (_, sql) => {
    const who = await aWorker(owner, alpha.mark, alpha.branch, 'counsellor');
    await owner.query('update dossier set lead_membership_id = $1 where id = $2', [who.membershipId, alpha.dossierId]);
    await actingAs(app, who, 'read', async () => expect(await attempt(app, selectAll('dossier'))).toMatchObject({ count: 1 }), 'rollback', alpha.dossierId);
    await owner.query('update dossier set lead_membership_id = $1 where id = $2', [alpha.people.counsellor.membershipId, alpha.dossierId]);
    await owner.query(`${sql} and $1::uuid is not null and $2::uuid is not null`, [who.sessionId, who.membershipId]);
    for (const mode of modes) {
      expect(await outcomeOf(app.query('select app.begin($1, $2)', [who.tokenHash, mode]))).toEqual({ code: 'BO401' });
    }
    expect(await outcomeOf(app.query('select * from app.actor_of($1)', [who.tokenHash]))).toEqual({ code: 'BO401' });
  });
});

describe('another organisation', () => {
  test('none of its rows shows in any table, to any role, in any mode', async () => {
    const ids = await idsOf(owner, beta, personTables);
    const signs = new RegExp([beta.mark, beta.mark.toLowerCase(), Buffer.from(beta.mark).toString('hex'), ...ids].join('|'));
    expect(ids.length).toBeGreaterThan(40);
    let seen = 0;
    for (const who of Object.values(alpha.people)) {
      for (const mode of modes) {
        for (const opens of [alpha.dossierId, beta.dossierId]) {
          await actingAs(app, who, mode, async () => {
            for (const table of personTables.filter(isReadable)) {
              const outcome = await attempt(app, selectAll(table));
              if (!('rows' in outcome)) throw new Error(`${table}: ${outcome.code}`);
              expect(outcome.rows.filter((row) => signs.test(row))).toEqual([]);
              seen += outcome.count;
            }
          }, 'rollback', opens);
        }
      }
    }
    expect(seen).toBeGreaterThan(300);
  }, 180_000);

  test('its rows are really there, in every table', async () => {
    const tables = new Set((await rowsOf(owner, beta, personTables)).map(({ table }) => table));
    expect(personTables.filter((table) => !tables.has(table))).toEqual(['copy_done', 'export_chunk', 'figure_spread', 'local_mail', 'outgoing']);
  });

  test.each([
    ['a learner', `insert into learner (branch_id, is_anonymous, code) values ($1, true, 'x')`, '42501'],
    ['a dossier', `insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) values ($2, $1, $3, 'ABC-123', $4)`, '42501'],
    ['a dossier here for its learner', `insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) values ($6, $5, $3, 'ABC-123', $7)`, '23503'],
    ['a dossier here led by its counsellor', `insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) values ($6, $5, $8, 'ABC-123', $4)`, '23503'],
    ['a dossier here under its organisation', `insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) values ($2, $5, $8, 'ABC-123', $7)`, '23503'],
    ['an interview', `insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary) values ($9, $1, $4, now(), 'phone', 1, '{other}', 'x')`, '42501'],
    ['an interview here in its dossier', `insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary) values ($9, $5, $7, now(), 'phone', 1, '{other}', 'x')`, '42501'],
  ])('%s is not added', async (_, sql, code) => {
    const values = [beta.branch.id, beta.branch.organisationId, beta.learnerId, beta.people.counsellor.membershipId, alpha.branch.id,
      alpha.branch.organisationId, alpha.people.counsellor.membershipId, alpha.learnerId, beta.dossierId];
    const used = values.map((_value, place) => `$${place + 1}::uuid is not null`).join(' and ');
    await actingAs(app, alpha.people.counsellor, 'write', async () =>
      expect(await attempt(app, `with given as (select ${used}) ${sql}`, values)).toEqual({ code }));
  });

  test('nothing of it is changed or deleted by a statement that names no row', async () => {
    const before = await fingerprintOf(owner, beta, personTables);
    for (const who of Object.values(alpha.people)) {
      await actingAs(app, who, 'write', async () => {
        await app.query(`update person set locale = 'nl'`);
        await app.query('update dossier set version = version + 1');
        await app.query(`update command set answer = '{}'`);
        await app.query('delete from interview_draft');
      }, 'commit');
    }
    expect(await fingerprintOf(owner, beta, personTables)).toBe(before);
  });
});

describe('a colleague of the same branch', () => {
  const noteAndDraft = ['select 1 from private_note', 'select 1 from interview_draft'];

  test('reads the dossier and the interview, neither the note nor the draft; nor does their author under another hat', async () => {
    const { counsellor, colleague } = alpha.people;
    await owner.query(`insert into interview_draft (author_membership_id, dossier_id, branch_id, sealed) values ($1, $2, $3, 'x') on conflict do nothing`,
      [counsellor.membershipId, alpha.dossierId, alpha.branch.id]);
    const otherHat = { ...counsellor, ...await aSession(owner, alpha.mark, counsellor.id, await aHat(owner, counsellor.id, alpha.branch, 'coordinator')) };
    for (const who of [colleague, otherHat, alpha.people.coordinator, alpha.people.structure_admin]) {
      await actingAs(app, who, 'read', async () => {
        for (const sql of noteAndDraft) expect(await attempt(app, sql)).toMatchObject({ count: 0 });
      });
    }
    await actingAs(app, colleague, 'read', async () => {
      expect(await attempt(app, 'select 1 from interview where id = $1', [alpha.interviewId])).toMatchObject({ count: 1 });
    }, 'rollback', alpha.dossierId);
    await actingAs(app, alpha.people.uninvolved, 'read', async () => {
      expect(await attempt(app, 'select 1 from interview where id = $1', [alpha.interviewId])).toMatchObject({ count: 0 });
    }, 'rollback', alpha.dossierId);
    await actingAs(app, counsellor, 'read', async () => {
      for (const sql of noteAndDraft) expect(await attempt(app, sql)).toMatchObject({ count: 1 });
    });
  });

  test('writes no note and no draft in another\'s name', async () => {
    const { counsellor, colleague } = alpha.people;
    await actingAs(app, colleague, 'write', async () => {
      const values = [counsellor.membershipId, alpha.anonymousDossierId, alpha.branch.id];
      expect(await attempt(app, `insert into interview_draft (author_membership_id, dossier_id, branch_id, sealed) values ($1, $2, $3, 'x')`, values))
        .toEqual({ code: '42501' });
      expect(await attempt(app, 'delete from interview_draft')).toMatchObject({ count: 0 });
    });
  });
});

describe('a transaction that reads', () => {
  const quote = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

  async function tryEverything(who: Worker, table: string): Promise<string[]> {
    const breaches: string[] = [];
    const { rows } = await owner.query<{ row: object }>(`select to_jsonb(t) as row from ${table} t
      order by to_jsonb(t)::text like $1 desc`, [`%${who.membershipId}%`]);
    const sample = rows[0]?.row ?? {};
    const given = await givenColumns(owner, table);
    const may = async (privilege: string) => (await grantedColumns(owner, 'boussole_app', table, privilege)).filter((name) => given.includes(name));
    const [inserted, updated] = [await may('insert'), await may('update')];
    const names = inserted.length > 0 ? inserted : given;
    const statements: [string, unknown[]][] = [
      [`insert into ${table} (${quote(names)}) select ${quote(names)} from jsonb_populate_record(null::${table}, $1)`, [sample]],
      [`delete from ${table}`, []],
      ...(updated.length > 0 ? updated : given).map((name): [string, unknown[]] => [`update ${table} set "${name}" = default`, []]),
    ];
    for (const [sql, values] of statements) {
      const outcome = await attempt(app, sql, values);
      const isHarmless = 'code' in outcome ? outcome.code === '42501' : outcome.count === 0;
      if (!isHarmless) breaches.push(`${sql.slice(0, 60)}: ${JSON.stringify(outcome)}`);
    }
    return breaches;
  }

  test.each(['read', 'record'] as const)('under mode %s adds, changes and deletes nothing, in any table, whoever acts', async (mode) => {
    const tables = await tablesOf(owner);
    for (const who of [alpha.people.counsellor, alpha.people.structure_admin, alpha.people.auditor]) {
      await actingAs(app, who, mode, async () => {
        for (const table of tables) expect([table, await tryEverything(who, table)]).toEqual([table, []]);
      }, 'rollback', alpha.dossierId);
    }
  }, 180_000);

  test('while writing, some of it succeeds: the statements are real', async () => {
    const breaches = await actingAs(app, alpha.people.counsellor, 'write', async () => [
      ...await tryEverything(alpha.people.counsellor, 'dossier'), ...await tryEverything(alpha.people.counsellor, 'interview_draft')],
    'rollback', alpha.dossierId);
    expect(breaches.length).toBeGreaterThan(3);
  });

  test.each([
    ['promises a delivery', `select app.enqueue('k', 'send-password-link', '{}')`, { code: 'BO403' }],
    ['makes a person', `select app.ensure_person('a@b.be', 'a', 'b', 'fr')`, { code: 'BO403' }],
    ['puts on another hat', `select app.switch_hat($1, '\\x00')`, { rows: ['{"switch_hat":false}'], count: 1 }],
  ] as const)('neither %s', async (_, sql, outcome) => {
    for (const who of [alpha.people.counsellor, alpha.people.structure_admin]) {
      for (const mode of ['read', 'record'] as const) {
        await actingAs(app, who, mode, async () =>
          expect(await attempt(app, sql, sql.includes('$1') ? [who.membershipId] : [])).toEqual(outcome));
      }
    }
  });

  test('leaves one line in the journal when it says so, in its own name and nothing else', async () => {
    const before = await fingerprintOf(owner, alpha, personTables.filter((table) => !table.startsWith('journal')));
    await actingAs(app, alpha.people.counsellor, 'record', async () => app.query(`select app.record('dossier.read', $1)`, [alpha.dossierId]), 'commit');
    const { rows } = await owner.query('select person_id, membership_id, branch_id, role, what from journal where about = $1', [alpha.dossierId]);
    expect(rows).toEqual([{ person_id: alpha.people.counsellor.id, membership_id: alpha.people.counsellor.membershipId,
      branch_id: alpha.branch.id, role: 'counsellor', what: 'dossier.read' }]);
    expect(await fingerprintOf(owner, alpha, personTables.filter((table) => !table.startsWith('journal')))).toBe(before);
  });
});

describe('every policy is needed, and every condition of it', () => {
  /** Mutants that change nothing, each with the reason why. */
  const harmless: Readonly<Record<string, string>> = {
    'document.job check true': 'the worker adds no paper, and changes those only that USING lets through',
    'journal_head.job check true': 'the worker adds no head, and changes those only that USING lets through',
    'delivery.job check true': 'the worker adds no delivery, and changes those only that USING lets through',
    ...Object.fromEntries(['affiliation_link', 'branch', 'offer', 'offer_session', 'organisation', 'transition_catalogue'].map((table) =>
      [`${table}.statistics using true`, 'the policy is for that role alone, and says so twice'])),
    'duplicate_pair.job check without (app.role() = \'worker\'::text)': 'a pair reads its sheets when it is added, and nobody at work reads nothing',
    'sheet_correction.job check without (app.role() = \'worker\'::text)': 'the worker adds no correction, and changes those only that USING lets through',
    ...Object.fromEntries([['import_row', 'is_importer'], ['sheet_correction', 'is_keeper']].flatMap(([table, role]) =>
      [`( SELECT app.${role}() AS ${role})`, '(organisation_id = ( SELECT app.organisation_id() AS organisation_id))'].map((condition) =>
        [`${table}.${table === 'import_row' ? 'importers' : 'answer'} check without ${condition}`, 'nothing is added this way, and no owner changes: USING says it']))),
    'transition.self_changes using without (dossier_id = ( SELECT app.opened() AS opened))': 'every table of turning points holds some that are over, and a trigger refuses those',
    'packet.sender_adds check without (approved_at IS NULL)': 'no column of an approval is granted to whoever adds a packet',
    'choice_head.job check true': 'the worker adds none, and changes those only that USING lets through',
    'export_chunk.tidy using without (app.role() = \'worker\'::text)': 'nobody at work finds none to forget: reading them asks the same',
    'export_order.own_progress check true': 'whose it is is no column that anybody changes, and USING says which',
    'export_order.own_progress using without (membership_id = ( SELECT app.membership_id() AS membership_id))': 'what is changed must be seen, and one sees one\'s own',
    'report_comment.keeper_changes using without (EXISTS ( SELECT FROM activity_report r WHERE (r.id = report_comment.report_id)))':
      'what is changed must be seen, and it is seen with its report',
    'gathering.keeper_changes check true': 'the branch is no column that anybody changes, and USING says which',
    'handoff_appointment.job_ends check true': 'the worker adds no date, and changes those only that USING lets through',
    'handoff_appointment.job_ends using true': 'what it changes must pass the same words once more',
    'referral.job check true': 'the worker adds no referral, and changes those only that USING lets through',
    ...Object.fromEntries(['coordination_reads', 'body_reads'].map((policy) =>
      [`neutrality_tally.${policy} using without (level <> 'counsellor'::text)`, 'the table itself refuses that a person is shown'])),
    'person.colleagues using without (id = ( SELECT app.person_id() AS person_id))': 'whoever acts has a hat here, which shows her',
  };

  test('a policy is taken apart at its outermost words', () => {
    expect(split('((a = 1) AND ( SELECT (b AND c)) AND (d))', 'AND')).toEqual(['(a = 1)', '( SELECT (b AND c))', '(d)']);
    expect(split('(role = 1)', 'AND')).toEqual(['role = 1']);
  });

  test('each mutant is noticed by the probe', async () => {
    await owner.query(`insert into session (token_hash, person_id, membership_id, browser, ends_at)
      values ('old', $1, $2, 'old', now() - interval '31 days')`, [alpha.people.colleague.id, alpha.people.colleague.membershipId]);
    await owner.query(`insert into command (person_id, key, what, request_hash, at)
      values ($1, gen_random_uuid(), 'old', '', now() - interval '49 hours')`, [beta.people.colleague.id]);
    // The register's add somebody: they come before anything is counted.
    const ofCheckIns = await checkInProbesOf(owner, alpha);
    const ofFigures = await figureProbesOf(owner, alpha, beta);
    const ofTurns = await transitionProbesOf(owner, alpha, beta);
    const ofAgenda = await agendaProbesOf(owner, alpha);
    const ofExports = await exportProbesOf(owner, alpha);
    const ofLedger = await ledgerProbesOf(owner, alpha, beta);
    const ofReviews = await reviewProbesOf(owner, alpha);
    const ofQuality = await qualityProbesOf(owner, alpha, beta);
    const ofGatherings = await gatheringProbesOf(owner, alpha);
    const ofDocuments = await documentProbesOf(owner, alpha, beta);
    const ofSharing = await sharingProbesOf(owner, alpha, beta);
    const ofReferrals = await referralProbesOf(owner, alpha, beta);
    const ofChoices = await choiceProbesOf(owner, alpha, beta);
    const ofRegister = await registerProbesOf(owner, alpha, beta);
    const ofTeam = await teamProbesOf(owner, alpha, beta);
    const ofAccess = await accessProbesOf(owner, alpha, beta);
    const ofNotebook = await notebookProbesOf(owner, alpha, beta);
    const ofInbox = await inboxProbesOf(owner, alpha);
    const ofNeutrality = await neutralityProbesOf(owner, alpha, beta);
    const ofNights = await nightProbesOf(owner, alpha, beta);
    const probes = [...ofExports, ...ofNights, ...ofNotebook, ...ofReferrals, ...ofChoices, ...await preferenceProbesOf(owner, alpha, beta), ...ofCheckIns, ...await handingProbesOf(owner), ...ofLedger, ...await remindingProbesOf(owner, alpha, beta), ...ofInbox, ...ofRegister, ...ofSharing, ...ofDocuments, ...ofAccess, ...ofTeam, ...ofAgenda, ...ofGatherings, ...ofQuality, ...ofTurns, ...await situationProbesOf(owner, alpha, beta), ...await privacyProbesOf(owner, alpha, beta), ...findingProbesOf(alpha), ...ofFigures, ...await reportProbesOf(owner, alpha, beta), ...ofNeutrality, ...ofReviews, ...await probesOf(owner, alpha, beta)];
    const mutants = await mutantsOf(owner);
    await owner.query('begin');
    expect(await firstBroken(owner, probes)).toBeNull();
    const unnoticed: string[] = [];
    for (const { table, name, sql } of mutants) {
      await owner.query('savepoint mutant');
      await owner.query(sql);
      // What speaks of its table is likeliest to notice it: asked first.
      const [near, far] = [true, false].map((isNear) => probes.filter((probe) => new RegExp(`\\b${table}\\b`).test(probe.sql) === isNear));
      if (await firstBroken(owner, [...near ?? [], ...far ?? []]) === null) unnoticed.push(name);
      await owner.query('rollback to savepoint mutant');
    }
    await owner.query('rollback');
    noteMeasured('policies', { mutants: mutants.length, noticed: mutants.length - unnoticed.length, harmless: unnoticed.length, probes: probes.length });
    expect(unnoticed.sort()).toEqual(Object.keys(harmless).sort());
  }, 900_000);
});
