import { holderOf, isOpenTo, isOperation, openOperations, operations as opening } from '@boussole/domain/access/operations';
import { type Role, roles } from '@boussole/domain/access/roles';
import { jest } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type pg from 'pg';
import { locks } from '../../apps/api/src/platform/locks.js';
import { aSession, aWorker, aWorld, fingerprintOf, idsOf, rowsOf, type Worker, type World } from '../factories/world.js';
import { column, lockedTablesOf, personTablesOf } from '../support/catalogue.js';
import { type House, openHouse } from '../support/house.js';
import { jobRowsWith, letAllLeave, listen, mailsWith } from '../support/left-behind.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { noteMeasured } from '../support/measured.js';
import type { Answer } from '../support/visitor.js';
import { madeBefore } from './agenda-values.js';
import type { Asking, Target } from './asking.js';
import { operationsOf, placesOf, variablesOf, type WalkedOperation } from './operations.js';
import { isAboutSomething, valueFor, values } from './values.js';

let house: House;
let owner: pg.Client;
let operations: WalkedOperation[];
let tables: string[];
let lockedTables: string[];
let alpha: World;
let beta: World;
let callers: Caller[];
let foreign: RegExp;
/** By the API, while every operation was asked. */
let printed = '';
let planted: ReadonlySet<string>;

/** Somebody at the door. Only a live session counts: the disabled and the departed are nobody. */
interface Caller { readonly name: string; readonly who: Worker; readonly role: Role | null; readonly was?: Role; readonly isVisitor: boolean }

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  operations = operationsOf(house.app.get(GraphQLSchemaHost).schema);
  tables = await personTablesOf(owner);
  lockedTables = await lockedTablesOf(owner);
  alpha = await aWorld(owner, 'CNRY-α');
  beta = await aWorld(owner, 'CNRY-β', '1903-01-02');
  await owner.query(`insert into local_mail (delivery_key, recipient, subject, text, html) values ('k', 'r', 's', 't', 'h')`);
  const [disabled, departed] = [await aWorker(owner, alpha.mark, alpha.branch, 'counsellor'), await aWorker(owner, alpha.mark, alpha.branch, 'structure_admin')];
  // They were at work a moment ago: the server remembers them.
  for (const { cookie } of [disabled, departed]) await Object.assign(house.visitor(), { cookie }).must('{ mySessions { id } }');
  await owner.query('update membership set disabled_at = now() where id = $1', [disabled.membershipId]);
  await owner.query('update membership set from_on = app.today() - 9, until_on = app.today() - 1 where id = $1', [departed.membershipId]);
  callers = [
    { name: 'a visitor', who: alpha.people.colleague, role: null, isVisitor: true },
    { name: 'the disabled', who: disabled, role: null, was: 'counsellor', isVisitor: false },
    { name: 'the departed', who: departed, role: null, was: 'structure_admin', isVisitor: false },
    ...roles.map((role) => ({ name: role, who: alpha.people[role], role, isVisitor: false })),
    { name: 'a colleague', who: alpha.people.colleague, role: 'counsellor', isVisitor: false },
    { name: 'a sibling', who: alpha.people.sibling, role: 'counsellor', isVisitor: false },
    { name: 'the uninvolved', who: alpha.people.uninvolved, role: 'counsellor', isVisitor: false },
  ];
  const signs = [beta.mark, beta.mark.toLowerCase(), encodeURIComponent(beta.mark), JSON.stringify(beta.mark).slice(1, -1), 'CNRY-\\\\u03b2',
    beta.birthOn, ...await idsOf(owner, beta, tables)];
  foreign = new RegExp(signs.join('|'), 'i');
});
afterAll(() => house?.close());
afterEach(() => { locks.domain = true; });

const askingOf = (operation: WalkedOperation, { who, name }: Caller): Asking => ({ owner, who, alpha, beta, isSibling: name === 'a sibling', operation: operation.name });

/** An answer, and what was sent to get it. */
interface Heard extends Answer<Record<string, unknown> | null> { readonly sent: string }

