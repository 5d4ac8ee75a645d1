import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { jest } from '@jest/globals';
import { demoPassword } from '../../apps/api/src/cli/demo/people.js';
import { marchAfter } from '../../apps/api/src/cli/demo/register/electrician.js';
import { Clock } from '../../apps/api/src/platform/clock.js';
import { boussole } from '../support/boussole.js';
import { electrician, freeze, mentionDocument, mentioning, readSet, retain } from '../support/choices.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import { anIdentity, createDossier } from '../support/operations.js';
import { addNeed } from '../support/preferences.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

const fields = `frozenAt optionCount locale canSend entries { offerId isRetained tie status title organisationName branchName street place minutes startsOn
  priceCents entries phone email website }`;
const sheetDocument = `query ($id: Uuid!, $dossierId: Uuid) { choiceSheet(choiceSetId: $id, dossierId: $dossierId) { ${fields} } }`;
const linkedDocument = `query ($token: Text!) { sheetByLink(token: $token) { ${fields} } }`;
const printDocument = 'mutation ($input: PrintSheetInput!) { printSheet(input: $input) }';
const sendDocument = 'mutation ($input: SendSheetInput!) { sendSheet(input: $input) }';

interface Entry { offerId: string; isRetained: boolean; tie: string | null; title: string; organisationName: string; phone: string | null }
interface Sheet { optionCount: number; locale: string | null; canSend: boolean; entries: Entry[] }

let house: House;
let worker: Working;
let nadia: Visitor;
let dossierId: string;
let setId: string;
let own: { alternative: number; offerId: string };
let other: { alternative: number; offerId: string };

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const read = async (who: Visitor, id: string, dossier: string | null): Promise<Sheet> =>
  (await who.must<{ choiceSheet: Sheet }>(sheetDocument, { id, dossierId: dossier })).choiceSheet;
const eventsOf = async (id: string) => sql<{ kind: string; detail: object }>(
  `select kind, detail from choice_event where choice_set_id = $1 and kind like 'sheet%' order by id`, [id]);
const march = marchAfter(brusselsDay(new Date()));

beforeAll(async () => {
  house = await openHouse();
  worker = await openWorker(house.database);
  // Nobody is written to at night: it is noon, whenever this runs.
  jest.spyOn(worker.app.get(Clock), 'now').mockReturnValue(new Date(`${brusselsDay(new Date())}T11:00:00Z`));
  await boussole(house.database, ['demo', 'reseau'], { PUBLIC_URL: 'https://boussole.example' });
  nadia = await house.visitor().signIn('nadia@demo.boussole.example', demoPassword);
  dossierId = (await createDossier(nadia)).id;
  const needId = await addNeed(nadia, dossierId);
  setId = await freeze(nadia, electrician({ diploma: 'ce2d', startsBefore: march }), { dossierId, needId });
  const { cards } = await readSet(nadia, setId, dossierId);
  const [hers, theirs] = [cards.find(({ isOwn }) => isOwn), cards.find(({ isOwn }) => !isOwn)];
  if (!hers || !theirs) throw new Error('the demonstration has no such offers');
  [own, other] = [hers, theirs];
}, 90_000);
afterAll(async () => {
  await worker?.close();
  await house?.close();
});

describe('the sheet that a person takes along', () => {
  test('before anything is retained: five possibilities of several operators, in the order that was drawn', async () => {
    const [{ entries, optionCount }, { cards }] = [await read(nadia, setId, dossierId), await readSet(nadia, setId, dossierId)];
    expect([entries.length, optionCount]).toEqual([5, 9]);
    expect(new Set(entries.map(({ organisationName }) => organisationName)).size).toBeGreaterThan(1);
    const drawn = cards.map(({ offerId }) => offerId).filter((id) => entries.some(({ offerId }) => offerId === id));
    expect(entries.map(({ offerId }) => offerId)).toEqual(drawn);
    expect(entries.every(({ isRetained }) => !isRetained)).toBe(true);
  });

  test('what is retained is on it, said in words, neither first nor last by right; the interest of the counsellor is disclosed', async () => {
    await retain(nadia, dossierId, setId, [own, other].map(({ alternative }) => ({ alternative })));
    const { entries } = await read(nadia, setId, dossierId);
    expect(entries.filter(({ isRetained }) => isRetained).map(({ offerId }) => offerId).sort()).toEqual([own.offerId, other.offerId].sort());
    expect(entries.filter(({ isRetained }) => !isRetained)).toHaveLength(5);
    expect(new Set(entries.filter(({ organisationName }) => organisationName === 'Forem').map(({ tie }) => tie))).toEqual(new Set(['employer']));
    expect(entries.filter(({ organisationName }) => organisationName !== 'Forem').every(({ tie }) => tie === null)).toBe(true);
    const { cards } = await readSet(nadia, setId, dossierId);
    expect(entries.map(({ offerId }) => offerId)).toEqual(cards.map(({ offerId }) => offerId).filter((id) => entries.some(({ offerId }) => offerId === id)));
  });

  test('says nothing of the person', async () => {
    const { text } = await nadia.ask(sheetDocument, { id: setId, dossierId });
    for (const hers of ['Élodie', 'Broeck', 'elodie', '0470', dossierId]) expect(text).not.toContain(hers);
  });

  test('each print is noted beside the set, in which language and how large', async () => {
    const input = { choiceSetId: setId, dossierId, locale: 'nl', isLarge: true };
    await nadia.must(printDocument, { input });
    expect(await eventsOf(setId)).toEqual([{ kind: 'sheet_printed', detail: { locale: 'nl', isLarge: true } }]);
  });

  test('is nothing to whoever does not follow the person, nor under another dossier, nor to somebody outside', async () => {
    const stranger = await house.visitor().signIn('karim@demo.boussole.example', demoPassword);
    const outside = house.visitor();
    for (const [document, variables] of [[sheetDocument, { id: setId, dossierId }], [printDocument, { input: { choiceSetId: setId, dossierId, locale: 'fr', isLarge: false } }],
      [sendDocument, { input: { commandKey: randomUUID(), choiceSetId: setId, dossierId, locale: 'fr' } }]] as const) {
      expect((await stranger.ask(document, variables)).codes).toEqual(['record.not_found']);
      expect((await outside.ask(document, variables)).codes).toEqual(['auth.required']);
    }
    const another = (await createDossier(nadia, anIdentity({ givenName: 'Paul' }))).id;
    expect((await nadia.ask(sheetDocument, { id: setId, dossierId: another })).codes).toEqual(['record.not_found']);
    expect((await nadia.ask(sheetDocument, { id: setId, dossierId: null })).codes).toEqual(['record.not_found']);
    expect(await eventsOf(setId)).toHaveLength(1);
  });
});

