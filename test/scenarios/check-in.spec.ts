import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { aFollowUp, answerDocument, answerOwnDocument, doorDocument, giveCodeDocument, linkOf, listDocument, listOf, lookAt, otherwiseDocument, ownDocument, phoneDocument,
  rateDocument, rateOwnDocument, satisfactionDocument, saying } from '../support/check-ins.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import { anonymousDossier, enter, giveCode } from '../support/notebook-operations.js';
import { anIdentity, anInterview, createDossier, logDocument } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let worker: Working;
let cite: Branch;
let nadiaHerself: Person;
let nadia: Visitor;
let karim: Visitor;
let dossierId: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const anybody = (): Visitor => house.visitor();
const asked = async (more: Parameters<typeof aFollowUp>[2] = {}, whose = dossierId) => {
  const followUpId = await aFollowUp(house.database, whose, more);
  return { followUpId, ...await linkOf(worker, followUpId) };
};
const tasks = (cause: string) => sql<{ kind: string; state: string; is_urgent: boolean }>(
  'select kind, state, is_urgent from follow_up where cause_id = $1 order by made_at, state desc', [cause]);
const answers = () => sql('select * from check_in where answered_at is not null order by id');
const follow = () => deliverNow(worker, house.database, 'follow-check-in');

beforeAll(async () => {
  house = await openHouse();
  worker = await openWorker(house.database);
  const { owner } = house.database;
  cite = await aBranch(owner);
  nadiaHerself = await aPerson(owner, cite, 'counsellor', 'Nadia');
  nadia = await anybody().signIn(nadiaHerself.email, password);
  karim = await anybody().signIn((await aPerson(owner, cite, 'counsellor', 'Karim')).email, password);
  dossierId = (await createDossier(nadia, { safeContact: { byMail: true, bySms: false, byPhone: true, hideService: false } })).id;
});
afterAll(async () => {
  await worker?.close();
  await house?.close();
});
beforeEach(() => sql('delete from app.attempt'));

