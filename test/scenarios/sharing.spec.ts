import { randomUUID } from 'node:crypto';
import { sharingInvariants } from '../../apps/api/src/cli/sharing-invariants.js';
import { aBranch, aHat, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import { anInterview, createDossier, type DossierAnswer, dossierDocument, interviewsOf, logDocument } from '../support/operations.js';
import {
  aGift, anAsking, askForGrant, askSharing, decide, endCode, giveCode, giveGrant, giveGrantDocument, inDays, presentCode, readShares, readSharing,
  renounce, revoke, someTerms,
} from '../support/sharing.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let worker: Working;
let nadia: Visitor;
let karim: Visitor;
let anne: Visitor;
let bea: Visitor;
let stranger: Visitor;
let cite: Branch;
let plus: Branch;
let anneHerself: Person;
let nadiaHerself: Person;
let dossierId: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const opened = async (who: Visitor) => (await who.ask<DossierAnswer>(dossierDocument, { id: dossierId })).codes.join() || 'opens';

/** The mails of one kind that have left since, and to whom. */
async function mailsOf(job: string): Promise<{ recipient: string; text: string }[]> {
  await deliverNow(worker, house.database, job);
  return sql(`delete from local_mail where delivery_key like $1 returning recipient, subject || text || html as text`, [`${job}:%`]);
}

beforeAll(async () => {
  house = await openHouse();
  worker = await openWorker(house.database);
  const { owner } = house.database;
  [cite, plus] = [await aBranch(owner), await aBranch(owner)];
  nadiaHerself = await aPerson(owner, cite);
  const karimHimself = await aPerson(owner, cite, 'counsellor', 'Karim');
  anneHerself = await aPerson(owner, plus, 'operator_agent', 'Anne');
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  karim = await house.visitor().signIn(karimHimself.email, password);
  anne = await house.visitor().signIn(anneHerself.email, password);
  bea = await house.visitor().signIn((await aPerson(owner, plus, 'operator_agent', 'Béa')).email, password);
  stranger = await house.visitor().signIn((await aPerson(owner, await aBranch(owner), 'counsellor', 'Zoé')).email, password);
  dossierId = (await createDossier(nadia)).id;
  await nadia.must(logDocument, { input: anInterview(dossierId, { summary: 'Elle vise l’électricité.' }) });
});
afterAll(async () => {
  await worker?.close();
  await house?.close();
});

describe('nobody receives a dossier without the person\'s leave', () => {
  test.each([
    ['without a witness', { evidenceText: null }, {}, 'grant.evidence_missing'],
    ['for more than twelve months', { untilOn: inDays(400) }, {}, 'grant.until_invalid'],
    ['until yesterday', { untilOn: inDays(-1) }, {}, 'grant.until_invalid'],
    ['as if the person had pressed the button', { evidence: 'in_app', evidenceText: null }, {}, 'grant.evidence_missing'],
    ['with a public mission that names no law', { basis: 'public_mission' }, {}, 'grant.evidence_missing'],
    ['with the very personal among the rest', { sections: ['special'] }, {}, 'input.invalid'],
    ['to somebody who does not work there', {}, { toEmail: 'personne@nulle-part.example' }, 'grant.recipient_unknown'],
  ])('%s: refused, nothing is written', async (_, terms, more, code) => {
    expect((await nadia.ask(giveGrantDocument, aGift(dossierId, plus.id, terms, more))).codes).toEqual([code]);
    expect(await sql('select 1 from dossier_grant')).toEqual([]);
  });

  test('nor to its own branch, nor to a branch where nobody works, nor by a colleague who does not follow it', async () => {
    const empty = await aBranch(house.database.owner);
    expect((await nadia.ask(giveGrantDocument, aGift(dossierId, cite.id))).codes).toEqual(['grant.recipient_is_owner']);
    expect((await nadia.ask(giveGrantDocument, aGift(dossierId, empty.id))).codes).toEqual(['grant.recipient_unknown']);
    for (const who of [karim, stranger]) {
      const [there, nowhere] = [aGift(dossierId, plus.id), aGift(randomUUID(), plus.id)];
      expect((await who.ask(giveGrantDocument, there)).text).toBe((await who.ask(giveGrantDocument, nowhere)).text);
    }
    expect(await opened(anne)).toBe('record.not_found');
    expect(await sql('select 1 from dossier_grant')).toEqual([]);
  });
});

describe('Nadia shares with Formation Plus what the person agreed to, and nothing else', () => {
  let grantId: string;

  test('a click sent twice shares once; the lead will be told two weeks before the end', async () => {
    const gift = aGift(dossierId, plus.id);
    const ids = await Promise.all([nadia, nadia].map((who) => who.must<{ giveGrant: string }>(giveGrantDocument, gift)));
    grantId = ids[0]?.giveGrant ?? '';
    expect(ids[1]?.giveGrant).toBe(grantId);
    expect(await sql('select 1 from dossier_grant')).toHaveLength(1);
    const [notice] = await sql<{ job: string; early: boolean }>(`select job, due_at = until_at - interval '14 days' as early
      from delivery, dossier_grant g where key = 'grant-ending:' || g.id`);
    expect(notice).toMatchObject({ job: 'grant-ending' });
    expect(await sql(`select 1 from dossier_grant where (until_at at time zone 'Europe/Brussels')::time = '00:00'
      and (until_at at time zone 'Europe/Brussels')::date = app.today() + 61`)).toHaveLength(1);
  });

  test('two weeks before the end the lead is told, in a mail that names nobody', async () => {
    const [mail, ...more] = await mailsOf('grant-ending');
    expect(more).toEqual([]);
    expect(mail?.recipient).toBe(nadiaHerself.email);
    expect(mail?.text).toContain(`/dossiers/${dossierId}/partage`);
    expect(mail?.text).not.toMatch(new RegExp(`Élodie|Broeck|${plus.name}`));
  });

  test('both people of Formation Plus find it among what is shared with them, and open it', async () => {
    for (const who of [anne, bea]) {
      expect((await readShares(who)).received).toMatchObject([{ id: grantId, dossierId, title: 'Élodie Van den Broeck', branchName: cite.name,
        leadName: 'Nadia Lambert', purpose: 'training_entry', sections: ['identity', 'path'], isPersonal: false }]);
      expect(await opened(who)).toBe('opens');
    }
    expect((await readShares(stranger)).received).toEqual([]);
    expect(await opened(stranger)).toBe('record.not_found');
  });

  test('Anne reads the path, not the interviews: she is told that something is not shared, nothing more', async () => {
    const { dossier } = await anne.must<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(interviewsOf(dossier)).toEqual([]);
    expect(dossier.viewerCan).toEqual([]);
    expect((await anne.ask(logDocument, { input: anInterview(dossierId) })).codes).toEqual(['access.denied']);
    const sharing = await readSharing(anne, dossierId);
    expect(sharing).toMatchObject({ code: null, requests: [], viewerCan: [], team: [{ kind: 'lead', person: { name: 'Nadia Lambert' } }],
      openedByGrant: { grants: [{ purpose: 'training_entry', sections: ['identity', 'path'] }], withheld: [{ section: 'interviews', items: 1 }] } });
    expect(sharing.grants).toMatchObject([{ id: grantId, evidenceText: null, canRevoke: false, canRenounce: true }]);
  });

  test('Nadia sees who sees what, on whose word, and how often it was opened', async () => {
    const sharing = await readSharing(nadia, dossierId);
    expect(sharing.team).toMatchObject([{ kind: 'lead', person: { name: 'Nadia Lambert' }, sections: expect.arrayContaining(['special']) }]);
    expect(sharing.grants).toMatchObject([{ branchName: plus.name, person: null, basis: 'consent', evidence: 'oral_witness',
      evidenceText: 'Karim Haddad', textVersion: 'partage-2026-11', givenBy: 'caseworker', writtenBy: { name: 'Nadia Lambert' },
      looks: 4, canRevoke: true, canRenounce: false }]);
    expect(sharing.viewerCan).toEqual(expect.arrayContaining(['share', 'revoke_grant']));
  });

  test('a second sharing with another branch stays unknown to the first', async () => {
    const other = await aBranch(house.database.owner);
    const claire = await aPerson(house.database.owner, other, 'counsellor', 'Claire');
    await giveGrant(nadia, dossierId, other.id, { purpose: 'social_support', sections: ['documents'] }, { toEmail: claire.email.toUpperCase() });
    expect((await readSharing(nadia, dossierId)).grants.map(({ person }) => person?.name)).toEqual(['Claire Lambert', undefined]);
    const seen = JSON.stringify(await readSharing(anne, dossierId));
    expect(seen).not.toContain(other.name);
    expect(seen).not.toContain('Claire');
  });

  test('Nadia takes it back while Anne is reading: her next request finds nothing', async () => {
    expect(await opened(anne)).toBe('opens');
    expect((await revoke(stranger, dossierId, grantId)).codes).toEqual(['record.not_found']);
    expect((await revoke(anne, dossierId, grantId)).codes).toEqual(['access.denied']);
    expect((await revoke(nadia, dossierId, grantId)).codes).toEqual([]);
    expect(await opened(anne)).toBe('record.not_found');
    expect((await askSharing(bea, dossierId)).codes).toEqual(['record.not_found']);
    expect((await readShares(anne)).received).toEqual([]);
    expect((await revoke(nadia, dossierId, grantId)).codes).toEqual(['grant.over']);
  });

  test('what was stays written: who took it back, what was seen before', async () => {
    expect((await readSharing(nadia, dossierId)).past).toMatchObject([{ id: grantId, revokedBy: 'caseworker',
      revokedByPerson: { name: 'Nadia Lambert' }, looks: 6, canRevoke: false }]);
  });
});

describe('the one who received', () => {
  test('gives it back herself, for her branch', async () => {
    const grantId = await giveGrant(nadia, dossierId, plus.id, { mayWrite: true, sections: ['interviews'] });
    const carl = await house.visitor().signIn((await aPerson(house.database.owner, plus, 'counsellor', 'Carl')).email, password);
    await carl.must(logDocument, { input: anInterview(dossierId, { summary: 'Reçue à l’atelier.' }) });
    expect((await renounce(nadia, dossierId, grantId)).codes).toEqual(['record.not_found']);
    expect((await renounce(anne, dossierId, grantId)).codes).toEqual([]);
    expect(await opened(bea)).toBe('record.not_found');
    expect((await readSharing(nadia, dossierId)).past[0]).toMatchObject({ id: grantId, revokedBy: 'recipient', revokedByPerson: { name: 'Anne Lambert' } });
  });

  test('alone, when it was given to her alone', async () => {
    const grantId = await giveGrant(nadia, dossierId, plus.id, {}, { toEmail: anneHerself.email });
    expect([await opened(anne), await opened(bea)]).toEqual(['opens', 'record.not_found']);
    expect((await readShares(anne)).received).toMatchObject([{ isPersonal: true }]);
    expect((await readShares(bea)).received).toEqual([]);
    expect((await renounce(bea, dossierId, grantId)).codes).toEqual(['record.not_found']);
    await revoke(nadia, dossierId, grantId);
  });

  test('is out when the last day is over, and when the dossier is restricted', async () => {
    const grantId = await giveGrant(nadia, dossierId, plus.id);
    expect(await opened(anne)).toBe('opens');
    await sql('update dossier set restricted_at = now() where id = $1', [dossierId]);
    expect([await opened(anne), await opened(nadia)]).toEqual(['record.not_found', 'record.not_found']);
    expect((await readShares(anne)).received).toEqual([]);
    await sql('update dossier set restricted_at = null where id = $1', [dossierId]);
    expect(await opened(anne)).toBe('opens');
    await sql(`update dossier_grant set from_at = now() - interval '2 days', until_at = now() where id = $1`, [grantId]);
    expect(await opened(anne)).toBe('record.not_found');
    expect((await readShares(anne)).received).toEqual([]);
  });

  test('is out when her hat is taken away', async () => {
    const grantId = await giveGrant(nadia, dossierId, plus.id);
    const dan = await aPerson(house.database.owner, plus, 'operator_agent', 'Dan');
    const visitor = await house.visitor().signIn(dan.email, password);
    expect(await opened(visitor)).toBe('opens');
    await sql('update membership set disabled_at = now() where id = $1', [dan.membershipId]);
    expect(await opened(visitor)).toBe('auth.required');
    await revoke(nadia, dossierId, grantId);
  });
});

describe('the learner carries a code to another service', () => {
  let code: string;

  test('only who has the dossier open gives one; sent twice, it is the same; the next one ends the first', async () => {
    const key = randomUUID();
    const first = await giveCode(nadia, dossierId, key);
    expect(first.code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    expect((await giveCode(nadia, dossierId, key)).code).toBe(first.code);
    code = (await giveCode(nadia, dossierId)).code;
    expect((await presentCode(anne, first.code)).codes).toEqual(['share_code.invalid']);
    await expect(giveCode(stranger, dossierId)).rejects.toThrow('record.not_found');
    const [kept] = await sql<{ row: string }>('select string_agg(to_jsonb(s)::text, \'\') as row from share_code s');
    expect(kept?.row).not.toContain(code);
    expect((await readSharing(nadia, dossierId)).code).not.toBeNull();
  });

  test('Anne types it: whose dossier it is, in two words, and nothing more; the person will read that she came', async () => {
    const { data } = await presentCode(anne, ` ${code.toLowerCase().replaceAll('-', ' ')}`);
    expect(data.presentShareCode).toEqual({ title: 'Élodie V.', branchName: cite.name, organisationName: expect.any(String) });
    expect(await opened(anne)).toBe('record.not_found');
    expect((await presentCode(nadia, code)).codes).toEqual(['share_code.invalid']);
    const lines = await sql(`select 1 from journal where dossier_id = $1 and what = 'share_code.presented' and door is null and branch_id = $2`, [dossierId, plus.id]);
    expect(lines).toHaveLength(1);
  });

  test('she asks, once: the code has served, the lead is told by a mail that says nothing', async () => {
    expect((await askForGrant(anne, anAsking(code, { message: ' ' }))).codes).toEqual(['grant_request.message_missing']);
    const asking = anAsking(code);
    const [first, second] = [await askForGrant(anne, asking), await askForGrant(anne, asking)];
    expect(second.data.askForGrant).toBe(first.data.askForGrant);
    expect((await askForGrant(bea, anAsking(code))).codes).toEqual(['share_code.invalid']);
    expect(await sql(`select 1 from delivery where job = 'grant-requested' and payload = jsonb_build_object('requestId', $1::text)`, [first.data.askForGrant])).toHaveLength(1);
    expect((await readShares(anne)).sent).toMatchObject([{ title: 'Élodie V.', state: 'open', dossierId: null }]);
    const [mail] = await mailsOf('grant-requested');
    expect(mail?.recipient).toBe(nadiaHerself.email);
    expect(mail?.text).not.toMatch(new RegExp(`Élodie|Broeck|Anne|${plus.name}`));
  });

  test('the lead finds it, her colleague does not; the coordinator sees it wait', async () => {
    const { owner } = house.database;
    const chief = await house.visitor().signIn((await aPerson(owner, cite, 'coordinator', 'Rita')).email, password);
    const [request] = (await readShares(nadia)).toDecide;
    expect(request).toMatchObject({ dossierId, title: 'Élodie Van den Broeck', byName: 'Anne Lambert', byBranchName: plus.name, canDecide: true,
      message: 'Inscription en électricité en février.' });
    expect((await readShares(chief)).toDecide).toMatchObject([{ id: request?.id, canDecide: false }]);
    expect((await readShares(karim)).toDecide).toEqual([]);
    expect((await readShares(stranger)).toDecide).toEqual([]);
    expect((await readSharing(nadia, dossierId)).requests).toMatchObject([{ id: request?.id, by: { name: 'Anne Lambert' }, mayWrite: true }]);
  });

  test('Nadia gives less than was asked, never more; the answer is given once', async () => {
    const [request] = (await readShares(nadia)).toDecide;
    const id = request?.id ?? '';
    for (const wider of [{ sections: ['documents'] }, { withSpecial: true }, { untilOn: inDays(91) }]) {
      expect((await decide(nadia, dossierId, id, someTerms(wider))).codes).toEqual(['grant_request.wider']);
    }
    expect((await decide(nadia, dossierId, id, someTerms({ evidenceText: null }))).codes).toEqual(['grant.evidence_missing']);
    expect((await decide(stranger, dossierId, id, null)).codes).toEqual(['record.not_found']);
    expect((await decide(nadia, dossierId, randomUUID(), null)).codes).toEqual(['record.not_found']);
    expect(await opened(anne)).toBe('record.not_found');
    expect((await decide(nadia, dossierId, id, someTerms({ purpose: 'employment', sections: ['path'] }), true)).codes).toEqual([]);
    expect((await decide(nadia, dossierId, id, null)).codes).toEqual(['grant_request.decided']);
    expect((await readShares(nadia)).toDecide).toEqual([]);
  });

  test('Anne opens it for what she asked, and only she', async () => {
    const { received, sent } = await readShares(anne);
    expect(received).toMatchObject([{ dossierId, purpose: 'training_entry', sections: ['identity', 'path'], isPersonal: true }]);
    expect(sent).toMatchObject([{ state: 'granted', dossierId }]);
    expect([await opened(anne), await opened(bea)]).toEqual(['opens', 'record.not_found']);
  });

  test('a request that is refused, and one that nobody answered for thirty days', async () => {
    await askForGrant(bea, anAsking((await giveCode(nadia, dossierId)).code));
    const refused = (await readShares(nadia)).toDecide[0]?.id ?? '';
    expect((await decide(nadia, dossierId, refused, null)).codes).toEqual([]);
    await askForGrant(bea, anAsking((await giveCode(nadia, dossierId)).code));
    const forgotten = (await readShares(nadia)).toDecide[0]?.id ?? '';
    await sql(`update grant_request set expires_at = now() where id = $1`, [forgotten]);
    expect((await readShares(nadia)).toDecide).toEqual([]);
    expect((await decide(nadia, dossierId, forgotten, someTerms())).codes).toEqual(['grant_request.decided']);
    expect((await readShares(bea)).sent.map(({ state }) => state)).toEqual(['expired', 'refused']);
    expect(await opened(bea)).toBe('record.not_found');
  });

  test('wrong, lost, old and used codes answer alike, and guesses are counted', async () => {
    const lost = (await giveCode(nadia, dossierId)).code;
    await endCode(nadia, dossierId);
    const old = (await giveCode(nadia, dossierId)).code;
    await sql(`update share_code set created_at = now() - interval '31 days', expires_at = now() - interval '1 day' where ended_at is null and used_at is null`);
    const answers = await Promise.all([lost, old, code, 'ABC-DEF-GHJ', 'bonjour'].map((typed) => presentCode(stranger, typed)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.codes).toEqual(['share_code.invalid']);
    for (let guess = 0; guess < 5; guess += 1) await presentCode(stranger, 'ABC-DEF-GHJ');
    expect((await presentCode(stranger, 'ABC-DEF-GHJ')).codes).toEqual(['auth.too_many_attempts']);
    expect(await sql(`select 1 from journal j join membership m on m.id = j.membership_id where j.what like 'share_code.%' and m.branch_id not in ($1, $2)`,
      [cite.id, plus.id])).toEqual([]);
  });
});

test('a sharing that was taken back ends unannounced, a request that was answered too; what must always hold, holds', async () => {
  expect(await mailsOf('grant-requested')).toEqual([]);
  const live = await sql('select 1 from dossier_grant where revoked_at is null and until_at > now()');
  expect(await mailsOf('grant-ending')).toHaveLength(live.length);
  for (const { says, sql: broken } of sharingInvariants) expect([says, await sql(broken)]).toEqual([says, []]);
});

describe('an anonymous dossier', () => {
  test('is shared like any other: its code shows one word of four', async () => {
    const { createAnonymousDossier: made } = await nadia.must<{ createAnonymousDossier: { id: string; code: string } }>(
      'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id code } }', { key: randomUUID() });
    const { code } = await giveCode(nadia, made.id);
    const other = await house.visitor().signIn((await aPerson(house.database.owner, plus, 'operator_agent', 'Eva')).email, password);
    expect((await presentCode(other, code)).data.presentShareCode.title).toBe(made.code.split('-')[0]);
  });
});

test('somebody with two hats is given what each may see, one at a time', async () => {
  const hat = await aHat(house.database.owner, anneHerself.id, await aBranch(house.database.owner), 'counsellor');
  const visitor = await house.visitor().signIn(anneHerself.email, password);
  await visitor.must('mutation ($id: Uuid!) { switchHat(membershipId: $id) { can } }', { id: hat });
  expect((await readShares(visitor)).received).toEqual([]);
});