describe('the sheet that leaves by mail', () => {
  test('only to an address where the person said that one may write', async () => {
    const quiet = (await createDossier(nadia, anIdentity({ givenName: 'Ana', safeContact: { byMail: false, bySms: false, byPhone: true, hideService: true,
      notBeforeHour: null, notAfterHour: null, note: null } }))).id;
    const needId = await addNeed(nadia, quiet);
    const set = await freeze(nadia, electrician({ startsBefore: march }), { dossierId: quiet, needId });
    expect((await read(nadia, set, quiet)).canSend).toBe(false);
    const input = { commandKey: randomUUID(), dossierId: quiet, choiceSetId: set, locale: 'fr' };
    expect((await nadia.ask(sendDocument, { input })).codes).toEqual(['sheet.no_address']);
    expect(await eventsOf(set)).toEqual([]);
    expect(await sql('select 1 from sheet_link where choice_set_id = $1', [set])).toEqual([]);
  });

  test('sent twice by the same click it leaves once; the mail holds the link and nothing else', async () => {
    expect((await read(nadia, setId, dossierId)).canSend).toBe(true);
    const input = { commandKey: randomUUID(), dossierId, choiceSetId: setId, locale: 'de' };
    await nadia.must(sendDocument, { input });
    await nadia.must(sendDocument, { input });
    expect((await eventsOf(setId)).at(-1)).toEqual({ kind: 'sheet_sent', detail: { locale: 'de' } });
    await sql('update learner set not_before_hour = null, not_after_hour = null');
    await deliverNow(worker, house.database, 'send-sheet');
    const mails = await sql<{ recipient: string; subject: string; text: string }>(`select recipient, subject, text from local_mail where delivery_key like 'send-sheet:%'`);
    expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([['elodie@test.example', 'Ihr Orientierungsblatt']]);
    for (const told of ['Élodie', 'Forem', 'Cité', 'lectric', 'Nadia']) expect(mails[0]?.text).not.toContain(told);
    const [, token = ''] = /\/fiche#(\S+)/.exec(mails[0]?.text ?? '') ?? [];
    const { sheetByLink } = await house.visitor().must<{ sheetByLink: Sheet }>(linkedDocument, { token });
    expect(sheetByLink).toMatchObject({ locale: 'de', canSend: false, optionCount: 9 });
    expect(sheetByLink.entries).toEqual((await read(nadia, setId, dossierId)).entries);
    expect(JSON.stringify(await sql('select * from sheet_link'))).not.toContain(token.slice(37));
  });

  test('a link that is wrong, or sixty days old, opens nothing, and says the same', async () => {
    const [{ id } = { id: '' }] = await sql<{ id: string }>('select id from sheet_link limit 1');
    const { secrets } = await import('../factories/world.js');
    const wrong = await house.visitor().ask(linkedDocument, { token: `${randomUUID()}.${'A'.repeat(43)}` });
    await sql(`update sheet_link set created_at = now() - interval '61 days', expires_at = now() - interval '1 day'`);
    const old = await house.visitor().ask(linkedDocument, { token: secrets.linkToken(id) });
    expect([wrong.codes, old.text]).toEqual([['auth.link_invalid'], wrong.text]);
  });

  test('withdrawn meanwhile, her address gets nothing', async () => {
    await nadia.must(sendDocument, { input: { commandKey: randomUUID(), dossierId, choiceSetId: setId, locale: 'fr' } });
    await sql('update learner set by_mail = false');
    await deliverNow(worker, house.database, 'send-sheet');
    expect(await sql(`select 1 from local_mail where delivery_key like 'send-sheet:%'`)).toHaveLength(1);
  });
});

describe('at the counter, about nobody', () => {
  test('the sheet is the same, printed and noted; what was mentioned is said', async () => {
    const counter = await freeze(nadia, electrician({ startsBefore: march }));
    const { cards } = await readSet(nadia, counter);
    const mentioned = cards.at(-1);
    await nadia.must(mentionDocument, mentioning(counter, { alternative: mentioned?.alternative }));
    const { entries, canSend } = await read(nadia, counter, null);
    expect(canSend).toBe(false);
    expect(entries.filter(({ isRetained }) => isRetained).map(({ offerId }) => offerId)).toEqual([mentioned?.offerId]);
    expect(entries).toHaveLength(6);
    await nadia.must(printDocument, { input: { choiceSetId: counter, dossierId: null, locale: 'fr', isLarge: false } });
    expect(await eventsOf(counter)).toHaveLength(1);
    const karim = await house.visitor().signIn('karim@demo.boussole.example', demoPassword);
    expect((await karim.ask(sheetDocument, { id: counter, dossierId: null })).codes).toEqual(['record.not_found']);
  });
});
