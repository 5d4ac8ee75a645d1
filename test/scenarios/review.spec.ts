import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { locks } from '../../apps/api/src/platform/locks.js';
import { aFinding, aMandate, anAlert, anAuditedUnit, aReport } from '../factories/audited.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import { decideDocument, extendDocument, openDocument, replyDocument, type Review, reviewDocument, reviewOf, reviewsDocument, reviewsOf, said } from
  '../support/review-operations.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let working: Working;
let body: Branch;
let other: Branch;
let reportId: string;
let findingId: string;
const names = ['odile', 'beatrice', 'bernard', 'anne', 'karim', 'marc', 'nadia', 'luc', 'carl'] as const;
const people = {} as Record<(typeof names)[number], Person>;
const at = {} as Record<(typeof names)[number], Visitor>;
const today = brusselsDay(new Date());
const words = 'Comment expliquez-vous cet écart ?';

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const count = async (table: string): Promise<number> => Number((await sql<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);
/** What was mailed since the last time: to whom, and what it said. */
async function mailed(): Promise<{ recipient: string; subject: string; text: string }[]> {
  await deliverNow(working, house.database, 'tell-review');
  await deliverNow(working, house.database, 'tell-alert');
  await deliverNow(working, house.database, 'mail-review');
  return sql('with gone as (delete from local_mail returning *) select recipient, subject, text from gone order by recipient, subject');
}
const whom = async () => (await mailed()).map(({ recipient, subject }) => `${names.find((name) => people[name].email === recipient)}: ${subject}`).sort();

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const network = await aBranch(owner);
  body = await aBranch(owner);
  other = await aBranch(owner);
  people.odile = await aPerson(owner, network, 'coordinator', 'Odile');
  people.beatrice = await aPerson(owner, network, 'coordinator', 'Béatrice');
  people.bernard = await aPerson(owner, network, 'auditor', 'Bernard');
  people.anne = await aPerson(owner, network, 'auditor', 'Anne');
  people.karim = await aPerson(owner, body, 'coordinator', 'Karim');
  people.marc = await aPerson(owner, await aBranch(owner, body.organisationId), 'manager', 'Marc');
  people.nadia = await aPerson(owner, body, 'counsellor', 'Nadia');
  people.luc = await aPerson(owner, body, 'counsellor', 'Luc');
  people.carl = await aPerson(owner, other, 'coordinator', 'Carl');
  await owner.query(`update person set locale = 'nl' where id = $1`, [people.marc.id]);
  await aMandate(owner, people.odile.membershipId, 'coordination', 'LG');
  await aMandate(owner, people.beatrice.membershipId, 'coordination', 'NA');
  await aMandate(owner, people.bernard.membershipId, 'referent');
  // He coordinates the network as well: about his own body he still only answers.
  await aMandate(owner, people.karim.membershipId, 'coordination');
  reportId = await aReport(owner, '2026-04-01', '2026-06-30');
  const audited = { level: 'structure', unitId: body.organisationId, organisationId: body.organisationId, basins: ['LG'] } as const;
  await anAuditedUnit(owner, reportId, audited);
  await anAuditedUnit(owner, reportId, { ...audited, level: 'branch', unitId: body.id, status: 'vert' });
  await anAuditedUnit(owner, reportId, { ...audited, level: 'operator', isShown: false });
  await anAuditedUnit(owner, reportId, { level: 'counsellor', unitId: people.nadia.id, organisationId: null, isShown: false });
  await anAuditedUnit(owner, reportId, { level: 'counsellor', unitId: people.bernard.id, organisationId: null, isShown: false });
  findingId = await aFinding(owner, reportId, 'N-C1', true, audited);
  for (const name of names) at[name] = await house.visitor().signIn(people[name].email, password);
  working = await openWorker(house.database);
});
afterEach(() => { locks.domain = true; });
afterAll(async () => {
  await working?.close();
  await house?.close();
});

