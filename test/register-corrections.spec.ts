import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { locks } from '../apps/api/src/platform/locks.js';
import { aCorrectionInput, aKeeping, type Keeping, rowOf } from './factories/keepers.js';
import { aBranch } from './factories/network.js';
import { aBranchSheet, anOfferSheet } from './factories/sheets.js';
import { aWorker } from './factories/world.js';
import { countsOf } from './support/dump.js';
import { laterOn } from './support/deliveries.js';
import { eventually } from './support/eventually.js';
import { type House, openHouse } from './support/house.js';
import type { Visitor } from './support/visitor.js';
import { startWorker, type Working } from './support/working.js';

let house: House;
let owner: pg.Client;
let ours: Keeping;
let theirs: Keeping;
let keeper: Visitor;
let reader: Visitor;
let working: Working | null = null;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  ours = await aKeeping(house, 'structure_admin', 'manager', 'counsellor', 'auditor');
  theirs = await aKeeping(house, 'counsellor', 'structure_admin');
  keeper = ours.people.manager;
  reader = theirs.people.counsellor;
});
beforeEach(() => owner.query('truncate app.attempt'));
afterEach(() => { locks.domain = true; });
afterAll(async () => {
  await working?.close();
  await house?.close();
});

interface Line {
  id: string; sheetTitle: string; field: string | null; proposed: string | null; state: string; answer: string | null; authorName: string | null;
  isMine: boolean; canAnswer: boolean;
}
const fields = 'id sheetKind sheetId sheetTitle field proposed comment authorName state answer createdAt answeredAt isMine canAnswer';
const documents = {
  propose: 'mutation ($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) { id keeperName } }',
  answer: `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { ${fields} } }`,
  box: `query ($box: CorrectionBox!, $after: Text) { corrections(box: $box, after: $after) { openCount next lines { ${fields} } } }`,
};
const propose = (input: object, by: Visitor = reader) => by.ask<{ proposeCorrection: { id: string; keeperName: string } }>(documents.propose, { input });
const proposed = async (input: object, by: Visitor = reader) =>
  (await by.must<{ proposeCorrection: { id: string } }>(documents.propose, { input })).proposeCorrection.id;
const answer = (input: object, by: Visitor = keeper) => by.ask<{ answerCorrection: Line }>(documents.answer, { input });
const boxOf = async (box: string, by: Visitor, after?: string) =>
  (await by.must<{ corrections: { openCount: number; next: string | null; lines: Line[] } }>(documents.box, { box, after })).corrections;
const anOffer = (title = 'Atelier soudure', more: object = {}) => anOfferSheet(owner, [ours.branch.organisationId, ours.branch.id], { title, ...more });

async function leavesNothing(act: () => Promise<unknown>): Promise<void> {
  const before = await countsOf(owner);
  await act();
  expect(await countsOf(owner)).toEqual(before);
}