async function call(operation: WalkedOperation, caller: Caller, target: Target): Promise<Heard> {
  const visitor = house.visitor();
  const { who } = caller;
  if (caller.role !== null) visitor.cookie = (await aSession(owner, alpha.mark, who.id, who.membershipId)).cookie;
  else if (!caller.isVisitor) visitor.cookie = who.cookie;
  const asking = askingOf(operation, caller);
  const variables = await variablesOf(operation, (place) => valueFor(place, target, asking));
  return { ...await visitor.ask<Record<string, unknown> | null>(operation.document, variables), sent: JSON.stringify(variables) };
}

// A link, mailed to the owner of an address, is the only trace that a stranger may leave.
const forgetLinks = () => owner.query(`with gone as (delete from access_link where kind = 'reset' returning id)
  delete from delivery where payload->>'linkId' in (select id::text from gone)`);

// Asked tens of thousands of times: each is planned once.
const journalLength = async () => (await owner.query<{ n: string }>({ name: 'journal length', text: 'select count(*) as n from journal' })).rows[0]?.n;
// In the order of their names: what several processes count comes back in any order.
const countAll = async () => JSON.stringify((await owner.query({ name: 'count all', rowMode: 'array',
  text: `${lockedTables.filter((name) => name !== 'session').map((name) => `select '${name}', count(*) from ${name}`).join(' union all ')} order by 1` })).rows);
// Several asked about at once are refused one by one, each under the id that the asker herself gave: that id, and nothing else, is no news to her.
const withoutOwnWords = (text: string, sent: string) => text.replaceAll(/\{"code":"([a-z_.]+)","id":"([0-9a-f-]{36})"\}/g,
  (refused, code: string, id: string) => (sent.includes(id) ? `{"code":"${code}"}` : refused));
const comparable = ({ text, status, headers, sent }: Heard) => ({ text: withoutOwnWords(text, sent), status,
  headers: [...headers].filter(([name]) => name !== 'date') });
// An administrator's word counts in the whole organisation: for her operations the neighbouring branch is no neighbour.
const isOfOrganisation = ({ name }: WalkedOperation) => isOperation(name) && !isOpenTo(name, 'counsellor');
const targetsOf = (operation: WalkedOperation, caller: Caller): Target[] => {
  if (!placesOf(operation).some(isAboutSomething)) return ['own'];
  // Without a door a dossier of one's own branch is a neighbour's; the index of the branch is one's own.
  if (isWithoutDoor(caller) && !ofTheIndex.has(operation.name) && !isOfOrganisation(operation)) return ['missing', 'beta', 'neighbour'];
  return caller.name === 'a sibling' && !isOfOrganisation(operation) ? ['missing', 'beta', 'neighbour', 'own'] : ['missing', 'beta', 'own'];
};

/** An agent of one's own branch enters by a grant alone, and one's own branch is given none. */
const isWithoutDoor = ({ name }: Caller): boolean => name === 'the uninvolved' || name === 'operator_agent';

/** What the caseworkers of a branch know of every dossier of it: who, led by whom; and the moments that the branch holds, without who comes. */
const ofTheIndex = new Set(['similarDossiers', 'dossierMerges', 'mergeCandidate', 'mergedInto', 'proposeMerge', 'decideMerge', 'refuseMerge', 'undoDossierMerge',
  'searchDossiers', 'closedDossier', 'askToFollow', 'receiveWalkIn', 'breakGlass', 'agreeBreakGlass', 'recordAbsence', 'endAbsence', 'switchHat', 'endSession', 'registerOffer',
  'gathering', 'gatherings', 'planGathering', 'changeGathering', 'cancelGathering', 'countInGathering', 'takeAttendance', 'followUpGathering']);
/** What the rules leave to the one who leads the dossier: the others may be told no. */
const onlyByLead = new Set(['handOver', 'assignCaseworker', 'endAssignment', 'answerFollowRequest', 'closeDossier', 'reopenDossier', 'exportDossier']);

/** What a mandate for the whole network opens, or the referent's: no world has one, it would see the other. Who sees what is told apart (who-sees.spec.ts). */
const ofTheNetwork = new Set(['askAudit', 'registerParameters', 'publishYear', 'neutralityPersons']);
/** Of persons these are the referent's alone; a referent would see those of both worlds, so neither has one. */
const onlyEntrusted = new Set(['openReview', 'extendReview', 'decideReview']);