describe('by the link of a message', () => {
  test('opened a hundred times it answers nothing: what it asks, who asks, and nothing of the person', async () => {
    const { token, path } = await asked();
    for (const method of ['GET', 'HEAD']) {
      for (let times = 0; times < 100; times += 1) await fetch(`${house.address}${path}`, { method });
    }
    const door = await anybody().ask(doorDocument, { key: { token } });
    expect(door.data).toMatchObject({ checkInDoor: { kind: 'check_in', state: 'open', branchName: cite.name, answer: null, outcome: null, isRated: false } });
    for (const hers of ['Élodie', 'Broeck', '1990', dossierId]) expect(door.text).not.toContain(hers);
    expect(await answers()).toEqual([]);
    expect(await sql(`select role, is_change from journal where what = 'check_in.read' and dossier_id = $1`, [dossierId])).toEqual([{ role: 'approver', is_change: false }]);
  });

  test('who hides the service reads no name of it', async () => {
    const hidden = await createDossier(nadia, anIdentity({ givenName: 'Zoé', safeContact: { byMail: true, bySms: false, byPhone: false, hideService: true } }));
    const { token } = await asked({}, hidden.id);
    expect(await lookAt(anybody(), { token })).toMatchObject({ branchName: null });
  });

  test('said once: it is hers, it is written down, a second time changes nothing', async () => {
    const { token, followUpId } = await asked();
    const said = saying({ token }, 'in_training', { sinceOn: '2026-09-01' });
    await anybody().must(answerDocument, said);
    await anybody().must(answerDocument, said);
    expect(await follow()).toBe(1);
    expect(await sql('select version, via, whereabouts, since_on::text, answered_by_membership_id from check_in where follow_up_id = $1', [followUpId]))
      .toEqual([{ version: 1, via: 'link', whereabouts: 'in_training', since_on: '2026-09-01', answered_by_membership_id: null }]);
    expect(await tasks(followUpId)).toEqual([]);
    expect(await sql(`select role, dossier_id from journal where what = 'check_in.answered' order by id limit 1`)).toEqual([{ role: 'approver', dossier_id: dossierId }]);
  });

  test('"I would like to be called" becomes an urgent task of whoever leads the dossier', async () => {
    const { token, followUpId } = await asked();
    await anybody().must(answerDocument, saying({ token }, 'wishes_call', { callWish: 'afternoon', comment: 'Après mon stage.' }));
    await follow();
    expect(await sql(`select kind, channel, is_urgent, note, owner_membership_id, extract(hour from due_at at time zone 'Europe/Brussels') >= 13 as "inTheAfternoon"
      from follow_up where cause_id = $1`, [followUpId])).toEqual([
      { kind: 'call_back', channel: 'task', is_urgent: true, note: 'Après mon stage.', owner_membership_id: nadiaHerself.membershipId, inTheAfternoon: true }]);
  });

  test('changed within two days: the task that it had opened goes, the new one comes; then it stands', async () => {
    const { token, followUpId } = await asked();
    await anybody().must(answerDocument, saying({ token }, 'wishes_call'));
    await follow();
    await anybody().must(answerDocument, saying({ token }, 'stopped'));
    await follow();
    expect(await tasks(followUpId)).toEqual([{ kind: 'call_back', state: 'cancelled', is_urgent: true }, { kind: 'answered', state: 'planned', is_urgent: false }]);
    await sql(`update check_in set answered_at = now() - interval '48 hours' where follow_up_id = $1`, [followUpId]);
    expect((await anybody().ask(answerDocument, saying({ token }, 'at_work'))).codes).toEqual(['check_in.closed']);
    expect(await lookAt(anybody(), { token })).toMatchObject({ state: 'closed', answer: null });
    expect(await sql('select whereabouts from check_in where follow_up_id = $1', [followUpId])).toEqual([{ whereabouts: 'stopped' }]);
  });

  test.each([
    ['a day to come', { sinceOn: '2199-01-01' }, 'check_in.since_invalid'],
    ['an opinion of no outcome', { agreesOutcome: true }, 'check_in.no_outcome'],
    ['a national number', { comment: 'Je suis le 85.07.30-033.28' }, 'text.national_number'],
    ['too many words', { comment: 'a'.repeat(501) }, 'text.too_long'],
    ['a wish that is none', { callWish: 'midnight' }, 'input.invalid'],
  ])('%s is refused, and nothing is written', async (_, more, code) => {
    const { token, followUpId } = await asked();
    expect((await anybody().ask(answerDocument, saying({ token }, 'searching', more))).codes).toEqual([code]);
    expect(await sql('select version, answered_at from check_in where follow_up_id = $1', [followUpId])).toEqual([{ version: 0, answered_at: null }]);
  });

  test('run out, shut, of a closed or blocked dossier, or never given: the same answer, and nothing is written', async () => {
    const before = await answers();
    const late = await asked();
    await sql(`update check_in set expires_at = now() where follow_up_id = $1`, [late.followUpId]);
    const shut = await asked();
    await sql(`update check_in set revoked_at = now() where follow_up_id = $1`, [shut.followUpId]);
    const blocked = await createDossier(nadia, anIdentity({ givenName: 'Bruno' }));
    const hers = await asked({}, blocked.id);
    await sql('update dossier set restricted_at = now() where id = $1', [blocked.id]);
    const texts = new Set<string>();
    for (const token of [late.token, shut.token, hers.token, `${randomUUID()}.${'A'.repeat(43)}`, 'x']) {
      const [door, said] = [await anybody().ask(doorDocument, { key: { token } }), await anybody().ask(answerDocument, saying({ token }, 'at_work'))];
      expect([...door.codes, ...said.codes]).toEqual(['check_in.link_over', 'check_in.link_over']);
      texts.add(door.text.replace('checkInDoor', '')).add(said.text.replace('answerCheckIn', ''));
    }
    expect(texts.size).toBeLessThanOrEqual(2);
    expect(await answers()).toEqual(before);
  });

  test('she asks to be reached otherwise: once, and whoever holds nothing learns nothing', async () => {
    const { token, followUpId } = await asked();
    await sql(`update check_in set expires_at = now() where follow_up_id = $1`, [followUpId]);
    for (const key of [{ token }, { token }, { token: `${randomUUID()}.${'A'.repeat(43)}` }, { code: 'KKKK-KKKK' }, {}]) {
      expect(await anybody().must(otherwiseDocument, { key })).toEqual({ askOtherwise: true });
    }
    expect(await follow()).toBe(1);
    expect(await tasks(followUpId)).toEqual([{ kind: 'call_back', state: 'planned', is_urgent: false }]);
  });
});