describe('who is refused', () => {
  test('a visitor reads no correction and answers none', () => leavesNothing(async () => {
    expect((await house.visitor().ask(documents.box, { box: 'received' })).codes).toEqual(['auth.required']);
    expect((await answer({ id: randomUUID(), isAccepted: true }, house.visitor())).codes).toEqual(['auth.required']);
  }));

  test.each([['by both locks', true], ['by the database alone', false]])('nobody but the keeper answers, nobody but keeper and author sees it: %s', async (_, isOn) => {
    const id = await proposed(aCorrectionInput(await anOffer()));
    locks.domain = isOn;
    for (const who of [ours.people.counsellor, ours.people.auditor, theirs.people.structure_admin, reader]) {
      const hidden = await answer({ id, isAccepted: true }, who);
      expect(hidden.codes).toEqual([isOn && who !== theirs.people.structure_admin ? 'access.denied' : 'record.not_found']);
      if (who !== reader) expect([await boxOf('received', who), await boxOf('sent', who)].flatMap(({ lines }) => lines.map((line) => line.id))).not.toContain(id);
    }
    expect(await rowOf(owner, 'sheet_correction', id)).toMatchObject({ state: 'open' });
    expect((await boxOf('sent', reader)).lines.find((line) => line.id === id)).toMatchObject({ isMine: true, canAnswer: false });
    expect((await boxOf('received', keeper)).lines.find((line) => line.id === id)).toMatchObject({ isMine: false, canAnswer: true, authorName: null });
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing said', { proposed: ' ', comment: null }, 'correction.empty'], ['half an address', { email: 'moi@' }, 'contact.email_invalid'],
    ['a national number', { comment: 'Je suis 85.07.30-033.28' }, 'text.national_number'], ['a field that is none', { field: 'title; drop' }, 'input.invalid'],
    ['a sheet that is not there', { sheetId: randomUUID() }, 'record.not_found'], ['a text without end', { comment: 'x'.repeat(2001) }, 'text.too_long'],
  ])('%s', (_, more, code) => leavesNothing(async () => {
    expect((await propose(aCorrectionInput(ours.offerId, more))).codes).toEqual([code]);
  }));

  test('a sheet that was merged into another', async () => {
    const offerId = await anOffer('Fondue');
    await owner.query('update offer set merged_into_id = $2 where id = $1', [offerId, ours.offerId]);
    await leavesNothing(async () => expect((await propose(aCorrectionInput(offerId))).codes).toEqual(['sheet.merged']));
  });

  test('the eleventh of a visitor within an hour; a person of the network is not counted', async () => {
    const visitor = house.visitor();
    for (let n = 0; n < 10; n += 1) await proposed(aCorrectionInput(ours.offerId), visitor);
    await leavesNothing(async () => expect((await propose(aCorrectionInput(ours.offerId), visitor)).codes).toEqual(['request.too_many']));
    for (let n = 0; n < 11; n += 1) await proposed(aCorrectionInput(ours.offerId));
  });

  test('a refusal without a sentence, a second answer, and an accepted value that the sheet cannot hold', async () => {
    const id = await proposed(aCorrectionInput(await anOffer()));
    await leavesNothing(async () => {
      expect((await answer({ id, isAccepted: false, answer: '  ' })).codes).toEqual(['correction.answer_missing']);
      expect((await answer({ id, isAccepted: false, answer: 'Voir 85.07.30-033.28' })).codes).toEqual(['text.national_number']);
    });
    await answer({ id, isAccepted: false, answer: 'C’est exact.' });
    await leavesNothing(async () => expect((await answer({ id, isAccepted: true })).codes).toEqual(['correction.answered']));
    const website = await proposed(aCorrectionInput(await anOffer(), { field: 'website', proposed: 'pas une page' }));
    await leavesNothing(async () => expect((await answer({ id: website, isAccepted: true })).codes).toEqual(['website.invalid']));
    expect(await rowOf(owner, 'sheet_correction', website)).toMatchObject({ state: 'open' });
  });
});

