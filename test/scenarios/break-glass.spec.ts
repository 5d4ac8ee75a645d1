import { randomUUID } from 'node:crypto';
import { aBranch, aHat, aPerson, password, type Branch, type Person } from '../factories/network.js';
import { aSession } from '../factories/world.js';
import { eventually } from '../support/eventually.js';
import { type House, openHouse } from '../support/house.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { anInterview, createDossier, logDocument } from '../support/operations.js';
import { breakGlass, dayOf, doorDocument, opens, type Reviews, reviewsDocument, teamOf } from '../support/team-operations.js';
import type { Visitor } from '../support/visitor.js';
import { startWorker, type Working } from '../support/working.js';

let house: House;
let catcher: MailCatcher;
let working: Working;
let branch: Branch;
const people = {} as Record<'nadia' | 'karim' | 'luc' | 'francoise' | 'veronique' | 'anne', Person>;
const at = {} as Record<keyof typeof people, Visitor>;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  house = await openHouse();
  const { owner } = house.database;
  branch = await aBranch(owner);
  people.nadia = await aPerson(owner, branch);
  people.karim = await aPerson(owner, branch, 'counsellor', 'Karim');
  people.luc = await aPerson(owner, branch, 'counsellor', 'Luc');
  people.francoise = await aPerson(owner, branch, 'coordinator', 'Françoise');
  people.veronique = await aPerson(owner, await aBranch(owner, branch.organisationId), 'auditor', 'Véronique');
  people.anne = await aPerson(owner, await aBranch(owner), 'auditor', 'Anne');
  for (const name of Object.keys(people) as (keyof typeof people)[]) at[name] = await house.visitor().signIn(people[name].email, password);
  working = await startWorker(house.database, { SMTP_URL: catcher.url });
});
afterAll(async () => {
  await working?.close();
  await house?.close();
  await catcher?.stop();
});

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const reason = 'Elle est aux urgences et demande son conseiller.';
const reviewsOf = async (visitor: Visitor, state = 'to_review') =>
  (await visitor.must<Reviews>(reviewsDocument, { state })).breakGlassReviews.reviews;
const contact = (more: object) => ({ safeContact: { byMail: true, bySms: false, byPhone: false, hideService: false, notBeforeHour: null,
  notAfterHour: null, note: null, ...more } });