interface Cell { operation: WalkedOperation; caller: Caller; target: Target; answer: Heard }

/** What holds in every cell, whichever lock is off. */
function nothingEscapes({ answer, caller }: Cell): string[] {
  const whole = withoutOwnWords(answer.text, answer.sent) + JSON.stringify([...answer.headers]);
  const wrongs: string[] = [];
  if (foreign.test(whole)) wrongs.push(`shows ${foreign.exec(whole)?.[0]} of the other organisation`);
  if (answer.status >= 500 || answer.codes.includes('server.failed')) wrongs.push(`fails: ${answer.status} ${answer.codes.join()}`);
  const isAuthor = caller.who.id === alpha.people.counsellor.id;
  if (!isAuthor && /CNRY-α (?:note privée|brouillon|note de brouillon)/.test(answer.text)) wrongs.push('shows another\'s note or draft');
  return wrongs;
}

/** Who is let in, who is told what, and that whoever is let in gets something. */
function expectedAnswer({ operation, caller, target, answer }: Cell): string[] {
  const { name } = operation;
  if (!isOperation(name)) return ['stands in no table'];
  const codes = answer.codes.join();
  if (!isOpenTo(name, caller.role)) {
    // Whoever is still remembered may hear first that her role never opened this.
    const isClosedAnyway = caller.was !== undefined && !isOpenTo(name, caller.was) && codes === 'access.denied';
    // Where a mailed link lets in, whoever has none is told that it is the link that is missing.
    const asked = holderOf(name) === 'receiver' || holderOf(name) === 'approver' ? 'auth.link_invalid' : 'auth.required';
    if (caller.role === null) return codes === asked || isClosedAnyway ? [] : [`nobody is told ${codes || 'everything'}`];
    if (locks.domain) return codes === 'access.denied' ? [] : [`a role outside the table is told ${codes || 'everything'}`];
    const isContent = opening[name] === opening.dossier;
    return isContent && answer.text.includes(alpha.mark) ? ['shows content to a role that has no content'] : [];
  }
  if (target !== 'own') return [];
  // Who has no hat any more is told what a stranger is told.
  if (name === 'signIn' && caller.role === null && !caller.isVisitor) return codes === 'auth.wrong_credentials' ? [] : [`is told ${codes}`];
  if (onlyByLead.has(name) && caller.name !== 'counsellor') return [];
  if (ofTheNetwork.has(name)) return [];
  if (onlyEntrusted.has(name) && caller.name === 'auditor') return [];
  const isEmpty = answer.data?.[name] == null && !(name === 'session' && caller.role === null);
  return codes || isEmpty ? [`does not answer: ${answer.text.slice(0, 200)}`] : [];
}

async function walkCell(cell: Omit<Cell, 'answer'>): Promise<{ answer: Cell['answer']; wrongs: string[] }> {
  const { operation, caller, target } = cell;
  if (isOperation(operation.name) && isOpenTo(operation.name, caller.role)) await madeBefore[operation.name]?.(askingOf(operation, caller));
  const [lines, rows] = [await journalLength(), operation.kind === 'mutation' ? await countAll() : ''];
  const answer = await call(operation, caller, target);
  const wrongs = [...nothingEscapes({ ...cell, answer }), ...expectedAnswer({ ...cell, answer })];
  if (answer.codes.length > 0) {
    if (await journalLength() !== lines) wrongs.push('a refusal left a line in the journal');
    if (target !== 'own' && operation.kind === 'mutation' && await countAll() !== rows) wrongs.push('a refusal left a row');
  }
  if (operation.name === 'requestPasswordLink') await forgetLinks();
  return { answer, wrongs: wrongs.map((wrong) => `${operation.name} by ${caller.name} about ${target}: ${wrong}`) };
}