const ofBody = (more: object = {}) => ({ reportId, level: 'structure', unitId: body.organisationId, rule: 'N-B1', words, ...more });
const ofNadia = (more: object = {}) => ({ reportId, level: 'counsellor', unitId: people.nadia.id, rule: 'N-B1', words, ...more });

describe('the figures of a body were flagged', () => {
  test.each([
    ['a counsellor', 'nadia', 'access.denied'], ['the manager of the body', 'marc', 'access.denied'], ['its coordinator, whatever he was entrusted with', 'karim', 'review.own'],
    ['the coordination of another territory', 'beatrice', 'record.not_found'], ['a coordinator to whom nothing was entrusted', 'carl', 'record.not_found'],
    ['the referent, who sees persons', 'bernard', 'record.not_found'],
  ] as const)('%s opens no review of it', async (_, who, code) => {
    expect((await at[who].ask(...said(openDocument, ofBody()))).codes).toEqual([code]);
    expect(await count('neutrality_review')).toBe(0);
  });

  test.each([
    ['with two words', () => ofBody({ words: 'Pourquoi ?' .slice(0, 8) }), 'review.words_too_short'],
    ['with a national number', () => ofBody({ words: 'À propos de 85.07.30-033.28, pourquoi ?' }), 'text.national_number'],
    ['of figures that nobody but the body sees', () => ofBody({ level: 'operator', reason: 'Une raison assez longue.' }), 'record.not_found'],
    ['of a rule that is not of its figures', () => ofBody({ rule: 'N-C1' }), 'record.not_found'],
    ['of a rule that found something else', () => ofBody({ rule: 'N-C2', findingId }), 'record.not_found'],
    ['of a person', () => ofNadia(), 'record.not_found'],
    ['without a signal and without a reason', () => ofBody({ level: 'branch', unitId: body.id }), 'review.reason_missing'],
    ['from a report and an alert at once', () => ofBody({ alertId: randomUUID() }), 'input.invalid'],
  ])('nor does the coordination of its territory, %s', async (_, input, code) => {
    expect((await at.odile.ask(...said(openDocument, input()))).codes).toEqual([code]);
    expect(await count('neutrality_review')).toBe(0);
  });

  test('nor from a report that tested nothing', async () => {
    const { owner } = house.database;
    for (const [from, until, isOfficial] of [['2025-07-01', '2026-06-30', true], ['2026-01-01', '2026-03-31', false]] as const) {
      const untested = await aReport(owner, from, until, isOfficial);
      await anAuditedUnit(owner, untested, { level: 'structure', unitId: body.organisationId, organisationId: body.organisationId, basins: ['LG'] });
      expect((await at.odile.ask(...said(openDocument, ofBody({ reportId: untested })))).codes).toEqual(['review.not_tested']);
    }
  });

  let review: Review;
  test('the coordination of its territory opens one, once; what was seen is kept as it was', async () => {
    const typed = said(openDocument, ofBody());
    review = (await at.odile.must<{ openReview: Review }>(...typed)).openReview;
    expect((await at.odile.must<{ openReview: Review }>(...typed)).openReview.id).toBe(review.id);
    expect((await at.odile.ask(...said(openDocument, ofBody()))).codes).toEqual(['review.open_already']);
    expect(await count('neutrality_review')).toBe(1);
    await sql('update neutrality_unit set figures = jsonb_set(figures, $1, $2) where report_id = $3', ['{n}', '9', reportId]);
    expect(await reviewOf(at.odile, review.id)).toMatchObject({
      state: 'awaiting_reply', period: '2026-T2', replyDueOn: addDays(today, 30), isFlagged: true, isMine: false, isOverdue: false, viewerCan: ['extend'],
      figures: { n: 120, observed: 60, status: 'orange' }, events: [{ kind: 'opened', byName: 'Odile Lambert', words, reason: null, dueOn: addDays(today, 30) }] });
  });

  test('it is told to those who answer for the body, in their languages, and says nothing of what it is about', async () => {
    const [due] = await sql<{ on: string }>(`select (due_at at time zone 'Europe/Brussels')::date::text as on from delivery where key like 'review-reminder:%'`);
    expect(due?.on).toBe(addDays(today, 23));
    await sql(`delete from delivery where key like 'review-reminder:%'`);
    const mails = await mailed();
    expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [people.karim.email, 'Un échange vous attend'], [people.marc.email, 'Een gesprek wacht op u']]);
    const organisation = (await sql<{ name: string }>('select name from organisation where id = $1', [body.organisationId]))[0]?.name ?? '?';
    for (const { text } of mails) {
      expect(text).toContain(`/neutralite/examens/${review.id}`);
      expect(text).not.toMatch(new RegExp(`${organisation}|N-B1|orange|${words}`, 'i'));
    }
    expect((await reviewOf(at.karim, review.id)).events.map(({ kind }) => kind)).toEqual(['opened', 'notified']);
  });

  test('nobody else sees it', async () => {
    for (const who of ['odile', 'karim', 'marc'] as const) expect(await reviewsOf(at[who])).toEqual([review.id]);
    for (const who of ['nadia', 'carl', 'beatrice', 'bernard', 'anne'] as const) {
      expect(await reviewsOf(at[who])).toEqual([]);
      expect((await at[who].ask(reviewDocument, { id: review.id })).codes).toEqual(['record.not_found']);
    }
  });

  test('whatever the rules would say, the database concludes nothing unheard', async () => {
    locks.domain = false;
    expect((await at.odile.ask(...said(decideDocument, move({ decision: 'explained' })))).codes).toEqual(['access.denied']);
    expect((await at.karim.ask(...said(decideDocument, move({ decision: 'explained' })))).codes).toEqual(['access.denied']);
    locks.domain = true;
    expect(await reviewOf(at.odile, review.id)).toMatchObject({ state: 'awaiting_reply', version: 1 });
  });

  const move = (more: object = {}) => ({ id: review.id, version: 1, words: 'Le bus ne va que là depuis mars.', ...more });
  test.each([
    ['the coordination concludes before the body could answer', 'odile', decideDocument, { decision: 'explained' }, 'review.reply_first'],
    ['the coordination answers in its place', 'beatrice', replyDocument, {}, 'record.not_found'],
    ['whoever opened it answers herself', 'odile', replyDocument, {}, 'review.not_your_reply'],
    ['the body concludes about itself', 'karim', decideDocument, { decision: 'explained' }, 'review.own'],
    ['the body gives itself more time', 'karim', extendDocument, { until: addDays(today, 60) }, 'review.own'],
    ['a counsellor of the body answers', 'luc', replyDocument, {}, 'record.not_found'],
    ['the body answers about what has changed', 'karim', replyDocument, { version: 7 }, 'review.changed_elsewhere'],
    ['the body answers with a word', 'karim', replyDocument, { words: 'Non.' }, 'review.words_too_short'],
    ['more time is given that is none', 'odile', extendDocument, { until: addDays(today, 30) }, 'review.until_invalid'],
    ['more time is given without an end', 'odile', extendDocument, { until: addDays(today, 400) }, 'review.until_invalid'],
  ] as const)('refused: %s', async (_, who, document, more, code) => {
    expect((await at[who].ask(...said(document, move(more)))).codes).toEqual([code]);
    expect((await reviewOf(at.odile, review.id)).version).toBe(1);
  });

  test('more time is given, the body answers, twice if it likes, and the coordination concludes', async () => {
    const until = addDays(today, 60);
    await at.odile.must(...said(extendDocument, move({ until, words: 'Les congés tombent mal, prenez le temps.' })));
    const typed = said(replyDocument, move({ version: 2 }));
    for (const _ of ['once', 'again']) await at.karim.must(...typed);
    expect((await reviewOf(at.odile, review.id))).toMatchObject({ state: 'replied', version: 3, replyDueOn: until, viewerCan: ['decide'] });
    expect((await at.odile.ask(...said(extendDocument, move({ version: 3, until: addDays(today, 70) })))).codes).toEqual(['review.replied_already']);
    await at.marc.must(...said(replyDocument, move({ version: 3, words: 'J’ajoute que l’offre voisine a fermé.' })));
    // The delay was extended while a reply was awaited; once it came, neither that nor the reminder reminds of anything.
    expect(await whom()).toEqual(['odile: Une réponse est arrivée', 'odile: Une réponse est arrivée']);
    await at.odile.must(...said(decideDocument, move({ version: 4, decision: 'explained', words: 'L’offre voisine a bien fermé en mars.' })));
    expect(await whom()).toEqual(['karim: Un échange est conclu', 'marc: Een gesprek is afgesloten']);
    expect((await at.karim.ask(...said(replyDocument, move({ version: 5 })))).codes).toEqual(['review.decided']);
    const done = await reviewOf(at.karim, review.id);
    expect(done).toMatchObject({ state: 'decided', decision: 'explained', viewerCan: [] });
    expect(done.events.filter(({ kind }) => kind !== 'notified').map(({ kind, byName }) => `${kind} ${byName}`)).toEqual(
      ['opened Odile Lambert', 'extended Odile Lambert', 'replied Karim Lambert', 'replied Marc Lambert', 'decided Odile Lambert']);
    expect((await sql<{ what: string }>(`select what from journal where what like 'review.%' and what <> 'review.read' order by at`)).map(({ what }) => what)).toEqual(
      ['review.opened', 'review.extended', 'review.replied', 'review.replied', 'review.decided']);
  });

  test('two who open at once open one', async () => {
    const typed = [0, 1].map(() => at.odile.ask(...said(openDocument, ofBody({ rule: 'N-B2', reason: 'Une raison assez longue.' }))));
    expect((await Promise.all(typed)).map(({ codes }) => codes.join()).sort()).toEqual(['', 'review.open_already']);
  });

  test('without a signal a reason is written and stays; from a finding the finding is kept; what is concluded may be opened again', async () => {
    const { openReview } = await at.odile.must<{ openReview: Review }>(...said(openDocument, ofBody({ level: 'branch', unitId: body.id, reason: 'Trois plaintes reçues en juin.' })));
    expect(openReview).toMatchObject({ isFlagged: false, figures: { status: 'vert' }, events: [{ reason: 'Trois plaintes reçues en juin.' }] });
    const found = (await at.odile.must<{ openReview: Review }>(...said(openDocument, ofBody({ rule: 'N-C1', findingId })))).openReview;
    expect(found).toMatchObject({ rule: 'N-C1', isFlagged: true, finding: { rule: 'N-C1' } });
    expect((await at.odile.must<{ openReview: Review }>(...said(openDocument, ofBody()))).openReview.id).not.toBe(review.id);
    await sql(`delete from delivery where job in ('tell-review', 'mail-review')`);
    // Four were opened since; one had been explained. Of another body, and of the quarters before, there is nothing to count.
    const counts = async (who: 'odile' | 'marc' | 'carl', from: string) => (await at[who].must<{ reviewCounts: { open: number; ended: { decision: string; count: number }[] } }>(
      'query ($from: CalendarDate!) { reviewCounts(from: $from, until: "2026-12-31") { open ended { decision count } } }', { from })).reviewCounts;
    expect(await counts('odile', '2026-01-01')).toEqual({ open: 4, ended: [
      { decision: 'explained', count: 1 }, ...['agreed_change', 'undeclared_link', 'register_error', 'closed_without_follow_up'].map((decision) => ({ decision, count: 0 }))] });
    expect((await counts('marc', '2026-01-01')).open).toBe(4);
    expect([(await counts('carl', '2026-01-01')).open, (await counts('odile', '2026-07-01')).open]).toEqual([0, 0]);
  });
});