describe('by the code that stands in the message', () => {
  test('typed as one likes, it opens what the link opens', async () => {
    const { code, token, followUpId } = await asked();
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const typed = { code: code.toLowerCase().replace('-', ' ') };
    expect(await lookAt(anybody(), typed)).toEqual(await lookAt(anybody(), { token }));
    await anybody().must(answerDocument, saying(typed, 'at_work'));
    expect(await sql('select via from check_in where follow_up_id = $1', [followUpId])).toEqual([{ via: 'code' }]);
    expect(await follow()).toBe(1);
    expect(JSON.stringify(await sql('select * from check_in'))).not.toContain(code);
    expect(JSON.stringify(await sql('select * from delivery'))).not.toContain(code);
  });

  test('asked again for the same follow-up, link and code are the same', async () => {
    const { followUpId, token, code } = await asked();
    expect(await linkOf(worker, followUpId)).toEqual({ path: '/suivi', token, code });
    await expect(linkOf(worker, randomUUID())).rejects.toThrow();
  });

  test('of two that happen to have the same code, it opens neither', async () => {
    const [one, other] = [await asked(), await asked()];
    await sql(`update check_in set code_hash = (select code_hash from check_in where follow_up_id = $1) where follow_up_id = $2`, [one.followUpId, other.followUpId]);
    expect((await anybody().ask(doorDocument, { key: { code: one.code } })).codes).toEqual(['check_in.code_unknown']);
    expect((await lookAt(anybody(), { token: one.token })).state).toBe('open');
  });

  test('tries are counted: ten with one code, then nothing is looked at', async () => {
    const codes: string[] = [];
    for (let tries = 0; tries < 11; tries += 1) codes.push(...(await anybody().ask(doorDocument, { key: { code: 'KKKK-KKKK' } })).codes);
    expect(codes.at(9)).toBe('check_in.code_unknown');
    expect(codes.at(10)).toBe('auth.too_many_attempts');
    expect((await anybody().ask(doorDocument, { key: {} })).codes).toEqual(['check_in.code_unknown']);
  });
});

describe('at her own page', () => {
  test('she answers there what she was asked by message, and nobody else\'s', async () => {
    const { followUpId } = await asked();
    const other = await createDossier(nadia, anIdentity({ givenName: 'Marc' }));
    const theirs = await asked({}, other.id);
    const elodie = await enter(house, await giveCode(nadia, dossierId));
    const { ownCheckIns } = await elodie.must<{ ownCheckIns: { id: string; state: string }[] }>(ownDocument);
    const [{ id } = { id: '' }] = await sql<{ id: string }>('select id from check_in where follow_up_id = $1', [followUpId]);
    const [foreign] = await sql<{ id: string }>('select id from check_in where follow_up_id = $1', [theirs.followUpId]);
    expect(ownCheckIns.find((one) => one.id === id)?.state).toBe('open');
    expect(ownCheckIns.map((one) => one.id)).not.toContain(foreign?.id);
    const input = { id, answer: { whereabouts: 'wishes_call' } };
    expect((await elodie.ask(answerOwnDocument, { input: { ...input, id: foreign?.id } })).codes).toEqual(['record.not_found']);
    expect((await nadia.ask(answerOwnDocument, { input })).codes).toEqual(['access.denied']);
    expect((await anybody().ask(answerOwnDocument, { input })).codes).toEqual(['auth.required']);
    await elodie.must(answerOwnDocument, { input });
    await elodie.must(answerOwnDocument, { input });
    expect(await follow()).toBe(1);
    expect(await tasks(followUpId)).toEqual([{ kind: 'call_back', state: 'planned', is_urgent: true }]);
    expect(await sql('select via, version from check_in where id = $1', [id])).toEqual([{ via: 'own_page', version: 1 }]);
  });
});