/** Every operation, every caller, every target: what goes wrong, and how many cells were asked. */
async function walk(who = callers): Promise<{ cells: number; wrongs: string[]; marked: Set<string> }> {
  const wrongs: string[] = [];
  const marked = new Set<string>();
  let cells = 0;
  const before = await fingerprintOf(owner, beta, lockedTables);
  for (const caller of who) {
    await owner.query('truncate app.attempt');
    for (const operation of operations) {
      const answers = new Map<Target, Heard>();
      for (const target of targetsOf(operation, caller)) {
        const cell = await walkCell({ operation, caller, target });
        cells += 1;
        wrongs.push(...cell.wrongs);
        answers.set(target, cell.answer);
        if (target === 'own' && cell.answer.text.includes(alpha.mark)) marked.add(`${caller.name} ${operation.name}`);
      }
      const missing = answers.get('missing');
      for (const target of ['beta', 'neighbour'] as const) {
        const answer = answers.get(target);
        if (!answer || !missing || JSON.stringify(comparable(answer)) === JSON.stringify(comparable(missing))) continue;
        wrongs.push(`${operation.name} by ${caller.name} about ${target} differs from what does not exist: ${answer.text} / ${missing.text}`);
      }
    }
    if (await fingerprintOf(owner, beta, lockedTables) !== before) wrongs.push(`${caller.name} changed something of the other organisation`);
  }
  return { cells, wrongs, marked };
}