describe('an early alert about a person', () => {
  let alertId: string;
  let review: Review;
  beforeAll(async () => {
    alertId = await anAlert(house.database.owner, people.nadia.id, body.organisationId);
  });
  const ofAlert = () => ({ level: 'counsellor', unitId: people.nadia.id, rule: 'N-D1', words, alertId });

  test('is told to her and to the referent, to nobody else', async () => {
    await sql(`insert into delivery (key, job, payload) values ($1, 'tell-alert', $2)`, [`alert:${alertId}`, { alertId }]);
    expect(await whom()).toEqual(['bernard: Une alerte précoce vous attend', 'nadia: Un message pour vous dans Boussole']);
  });

  test.each([['odile', 'record.not_found'], ['karim', 'record.not_found'], ['anne', 'record.not_found'], ['nadia', 'access.denied']] as const)(
    '%s opens no review of it', async (who, code) => {
      expect((await at[who].ask(...said(openDocument, ofAlert()))).codes).toEqual([code]);
      expect((await at[who].ask(...said(openDocument, ofNadia()))).codes).toEqual([code]);
    });

  test('nor does the referent about himself', async () => {
    expect((await at.bernard.ask(...said(openDocument, ofNadia({ unitId: people.bernard.id })))).codes).toEqual(['review.own']);
  });

  test('the referent opens one: she and he see it, and both are named', async () => {
    review = (await at.bernard.must<{ openReview: Review }>(...said(openDocument, ofAlert()))).openReview;
    expect(review).toMatchObject({ unitName: 'Nadia Lambert', alert: { rule: 'N-D1' }, viewerCan: ['extend'], figures: null });
    expect(await reviewOf(at.nadia, review.id)).toMatchObject({ isMine: true, viewerCan: ['reply'], unitName: 'Nadia Lambert', events: [{ byName: 'Bernard Lambert' }] });
    for (const who of ['odile', 'karim', 'marc', 'luc', 'anne'] as const) {
      expect((await at[who].ask(reviewDocument, { id: review.id })).codes).toEqual(['record.not_found']);
      expect((await at[who].ask(reviewsDocument, { view: 'waiting' })).text).not.toContain(review.id);
    }
  });

  test('a week before the end she is reminded; of a day that has moved she is not', async () => {
    const until = addDays(today, 45);
    await at.bernard.must(...said(extendDocument, { id: review.id, version: 1, until, words: 'Vous êtes en congé, cela peut attendre.' }));
    // Of the reminders one is about the day before the extension.
    expect(await whom()).toEqual(['nadia: Un échange vous attend', 'nadia: Un échange vous attend toujours', 'nadia: Vous avez plus de temps pour répondre']);
  });

  test('nobody answered in time: it is concluded, and watching her begins again', async () => {
    const conclusion = { id: review.id, version: 2, decision: 'closed_without_follow_up', words: 'Rien ne permet de conclure ici.' };
    expect((await at.bernard.ask(...said(decideDocument, conclusion))).codes).toEqual(['review.reply_first']);
    await sql('update neutrality_review set reply_due_on = app.today() - 1 where id = $1', [review.id]);
    expect(await reviewOf(at.bernard, review.id)).toMatchObject({ isOverdue: true, viewerCan: ['extend', 'decide'] });
    await at.bernard.must(...said(decideDocument, conclusion));
    expect(await sql('select end_reason from neutrality_watch where person_id = $1', [people.nadia.id])).toEqual([{ end_reason: 'review' }]);
    expect(await sql('select closed_at is not null as closed from neutrality_alert where id = $1', [alertId])).toEqual([{ closed: true }]);
    expect(await whom()).toEqual(['nadia: Un échange est conclu']);
  });
});