describe('by telephone', () => {
  test('whoever has the path open to write says it for her; to others it does not exist', async () => {
    const followUpId = await aFollowUp(house.database, dossierId, { state: 'planned' });
    const input = { dossierId, followUpId, answer: { whereabouts: 'searching', comment: 'Envoie trois candidatures par semaine.' } };
    expect((await karim.ask(phoneDocument, { input })).codes).toEqual(['record.not_found']);
    expect((await karim.ask(listDocument, { id: dossierId })).codes).toEqual(['record.not_found']);
    expect((await anybody().ask(phoneDocument, { input })).codes).toEqual(['auth.required']);
    expect((await nadia.ask(phoneDocument, { input: { ...input, followUpId: randomUUID() } })).codes).toEqual(['record.not_found']);
    expect(await sql('select 1 from check_in where follow_up_id = $1', [followUpId])).toEqual([]);
    await nadia.must(phoneDocument, { input });
    await nadia.must(phoneDocument, { input });
    expect((await listOf(nadia, dossierId)).find((one) => one.followUpId === followUpId)).toMatchObject(
      { via: 'phone', heardByName: expect.stringContaining('Nadia'), answer: { whereabouts: 'searching' }, askedAt: null, canAnswer: true });
    // What was to be sent is not sent any more; what she wrote is there to be read.
    expect(await sql('select state, end_reason from follow_up where id = $1', [followUpId])).toEqual([{ state: 'done', end_reason: 'answered' }]);
    expect(await tasks(followUpId)).toEqual([{ kind: 'answered', state: 'planned', is_urgent: false }]);
    expect(await sql(`select count(*)::int as times from journal where what = 'check_in.heard' and dossier_id = $1`, [dossierId])).toEqual([{ times: 2 }]);
  });

  test('a follow-up of another dossier is not answered through this one', async () => {
    const other = await createDossier(nadia, anIdentity({ givenName: 'Paul' }));
    const followUpId = await aFollowUp(house.database, other.id);
    expect((await nadia.ask(phoneDocument, { input: { dossierId, followUpId, answer: { whereabouts: 'at_work' } } })).codes).toEqual(['record.not_found']);
    expect(await sql('select 1 from check_in where follow_up_id = $1', [followUpId])).toEqual([]);
  });
});

describe('by a code handed over at the desk', () => {
  const hand = async (followUpId: string) =>
    (await nadia.must<{ giveCheckInCode: { code: string } }>(giveCodeDocument, { input: { dossierId, followUpId } })).giveCheckInCode.code;
  const kept = (followUpId: string) => sql<{ round: number }>('select code_round as round from check_in where follow_up_id = $1', [followUpId]);

  test('before any message has left she types it and answers; what was to be sent is not sent', async () => {
    const followUpId = await aFollowUp(house.database, dossierId, { state: 'planned' });
    expect((await listOf(nadia, dossierId)).find((one) => one.followUpId === followUpId)).toMatchObject({ canGiveCode: true, askedAt: null });
    const code = await hand(followUpId);
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(JSON.stringify(await sql('select * from check_in'))).not.toContain(code);
    await anybody().must(answerDocument, saying({ code }, 'wishes_call'));
    expect(await follow()).toBe(1);
    expect(await tasks(followUpId)).toEqual([{ kind: 'call_back', state: 'planned', is_urgent: true }]);
    expect(await sql('select state, end_reason from follow_up where id = $1', [followUpId])).toEqual([{ state: 'done', end_reason: 'answered' }]);
    expect((await listOf(nadia, dossierId)).find((one) => one.followUpId === followUpId)).toMatchObject({ canGiveCode: false, via: 'code' });
    expect((await nadia.ask(giveCodeDocument, { input: { dossierId, followUpId } })).codes).toEqual(['check_in.answered']);
    expect(await kept(followUpId)).toEqual([{ round: 1 }]);
    expect(await sql(`select role, is_change, count(*)::int as times from journal where what = 'check_in.code_given' and dossier_id = $1 group by 1, 2`, [dossierId]))
      .toEqual([{ role: 'counsellor', is_change: true, times: 1 }]);
  });

  test('given twice it is another one, and the first one dies; a message that leaves afterwards carries the last, its link opens too', async () => {
    const followUpId = await aFollowUp(house.database, dossierId, { state: 'planned' });
    const [first, second] = [await hand(followUpId), await hand(followUpId)];
    expect(second).not.toBe(first);
    expect((await anybody().ask(doorDocument, { key: { code: first } })).codes).toEqual(['check_in.code_unknown']);
    const { code, token } = await linkOf(worker, followUpId);
    expect(code).toBe(second);
    for (const key of [{ code }, { token }]) expect(await lookAt(anybody(), key)).toMatchObject({ state: 'open' });
  });

  test('after the message has left, its link still opens, its code does not', async () => {
    const { followUpId, token, code: mailed } = await asked();
    const given = await hand(followUpId);
    expect((await anybody().ask(doorDocument, { key: { code: mailed } })).codes).toEqual(['check_in.code_unknown']);
    expect((await lookAt(anybody(), { token })).state).toBe('open');
    expect((await lookAt(anybody(), { code: given })).state).toBe('open');
  });

  test('two given at the same moment: two codes, one of them opens', async () => {
    const followUpId = await aFollowUp(house.database, dossierId, { state: 'planned' });
    const codes = await Promise.all([hand(followUpId), hand(followUpId)]);
    const doors = await Promise.all(codes.map((code) => anybody().ask(doorDocument, { key: { code } })));
    expect(new Set(codes).size).toBe(2);
    expect(doors.flatMap((door) => door.codes)).toEqual(['check_in.code_unknown']);
    expect(await kept(followUpId)).toEqual([{ round: 2 }]);
  });

  test('whoever may not write there gives none; nothing that is not asked of this person has one', async () => {
    const followUpId = await aFollowUp(house.database, dossierId, { state: 'planned' });
    const other = await createDossier(nadia, anIdentity({ givenName: 'Lou' }));
    const [theirs, gone] = [await aFollowUp(house.database, other.id), await aFollowUp(house.database, dossierId, { state: 'cancelled' })];
    const task = await aFollowUp(house.database, dossierId, { kind: 'contact', state: 'planned' });
    const manager = await anybody().signIn((await aPerson(house.database.owner, cite, 'manager')).email, password);
    const elodie = await enter(house, await giveCode(nadia, dossierId));
    const input = { dossierId, followUpId };
    expect((await karim.ask(giveCodeDocument, { input })).codes).toEqual(['record.not_found']);
    expect((await manager.ask(giveCodeDocument, { input })).codes).toEqual(['access.denied']);
    expect((await elodie.ask(giveCodeDocument, { input })).codes).toEqual(['auth.required']);
    expect((await anybody().ask(giveCodeDocument, { input })).codes).toEqual(['auth.required']);
    for (const one of [theirs, gone, task, randomUUID()]) {
      expect((await nadia.ask(giveCodeDocument, { input: { dossierId, followUpId: one } })).codes).toEqual(['record.not_found']);
    }
    expect(await sql('select 1 from check_in where follow_up_id = any($1)', [[followUpId, theirs, gone, task]])).toEqual([]);
  });

  test('who is followed without a name may answer, and writes no way to reach her', async () => {
    const { id } = await anonymousDossier(nadia);
    const followUpId = await aFollowUp(house.database, id, { state: 'planned' });
    const { giveCheckInCode: { code } } = await nadia.must<{ giveCheckInCode: { code: string } }>(giveCodeDocument, { input: { dossierId: id, followUpId } });
    expect((await anybody().ask(answerDocument, saying({ code }, 'searching', { comment: 'Au 0470 11 22 33.' }))).codes).toEqual(['text.holds_contact']);
    expect(await sql('select version from check_in where follow_up_id = $1', [followUpId])).toEqual([{ version: 0 }]);
    await anybody().must(answerDocument, saying({ code }, 'searching'));
    expect(await sql('select via from check_in where follow_up_id = $1', [followUpId])).toEqual([{ via: 'code' }]);
  });
});