describe('Karim opens a dossier that he does not follow, for an hour', () => {
  const email = `elodie.${randomUUID().slice(0, 8)}@test.example`;
  let dossier: { id: string; reference: string };
  beforeAll(async () => {
    dossier = await createDossier(at.nadia, { familyName: 'Urgence', email, ...contact({}) });
    await at.nadia.must(logDocument, { input: anInterview(dossier.id, { summary: 'Un résumé partagé.', privateNote: 'Une note privée.' }) });
  });

  test.each([
    ['a reason of a few signs', { reason: 'urgent' }, 'glass.reason_too_short'],
    ['a reason of spaces', { reason: ' '.repeat(40) }, 'glass.reason_too_short'],
    ['a national number in it', { reason: 'Son numéro est le 85.07.30-033.28, il est urgent.' }, 'text.national_number'],
    ['the very personal part, without a danger', { category: 'technical', isVital: true }, 'glass.vital_needs_danger'],
  ])('not with %s', async (_, more, code) => {
    expect((await at.karim.ask(...breakGlass({ dossierId: dossier.id, category: 'danger', reason, isVital: false, ...more }))).codes).toEqual([code]);
    expect(await opens(at.karim, dossier.id)).toBe(false);
  });

  test('nobody of another branch, nobody without casework, may', async () => {
    const [there, nowhere] = await Promise.all([dossier.id, randomUUID()].map((dossierId) =>
      at.anne.ask(...breakGlass({ dossierId, category: 'danger', reason, isVital: true }))));
    expect(there?.codes).toEqual(['access.denied']);
    expect(there?.text).toBe(nowhere?.text);
    expect((await at.nadia.ask(...breakGlass({ dossierId: dossier.id, category: 'danger', reason, isVital: false }))).codes).toEqual(['door.open_already']);
  });

  test('with a ground and a reason it opens, without the private notes and the very personal part', async () => {
    expect(await at.karim.must(...breakGlass({ dossierId: dossier.id, category: 'lead_unreachable', reason, isVital: false }))).toEqual({ breakGlass: { isOpen: true } });
    expect(await opens(at.karim, dossier.id)).toBe(true);
    const story = await at.karim.ask('query ($id: Uuid!) { dossier(id: $id) { enteredBy { door sections until } } }', { id: dossier.id });
    expect(story.text).toContain('break_glass');
    expect(story.text).not.toContain('special');
    const { exceptionUntil, exceptions, viewerCan } = await teamOf(at.karim, dossier.id);
    const left = Date.parse(exceptionUntil ?? '') - Date.now();
    expect(left).toBeGreaterThan(55 * 60_000);
    expect(left).toBeLessThanOrEqual(60 * 60_000 + 5_000);
    expect(exceptions).toMatchObject([{ name: 'Karim Lambert', category: 'lead_unreachable', verdict: null }]);
    for (const move of ['hand_over', 'assign', 'plan_appointment', 'share']) expect(viewerCan).not.toContain(move);
  });

  test('at once: a line on Nadia\'s day; a mail to her, to the data-protection officer, to the person; none says whose dossier it is', async () => {
    expect((await dayOf(at.nadia)).notices).toContainEqual(expect.objectContaining({ kind: 'glass_broken', dossierId: dossier.id, name: 'Karim Lambert' }));
    const told = [people.nadia.email, people.veronique.email, email];
    await eventually('three mails', async () => told.every((address) => catcher.to(address).length === 1));
    for (const address of told) {
      const mail = catcher.to(address)[0]?.email;
      const whole = `${mail?.subject} ${mail?.text} ${mail?.html}`;
      for (const secret of ['Urgence', 'Élodie', dossier.reference, 'Karim', reason, 'résumé']) expect(whole).not.toContain(secret);
    }
    expect(catcher.to(people.anne.email)).toEqual([]);
  });

  test('after an hour it is closed, without anybody closing it', async () => {
    await sql(`update break_glass set opened_at = now() - interval '60 minutes', ends_at = now() where dossier_id = $1`, [dossier.id]);
    expect(await opens(at.karim, dossier.id)).toBe(false);
  });

  test('the officer sees who, when, why and what kind of things were read; nothing of the dossier, to which she has no door', async () => {
    const reviews = await reviewsOf(at.veronique);
    expect(reviews).toMatchObject([{ reference: dossier.reference, name: 'Karim Lambert', category: 'lead_unreachable', reason, verdict: null, canReview: true }]);
    expect(reviews[0]?.consulted.map(({ what }) => what)).toEqual(expect.arrayContaining(['dossier.read', 'dossier.team_read', 'glass.broken']));
    expect(JSON.stringify(reviews)).not.toContain('Urgence');
    for (const document of ['query ($id: Uuid!) { dossier(id: $id) { id } }', 'query ($id: Uuid!) { dossierTeam(id: $id) { id } }', doorDocument]) {
      expect((await at.veronique.ask(document, { id: dossier.id })).codes).toEqual(['access.denied']);
    }
    expect(await reviewsOf(at.anne)).toEqual([]);
    expect((await at.karim.ask(reviewsDocument, { state: 'to_review' })).codes).toEqual(['access.denied']);
  });

  test('it is judged once; a no is explained', async () => {
    const judge = 'mutation ($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { verdict reviewNote reviewedByName canReview } }';
    const [review] = await reviewsOf(at.francoise);
    const id = review?.id;
    expect((await at.anne.ask(judge, { input: { id, verdict: 'justified', note: null } })).codes).toEqual(['record.not_found']);
    expect((await at.veronique.ask(judge, { input: { id, verdict: 'not_justified', note: ' ' } })).codes).toEqual(['glass.note_missing']);
    expect(await at.veronique.must(judge, { input: { id, verdict: 'justified', note: 'Vérifié avec Nadia.' } })).toEqual({ reviewBreakGlass: {
      verdict: 'justified', reviewNote: 'Vérifié avec Nadia.', reviewedByName: 'Véronique Lambert', canReview: false } });
    expect((await at.francoise.ask(judge, { input: { id, verdict: 'not_justified', note: 'Non.' } })).codes).toEqual(['glass.reviewed']);
    expect((await reviewsOf(at.francoise, 'reviewed')).map((one) => one.verdict)).toEqual(['justified']);
  });
});