describe('the walk', () => {
  test('knows a value for every argument of every operation, and no value without an argument', () => {
    const places = new Set(operations.flatMap(placesOf));
    expect([...places].filter((place) => !Object.hasOwn(values, place))).toEqual([]);
    expect(Object.keys(values).filter((place) => !places.has(place))).toEqual([]);
    expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(opening).sort());
  });

  test('meets a mark in every column of the other organisation that holds words', async () => {
    /** Words of a list, or words that are not readable as they stand: sealed, hashed, folded. The mailbox is everybody's. */
    const wordless = ['audit_case.number', 'dossier.restricted_for', 'dossier_closing.move', 'dossier_closing.reason', 'dossier_grant.basis', 'dossier_grant.evidence',
      'dossier_grant.evidence_hash', 'dossier_grant.given_by', 'dossier_grant.purpose', 'dossier_grant.revoked_by', 'dossier_grant.sections',
      'dossier_remains.age_band', 'dossier_remains.basin', 'erasure_ledger.cause', 'export_chunk.rows', 'export_order.failure',
      'export_order.format', 'export_order.list', 'export_order.place', 'export_order.state', 'export_order.view', 'figure.grain', 'figure.level', 'figure.measure',
      'figure.slice', 'figure_release.counted', 'figure_shown.level', 'figure_shown.measure', 'figure_shown.shown', 'figure_spread.grain', 'figure_spread.indicator', 'journal.door', 'journal.purpose', 'journal.sections',
      'journal_head.hash', 'journal_link.hash', 'copy_done.kind', 'outgoing.cluster',
      // Of a choice: codes, hashes, and who is tied to whom.
      'choice_event.kind', 'choice_head.hash', 'choice_made.kind', 'choice_made.outside', 'choice_made.reason_code', 'choice_set.hash', 'choice_set.previous_hash',
      'interest_declaration.links', 'preference_code.code_hash', 'prior_preference.source', 'sheet_link.locale', 'sheet_link.token_hash',
      'break_glass.verdict', 'break_glass.category', 'appointment.channel',
      'check_in.call_wish', 'check_in.code_hash', 'check_in.token_hash', 'check_in.via', 'check_in.whereabouts',
      // Of the audit: levels, codes, territories.
      'audited_decision.choice_key', 'audited_decision.fate', 'audited_decision.parts', 'neutrality_alert.rule', 'neutrality_tally.basins',
      'neutrality_tally.groups', 'neutrality_tally.level', 'neutrality_watch.end_reason', 'neutrality_watch.parameters', 'tally_pattern.bodies', 'tally_pattern.layer',
      'neutrality_finding.basins', 'neutrality_finding.level', 'neutrality_finding.rule', 'neutrality_mandate.basin', 'neutrality_mandate.kind',
      'neutrality_unit.basins', 'neutrality_unit.level', 'neutrality_unit.status',
      // Of a review: codes and states.
      'neutrality_review.basins', 'neutrality_review.decision', 'neutrality_review.level', 'neutrality_review.rule', 'neutrality_review.state',
      'neutrality_review_event.code', 'neutrality_review_event.kind',
      // Of a service's quality: states, standards, levels.
      'quality_action.standard', 'quality_action.state', 'quality_answer.level', 'quality_answer.standard', 'quality_remark.level', 'quality_remark.standard',
      'quality_review.state', 'check_in_moment.moment',
      // Of a referral: states, codes and sides, hashes, where a meeting is held at a distance.
      'follow_up.channel', 'follow_up.for_side', 'follow_up.kind', 'follow_up.occurrence', 'follow_up.state', 'handoff_appointment.by_side',
      'handoff_appointment.link', 'handoff_appointment.state', 'handoff_link.side', 'handoff_link.token_hash', 'handoff_message.side',
      'handoff_read.side', 'learner.locale', 'packet.approved_by', 'packet.grant_sections', 'packet.hash', 'referral.decline_code',
      'referral.due_kind', 'referral.learner_answer', 'referral.outcome_code', 'referral.state', 'referral_event.code', 'referral_event.from_state',
      'referral_event.move', 'referral_event.request_hash', 'referral_event.side', 'referral_event.to_state', 'referral_event.via',
      // Of a turning point: codes, states, ways.
      'follow_up.end_reason', 'follow_up.step', 'follow_up.way', 'transition.end_reason', 'transition.point', 'transition.source', 'transition.state',
      // Of messages, of shared moments, of what was set aside: codes, states, ways, hashes.
      'calendar_feed.token_hash', 'delivery.dead_because', 'activity_report.basin', 'activity_report.kind', 'activity_report.period', 'report_comment.section', 'gathering.kind', 'gathering.state', 'gathering_follow_up.kind', 'gathering_seat.attendance',
      'gathering_seat.state', 'reminder.channel', 'reminder.failure', 'reminder.mail_id', 'reminder.recipient_hash', 'reminder.state',
      // Of a life: codes, and what is sealed.
      'dossier_change.field', 'dossier_change.sealed', 'dossier_change.section', 'dossier_change.thing', 'form_draft.form', 'form_draft.sealed',
      'goal.kind', 'goal.state', 'goal.trade', 'goal_step.state', 'learner.age_band', 'need.basin', 'need.commune_nis', 'need.field', 'need.kind',
      'need.state', 'need.trade', 'situation.childcare', 'situation.highest_diploma', 'situation.languages', 'situation.licence', 'situation.status',
      'situation.status_since', 'situation.times', 'situation.transports', 'special_note.category', 'special_note.sealed',
      'learner.key_print', 'learner_session.token_hash', 'representative.relation', 'right_request.kind', 'right_request.state',
      'share_code.code_hash', 'grant_request.decided_by', 'grant_request.purpose', 'grant_request.sections', 'grant_request.state',
      'access_link.kind', 'credential.password_hash', 'delivery.job', 'delivery.state', 'dossier.status', 'interview.channel',
      'interview.topics', 'interview_draft.sealed', 'journal.role', 'journal.what', 'learner.commune_nis', 'dossier_merge.state',
      'membership.role', 'person.locale', 'private_note.sealed', 'command.request_hash', 'session.token_hash',
      'duplicate_pair.reasons', 'duplicate_pair.sheet_kind', 'duplicate_pair.state', 'register_merge.moved', 'register_merge.sheet_kind',
      'import_part.bytes', 'import_row.action', 'import_row.state', 'import_run.delimiter', 'import_run.encoding', 'import_run.fingerprint',
      'import_run.state', 'register_source.code', 'sheet_correction.field', 'sheet_correction.sheet_kind', 'sheet_correction.state',
      'document.fault', 'document.format', 'document.kind', 'document.sealed_names', 'document.state', 'document_part.sealed', 'interview.results'];
    const columns = await column<string>(owner, `select c.relname || '.' || attname from pg_attribute a join pg_class c on c.oid = attrelid
      where c.relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
        and format_type(atttypid, null) in ('text', 'text[]', 'bytea', 'jsonb', 'character varying')`);
    const rows = await rowsOf(owner, beta, tables);
    const holdsMark = (place: string) => rows.some(({ table, text }) => place.startsWith(`${table}.`)
      && JSON.stringify(JSON.parse(text)[place.slice(table.length + 1)] ?? '').toLowerCase().includes('cnry-β'));
    const bare = columns.filter((place) => tables.includes(place.split('.')[0] ?? '') && !place.startsWith('local_mail.') && !holdsMark(place));
    expect(bare.sort()).toEqual(wordless.sort());
  });
});