describe('how satisfied people are', () => {
  test('three marks, once, after an answer; what is kept is a count', async () => {
    const { token } = await asked();
    const input = { key: { token }, scores: [5, 4, 3] };
    expect((await anybody().ask(rateDocument, { input })).codes).toEqual(['check_in.not_answered']);
    await anybody().must(answerDocument, saying({ token }, 'at_work'));
    expect((await anybody().ask(rateDocument, { input: { ...input, scores: [5, 4, 6] } })).codes).toEqual(['check_in.rating_invalid']);
    expect(await sql('select 1 from check_in_rating')).toEqual([]);
    await anybody().must(rateDocument, { input });
    await anybody().must(rateDocument, { input });
    expect(await sql('select question, score, people from check_in_rating order by question')).toEqual([
      { question: 1, score: 5, people: 1 }, { question: 2, score: 4, people: 1 }, { question: 3, score: 3, people: 1 }]);
    expect((await sql<{ column_name: string }>(`select column_name from information_schema.columns where table_name = 'check_in_rating' order by 1`))
      .map(({ column_name: column }) => column)).toEqual(['branch_id', 'people', 'quarter', 'question', 'score']);
  });

  test('at her own page as well', async () => {
    const { followUpId } = await asked();
    const elodie = await enter(house, await giveCode(nadia, dossierId));
    const [{ id } = { id: '' }] = await sql<{ id: string }>('select id from check_in where follow_up_id = $1', [followUpId]);
    await elodie.must(answerOwnDocument, { input: { id, answer: { whereabouts: 'in_training' } } });
    await elodie.must(rateOwnDocument, { input: { id, scores: [5, 5, 5] } });
    expect(await sql('select people from check_in_rating where question = 1 and score = 5')).toEqual([{ people: 2 }]);
  });

  test('the moment is kept with the count: before any interview, while the dossier is open, or once the outcome is asked about; she is not asked for it', async () => {
    const rate = async (more: Parameters<typeof asked>[0]) => {
      const { token } = await asked({ ...more, occurrence: randomUUID() });
      await anybody().must(answerDocument, saying({ token }, 'at_work'));
      await anybody().must(rateDocument, { input: { key: { token }, scores: [1, 2, 3] } });
    };
    await rate({ kind: 'survey' });
    await nadia.must(logDocument, { input: anInterview(dossierId) });
    await rate({});
    expect(await sql('select moment, sum(people)::int as people from check_in_moment where question = 1 group by 1 order by 1')).toEqual([
      { moment: 'after', people: 1 }, { moment: 'before', people: 2 }, { moment: 'during', people: 1 }]);
    expect(await sql(`select column_name as name from information_schema.columns where table_name = 'check_in_moment' order by 1`))
      .toEqual(['branch_id', 'moment', 'people', 'quarter', 'question', 'score'].map((name) => ({ name })));
  });

  test('are told of quarters that are over and of at least five, to the coordinator of the branch and the managers of the house alone', async () => {
    const { owner } = house.database;
    const signedIn = async (branch: Branch, role: 'coordinator' | 'manager') => anybody().signIn((await aPerson(owner, branch, role)).email, password);
    const [coordinator, manager, elsewhere] = [await signedIn(cite, 'coordinator'), await signedIn(cite, 'manager'), await signedIn(await aBranch(owner), 'coordinator')];
    await sql(`insert into check_in_rating (branch_id, quarter, question, score, people)
      select $1, (date_trunc('quarter', app.today()) - make_interval(months => 3 * q.ago))::date, n, s.score, q.people
      from (values (1, 2), (2, 1)) q(ago, people), generate_series(1, 3) n, (values (5), (4), (3)) s(score)`, [cite.id]);
    for (const who of [coordinator, manager]) {
      const { satisfaction } = await who.must<{ satisfaction: { people: number; marks: { question: number; mean: number }[] }[] }>(satisfactionDocument);
      expect(satisfaction).toMatchObject([{ branchName: cite.name, people: 6, marks: [1, 2, 3].map((question) => ({ question, mean: 4 })) }]);
    }
    expect(await elsewhere.must(satisfactionDocument)).toEqual({ satisfaction: [] });
    // A moment of fewer than five is not told, nor the one that would give it away; what nobody kept is of no moment known.
    const kept = async (during: number, after: number) => {
      await sql(`delete from check_in_moment where quarter < date_trunc('quarter', app.today())`);
      await sql(`delete from check_in_rating where quarter < date_trunc('quarter', app.today())`);
      await sql(`insert into check_in_rating (branch_id, quarter, question, score, people)
        select $1, (date_trunc('quarter', app.today()) - interval '3 months')::date, 1, 4, 30`, [cite.id]);
      await sql(`insert into check_in_moment (branch_id, quarter, moment, question, score, people)
        select $1, (date_trunc('quarter', app.today()) - interval '3 months')::date, m.moment, 1, 4, m.people
        from (values ('during', $2::int), ('after', $3::int)) m(moment, people) where m.people > 0`, [cite.id, during, after]);
      const { satisfaction: [row] } = await coordinator.must<{ satisfaction: { people: number; moments: { moment: string; people: number }[] }[] }>(satisfactionDocument);
      return [row?.people, ...row?.moments.map(({ moment, people }) => `${moment} ${people}`) ?? []];
    };
    expect(await kept(0, 0)).toEqual([30, 'unknown 30']);
    expect(await kept(10, 5)).toEqual([30, 'after 5', 'during 10', 'unknown 15']);
    expect(await kept(26, 4)).toEqual([30]);
    expect(await kept(20, 4)).toEqual([30, 'during 20']);
    expect(await kept(27, 1)).toEqual([30]);
    expect((await nadia.ask(satisfactionDocument)).codes).toEqual(['access.denied']);
    expect((await anybody().ask(satisfactionDocument)).codes).toEqual(['auth.required']);
  });
});