describe('what happens', () => {
  test('a plain text that is accepted stands in the sheet at the same moment; something else is for the keeper to write', async () => {
    const offerId = await anOffer('Atelier soudur', { minAge: 18 });
    const title = await proposed(aCorrectionInput(offerId, { proposed: ' Atelier  soudure ' }));
    const age = await proposed(aCorrectionInput(offerId, { field: 'minAge', proposed: '16' }));
    expect((await answer({ id: title, isAccepted: true, answer: 'Merci' })).data.answerCorrection).toMatchObject({ state: 'accepted', answer: 'Merci', canAnswer: false });
    expect((await answer({ id: age, isAccepted: true })).data.answerCorrection).toMatchObject({ state: 'accepted', answer: null });
    expect(await rowOf(owner, 'offer', offerId)).toMatchObject({ title: 'Atelier soudure', min_age: 18, version: 2 });
    const branchId = await aBranchSheet(owner, ours.branch.organisationId, { name: 'Pont' });
    const phone = await proposed(aCorrectionInput(branchId, { sheetKind: 'branch', field: 'phone', proposed: '04 222 33 44' }));
    await answer({ id: phone, isAccepted: true });
    expect(await rowOf(owner, 'branch', branchId)).toMatchObject({ phone: '04 222 33 44', name: 'Pont', version: 2 });
  });

  test('the keeper is the sheet\'s, the author is whoever is signed in; a visitor\'s address is seen by nobody', async () => {
    const mine = await proposed(aCorrectionInput(ours.offerId, { email: 'autre@test.example' }));
    expect(await rowOf(owner, 'sheet_correction', mine)).toMatchObject({ organisation_id: ours.branch.organisationId, author_id: theirs.workers.counsellor.id, email: null });
    const { proposeCorrection } = await house.visitor().must<{ proposeCorrection: { id: string; keeperName: string } }>(documents.propose,
      { input: aCorrectionInput(ours.offerId, { email: ' Moi@Visiteur.example ' }) });
    expect(proposeCorrection.keeperName).toMatch(/^Structure/);
    expect(await rowOf(owner, 'sheet_correction', proposeCorrection.id)).toMatchObject({ author_id: null, email: 'moi@visiteur.example' });
    expect(JSON.stringify(await boxOf('received', keeper))).not.toContain('visiteur.example');
    await expect(owner.query('begin; set local role boussole_app; select email from sheet_correction')).rejects.toThrow(/permission denied/);
    await owner.query('rollback');
  });

  test('the boxes page through everything once', async () => {
    const mine = await aKeeping(house, 'manager');
    const ids = [];
    for (let n = 0; n < 23; n += 1) ids.push(await proposed(aCorrectionInput(mine.offerId)));
    const first = await boxOf('received', mine.people.manager);
    const second = await boxOf('received', mine.people.manager, first.next ?? '');
    expect([first.lines.length, second.lines.length, second.next, first.openCount]).toEqual([20, 3, null, 23]);
    expect([...first.lines, ...second.lines].map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});

describe('what happens twice', () => {
  test('a proposal sent five times at once is one, by a person and by a visitor; another content under its key is refused', async () => {
    for (const by of [reader, house.visitor()]) {
      const input = aCorrectionInput(ours.offerId, { comment: 'Une seule fois' });
      const answers = await Promise.all(Array.from({ length: 5 }, () => propose(input, by)));
      expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
      const { rows } = await owner.query(`select count(*)::int as n, (select count(*)::int from delivery where key = 'tell-keepers:' || $1) as promised
        from sheet_correction where id = $1::uuid`, [answers[0]?.data.proposeCorrection.id]);
      expect(rows).toEqual([{ n: 1, promised: 1 }]);
      expect((await propose({ ...input, comment: 'Autre chose' }, by)).codes).toEqual(['command.reused']);
    }
  });

  test('two keepers who answer at the same moment answer once', async () => {
    const id = await proposed(aCorrectionInput(ours.offerId, { field: null }));
    const answers = await Promise.all([keeper, ours.people.structure_admin].map((by, place) =>
      answer({ id, isAccepted: place === 0, answer: 'Voilà' }, by)));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['correction.answered']);
  });
});

describe('the mails', () => {
  interface LocalMail { recipient: string; subject: string; text: string }
  const mailsTo = async (recipient: string): Promise<LocalMail[]> =>
    (await owner.query<LocalMail>('select recipient, subject, text from local_mail where recipient = $1 order by sent_at', [recipient])).rows;
  const mailTo = (recipient: string) => eventually(`a mail to ${recipient}`, async () => {
    const mails = await mailsTo(recipient);
    return mails.length > 0 && mails;
  });
  beforeAll(async () => { working = await startWorker(house.database); });

  test('a proposal reaches the mailbox named for it, or else every administrator, once each; the answer reaches its author', async () => {
    const mine = await aKeeping(house, 'structure_admin', 'manager');
    const second = await aWorker(owner, 'keeping', mine.branch, 'structure_admin');
    await owner.query(`update person set locale = 'nl' where id = $1`, [second.id]);
    const id = await proposed(aCorrectionInput(mine.offerId, { comment: null }), Object.assign(house.visitor()));
    const [first] = await mailTo(mine.workers.structure_admin.email);
    expect(first?.text).toContain('Atelier soudure');
    expect(first?.text).toContain('Proposition : Souder à l’arc');
    expect(first?.text).not.toContain('Commentaire');
    expect((await mailTo(second.email))[0]?.subject).toBe('Er is een verbetering voorgesteld voor een van uw fiches');
    const asVisitor = await proposed(aCorrectionInput(mine.offerId, { email: `${id}@visiteur.example` }), house.visitor());
    await answer({ id: asVisitor, isAccepted: false, answer: 'Le titre est exact.' }, mine.people.manager);
    expect((await mailTo(`${id}@visiteur.example`))[0]?.text).toContain('Réponse : Le titre est exact.');
    await owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'register', $3)`,
      [mine.branch.id, mine.branch.organisationId, `cadastre-${id}@test.example`]);
    await proposed(aCorrectionInput(mine.offerId));
    await mailTo(`cadastre-${id}@test.example`);
    expect(await mailsTo(mine.workers.manager.email)).toEqual([]);
    await owner.query(`update delivery set due_at = now() where key = $1`, [`forget-visitor:${asVisitor}`]);
    await laterOn(owner);
    await eventually('the address forgotten', async () => (await rowOf(owner, 'sheet_correction', asVisitor))['email'] === null);
  });

  test('thirty days before a review each keeper gets one mail about what is still open; what was confirmed is not told', async () => {
    await working?.close();
    const mine = await aKeeping(house, 'structure_admin');
    const named = await aBranch(owner, mine.branch.organisationId);
    const { rows: [day] } = await owner.query<{ soon: string }>('select (app.today() + 10)::text as soon');
    for (let n = 1; n <= 23; n += 1) await anOfferSheet(owner, [mine.branch.organisationId, mine.branch.id], { title: `Atelier ${n}`, reviewOn: day?.soon ?? '' });
    await anOfferSheet(owner, [mine.branch.organisationId, named.id], { title: 'Ailleurs', reviewOn: day?.soon ?? '' });
    const confirmed = await anOfferSheet(owner, [mine.branch.organisationId, mine.branch.id], { title: 'Confirmée', reviewOn: day?.soon ?? '' });
    await owner.query('update offer set review_on = app.today() + 365 where id = $1', [confirmed]);
    const mailbox = `fiches-${mine.branch.id}@test.example`;
    await owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, email) values ($1, $2, 'register', $3)`, [named.id, mine.branch.organisationId, mailbox]);
    await owner.query(`update delivery set due_at = now(), handed_at = null where job = 'nudge-keeper' and payload->>'keeperId' = $1 and payload->>'day' <= app.today()::text`, [mine.branch.organisationId]);
    working = await startWorker(house.database);
    const [mail] = await mailTo(mine.workers.structure_admin.email);
    expect(mail?.text.match(/– Atelier/g)).toHaveLength(20);
    expect(mail?.text).toContain('Autres fiches à revoir : 3.');
    expect(mail?.text).toContain('/cadastre/fiches?filtre=soon');
    expect(mail?.text).not.toMatch(/Confirmée|Ailleurs/);
    const [other] = await mailTo(mailbox);
    expect(other?.text).toContain('– Ailleurs');
    expect(other?.text).not.toMatch(/Atelier|Autres/);
    await owner.query(`update delivery set state = 'pending', due_at = now(), handed_at = null where job = 'nudge-keeper' and payload->>'keeperId' = $1 and payload->>'day' <= app.today()::text`, [mine.branch.organisationId]);
    await owner.query('notify delivery');
    await eventually('the round after it', async () => (await owner.query(`select from delivery where job in ('nudge-keeper', 'nudge-person') and payload->>'keeperId' = $1
      and state in ('pending', 'sending') and due_at <= now()`, [mine.branch.organisationId])).rowCount === 0);
    expect([(await mailsTo(mine.workers.structure_admin.email)).length, (await mailsTo(mailbox)).length]).toEqual([1, 1]);
  });
});