describe('the fourth in thirty days', () => {
  test('waits for a second person; nobody agrees with herself, under no hat', async () => {
    const { owner } = house.database;
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push((await createDossier(at.nadia, { familyName: `Quota ${n}` })).id);
    const open = (visitor: Visitor, dossierId: string) => visitor.ask<{ breakGlass: { isOpen: boolean } }>(...breakGlass({ dossierId, category: 'person_asks', reason, isVital: false }));
    // All at once: three open, whatever their order.
    const answers = await Promise.all(ids.slice(0, 4).map((id) => open(at.luc, id)));
    expect(answers.map(({ data }) => data.breakGlass.isOpen).sort()).toEqual([false, true, true, true]);
    const waiting = ids[answers.findIndex(({ data }) => !data.breakGlass.isOpen)] ?? '';
    expect(await opens(at.luc, waiting)).toBe(false);
    expect((await open(at.luc, waiting)).codes).toEqual(['glass.asked_already']);

    const other = await aHat(owner, people.luc.id, branch, 'coordinator');
    const luc = Object.assign(house.visitor(), { cookie: (await aSession(owner, 'luc', people.luc.id, other)).cookie });
    expect((await dayOf(luc)).notices.filter(({ kind }) => kind === 'glass_to_agree')).toEqual([]);
    const [asked] = (await dayOf(at.karim)).notices.filter(({ kind }) => kind === 'glass_to_agree');
    expect(asked).toMatchObject({ name: 'Luc Lambert', words: reason });
    const agree = 'mutation ($id: Uuid!) { agreeBreakGlass(id: $id) }';
    for (const visitor of [at.luc, luc]) expect((await visitor.ask(agree, { id: asked?.id })).codes).toEqual(['glass.own']);
    await at.karim.must(agree, { id: asked?.id });
    expect(await opens(at.luc, waiting)).toBe(true);
    expect((await at.francoise.ask(agree, { id: asked?.id })).codes).toEqual(['record.not_found']);
    await eventually('the notice', async () => (await sql(`select from delivery where key = $1 and state <> 'pending'`, [`tell-break-glass:${asked?.id}`])).length === 1);
    expect((await teamOf(at.nadia, waiting)).exceptions).toMatchObject([{ agreedByName: 'Karim Lambert' }]);

    // As a coordinator he judges his colleagues' accesses, never those that he opened as a counsellor.
    const own = await reviewsOf(luc);
    expect(own.filter(({ name }) => name === 'Luc Lambert').every(({ canReview }) => !canReview)).toBe(true);
    const judge = 'mutation ($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { verdict } }';
    expect((await luc.ask(judge, { input: { id: own[0]?.id, verdict: 'justified', note: null } })).codes).toEqual(['glass.own']);
  });

  test('what was asked and not agreed within a day lapses', async () => {
    const { id } = await createDossier(at.nadia);
    expect(await at.luc.must(...breakGlass({ dossierId: id, category: 'other', reason, isVital: false }))).toEqual({ breakGlass: { isOpen: false } });
    const [row] = await sql<{ id: string }>(`update break_glass set asked_at = now() - interval '24 hours 1 minute' where dossier_id = $1 returning id`, [id]);
    expect((await at.karim.ask('mutation ($id: Uuid!) { agreeBreakGlass(id: $id) }', { id: row?.id })).codes).toEqual(['record.not_found']);
    expect((await dayOf(at.karim)).notices.map((notice) => notice.id)).not.toContain(row?.id);
  });
});

describe('the person is written to as she allowed', () => {
  const nineOf = (more: object) => ({ email: `${randomUUID().slice(0, 8)}@test.example`, ...contact(more) });
  const break_ = async (identity: { email: string }): Promise<string> => {
    const { id } = await createDossier(at.karim, identity);
    await at.francoise.must(...breakGlass({ dossierId: id, category: 'person_asks', reason, isVital: false }));
    const [row] = await sql<{ id: string }>('select id from break_glass where dossier_id = $1', [id]);
    await eventually('told', async () => (await sql(`select from delivery where key = $1 and state in ('sent', 'cancelled')`, [`tell-break-glass:${row?.id}`])).length === 1);
    return row?.id ?? '';
  };
  const letters = (glass: string) => sql<{ state: string; due_at: Date }>(`select state, due_at from delivery where job = 'break-glass-to-learner' and payload->>'glassId' = $1 order by due_at`, [glass]);

  test('not at all when she does not want mail', async () => {
    expect(await letters(await break_(nineOf({ byMail: false })))).toEqual([]);
  });

  test('without the name of the service when she asked for that', async () => {
    const identity = nineOf({ hideService: true });
    await break_(identity);
    const [mail] = await eventually('a mail', async () => { const mails = catcher.to(identity.email); return mails.length > 0 && mails; });
    expect(`${mail?.email.subject} ${mail?.email.text}`).not.toMatch(/dossier|conseil|orientation|antenne/i);
  });

  test('at the hours that she gave: until then the mail waits', async () => {
    const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', hourCycle: 'h23' }).format(new Date()));
    const from = (hour + 2) % 23;
    const identity = nineOf({ notBeforeHour: from, notAfterHour: from + 1 });
    const glass = await break_(identity);
    const lines = await eventually('put off', async () => { const found = await letters(glass); return found.length === 2 && found; });
    expect(lines[1]?.due_at.getTime()).toBeGreaterThan(Date.now());
    expect(catcher.to(identity.email)).toEqual([]);
  });
});