// Nothing here asserts a time: several hundred requests on a busy machine are only given one.
const patience = 900_000;

describe('two organisations, every operation, every caller, every id of the other', () => {
  test('with both locks: nothing escapes, and everything that is open answers', async () => {
    planted = new Set(await jobRowsWith(owner, 'CNRY'));
    const heard = listen();
    const { cells, wrongs, marked } = await walk();
    printed = heard();
    noteMeasured('walk, both locks', { cells, operations: operations.length, callers: callers.length, escapes: wrongs.length });
    expect(wrongs).toEqual([]);
    const reads = operations.filter(({ kind, name }) => kind === 'query' && isOperation(name)
      && openOperations({ role: 'counsellor' }, { isReferent: false }).includes(name) && !['communes', 'localMails', 'shareBranches', 'documentLink', 'mergedInto', 'ownActs', 'inbox', 'inboxNews', 'choiceSheet', 'myInterests', 'preferenceCodeUsed', 'neutralityMethod', 'calendarFeed', 'digestChoice', 'promises', 'exportLink', 'exportOrders'].includes(name) && !(isOpenTo(name, null) && name !== 'session'));
    expect(reads.filter(({ name }) => !marked.has(`counsellor ${name}`)).map(({ name }) => name)).toEqual([]);
    expect(marked.has('structure_admin staff')).toBe(true);
  }, patience);

  test('with the domain\'s lock off: the policies alone let nothing escape', async () => {
    locks.domain = false;
    const { cells, wrongs } = await walk();
    noteMeasured('walk, domain off', { cells, escapes: wrongs.length });
    expect(wrongs).toEqual([]);
  }, patience);

  test('with the policies off: the domain alone lets nothing escape', async () => {
    for (const name of lockedTables) await owner.query(`alter table ${name} disable row level security`);
    const { cells, wrongs } = await walk();
    noteMeasured('walk, policies off', { cells, escapes: wrongs.length });
    expect(wrongs).toEqual([]);
  }, patience);

  test('with both off, it escapes: the walk sees', async () => {
    locks.domain = false;
    const noise = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { wrongs } = await walk(callers.filter(({ name }) => name === 'counsellor' || name === 'structure_admin'));
    noise.mockRestore();
    expect(wrongs.filter((wrong) => wrong.includes('of the other organisation')).length).toBeGreaterThan(3);
  }, patience);

  test('nothing of anybody is left behind: in what was printed, in the rows of jobs, in mails', async () => {
    const catcher = await MailCatcher.open();
    try {
      const waiting = await jobRowsWith(owner, 'CNRY');
      const byWorker = await letAllLeave(owner, house.database.workerUrl, catcher);
      noteMeasured('left behind', { mails: catcher.mails.length, printed: printed.length + byWorker.length });
      expect([printed, byWorker].filter((words) => words.includes('CNRY'))).toEqual([]);
      expect([...waiting, ...await jobRowsWith(owner, 'CNRY')].filter((row) => !planted.has(row))).toEqual([]);
      expect(catcher.mails.some(({ email }) => email.text?.includes('CNRY'))).toBe(true); // those whom they are for are called by their name
      expect(await mailsWith(owner, catcher, 'CNRY')).toEqual([]);
    } finally {
      await catcher.stop();
    }
  }, patience);
});

test('outside a demonstration the mailbox is open to nobody', async () => {
  const real = await openHouse({ DEMO: '' });
  const world = await aWorld(real.database.owner, 'CNRY-α');
  for (const { cookie } of Object.values(world.people)) {
    const answer = await Object.assign(real.visitor(), { cookie }).ask('{ localMails { id } }');
    expect(answer.codes).toEqual(['access.denied']);
  }
  await real.close();
});
