import { randomBytes, randomUUID } from 'node:crypto';
import { codeFrom } from '@boussole/domain/dossier/anonymous-code';
import { holderOf, isOpenTo, isOperation } from '@boussole/domain/access/operations';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { budget, Guesses, patience } from '../apps/api/src/modules/notebook/guesses.js';
import { PersonKeys } from '../apps/api/src/modules/notebook/person-keys.js';
import { aPersonLedBy, ownSecret } from './factories/notebook-traces.js';
import { aBranch, aPerson, password } from './factories/network.js';
import { aWorld, type World } from './factories/world.js';
import { column } from './support/catalogue.js';
import { type House, openHouse } from './support/house.js';
import { enterDocument, notebookDocument } from './support/notebook-operations.js';
import { operationsOf, variablesOf } from './walk/operations.js';
import { valueFor } from './walk/values.js';

let house: House;
let key: { code: string; secret: string };
const wrong = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ';

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const nadia = await aPerson(owner, await aBranch(owner));
  key = { code: (await aPersonLedBy(owner, nadia.branch, nadia.membershipId)).code, secret: ownSecret };
});
afterAll(() => house?.close());

const guesses = () => house.app.get(Guesses, { strict: false });
const aCode = () => codeFrom(randomBytes(4));
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'looked at', (error: { code?: string }) => error.code ?? 'none');

describe('whoever guesses', () => {
  test('hears the same of a code that exists and of one that does not, byte for byte', async () => {
    const [known, unknown] = [await house.visitor().ask(enterDocument, { input: { code: key.code, secret: wrong } }),
      await house.visitor().ask(enterDocument, { input: { code: aCode(), secret: wrong } })];
    const shape = await house.visitor().ask(enterDocument, { input: { code: 'quatre mots quelconques ici', secret: 'x' } });
    expect(known.codes).toEqual(['notebook.wrong_key']);
    expect([unknown.text, shape.text]).toEqual([known.text, known.text]);
    expect([unknown.status, unknown.headers.get('set-cookie')]).toEqual([known.status, null]);
  });

  test('ten thousand times, from many places: twenty of them an hour are looked at', async () => {
    const code = aCode();
    let looked = 0;
    for (let turn = 0; turn < 200; turn += 1) {
      // Fifty at once, each place trying again and again.
      const answers = await Promise.all(Array.from({ length: 50 }, (_, place) => codeOf(guesses().allow(code, `10.${turn % 10}.0.${place}`))));
      looked += answers.filter((answer) => answer === 'looked at').length;
      expect(answers.filter((answer) => !['looked at', 'notebook.too_many_tries'].includes(answer))).toEqual([]);
    }
    expect(looked).toBe(budget.perCode);
  }, 60_000);

  test('ten thousand times from one place: the holder still gets in from elsewhere', async () => {
    const code = aCode();
    let looked = 0;
    for (let turn = 0; turn < 10_000; turn += 1) {
      if (await codeOf(guesses().allow(code, '192.0.2.7')) !== 'looked at') continue;
      looked += 1;
      guesses().failed(code, '192.0.2.7');
    }
    expect(looked).toBe(patience.perCode);
    expect(await codeOf(guesses().allow(code, '198.51.100.4'))).toBe('looked at');
  });

  test('a whole line of addresses is one place', async () => {
    const code = aCode();
    for (let turn = 0; turn < patience.perCode; turn += 1) guesses().failed(code, `2001:db8:1:2::${turn + 1}`);
    expect(await codeOf(guesses().allow(code, '2001:db8:1:2:ffff::9'))).toBe('notebook.too_many_tries');
    expect(await codeOf(guesses().allow(code, '2001:db8:1:3::9'))).toBe('looked at');
  });

  test('what was right uses nothing up', async () => {
    for (let turn = 0; turn < budget.perCode + 5; turn += 1) {
      expect((await house.visitor().ask(enterDocument, { input: key })).codes).toEqual([]);
    }
  });

  test('leaves no address anywhere in the database', async () => {
    guesses().failed(key.code, '203.0.113.99');
    await guesses().allow(key.code, '203.0.113.99');
    const rows = await column<string>(house.database.owner, 'select subject from app.attempt');
    expect(rows.filter((subject) => subject.includes('203.0.113') || subject.includes(key.code))).toEqual([]);
  });

  test('takes as long for a code that nobody has', async () => {
    // Codes of one's own each time, so that no try is refused unlooked; the figures are told, only what differs by far is a fault.
    const tries = 24;
    const median = (times: number[]) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
    const timeOf = async (code: string) => {
      const start = performance.now();
      await house.visitor().ask(enterDocument, { input: { code, secret: wrong } });
      return performance.now() - start;
    };
    const { owner } = house.database;
    const nadia = await aPerson(owner, await aBranch(owner));
    const known = await Promise.all(Array.from({ length: tries / 2 }, async () => (await aPersonLedBy(owner, nadia.branch, nadia.membershipId)).code));
    // Kept as the product keeps them: the tests' own secrets are cheap.
    const { hash } = await house.app.get(PersonKeys, { strict: false }).draw(randomUUID(), 'test');
    await owner.query('update learner set secret_hash = $1 where code = any($2)', [hash, known]);
    // One after the other, in turn: what else the machine does weighs on both.
    const [ofKnown, ofUnknown]: [number[], number[]] = [[], []];
    for (const code of known) {
      ofKnown.push(await timeOf(code));
      ofUnknown.push(await timeOf(aCode()));
    }
    console.log(`the door: ${median(ofKnown).toFixed(1)} ms for a known code, ${median(ofUnknown).toFixed(1)} ms for an unknown one`);
    expect(ofKnown).toHaveLength(ofUnknown.length);
  });
});

describe('somebody at her own page', () => {
  let alpha: World;
  let beta: World;

  beforeAll(async () => {
    [alpha, beta] = [await aWorld(house.database.owner, 'CNRY-α'), await aWorld(house.database.owner, 'CNRY-β', '1903-01-02')];
  });

  test('may call her own operations, what is public, and nothing of those who work; a refused call leaves no line', async () => {
    const { owner } = house.database;
    const lines = async () => (await column<string>(owner, 'select count(*) from journal'))[0];
    const before = await lines();
    const asking = { owner, who: alpha.people.counsellor, alpha, beta, isSibling: false };
    const wrongs: string[] = [];
    for (const operation of operationsOf(house.app.get(GraphQLSchemaHost).schema)) {
      if (!isOperation(operation.name) || isOpenTo(operation.name, null) || holderOf(operation.name) === 'learner') continue;
      const visitor = Object.assign(house.visitor(), { cookie: alpha.holder.cookie });
      const { codes } = await visitor.ask(operation.document, await variablesOf(operation, (place) => valueFor(place, 'beta', asking)));
      const holder = holderOf(operation.name);
      const expected = holder === 'representative' ? 'access.denied' : holder ? 'auth.link_invalid' : 'auth.required';
      if (codes.join() !== expected) wrongs.push(`${operation.name}: ${codes.join() || 'everything'}`);
    }
    expect(wrongs).toEqual([]);
    expect(await lines()).toBe(before);
  });

  test('reads her own page alone, whatever id she gives', async () => {
    const visitor = Object.assign(house.visitor(), { cookie: alpha.holder.cookie });
    const page = await visitor.ask(notebookDocument);
    expect(page.codes).toEqual([]);
    expect(page.text).toContain(alpha.mark);
    expect(page.text).not.toMatch(new RegExp(`${beta.mark}|${alpha.mark} (?:voisine|note privée|brouillon|santé)`));
    expect((await visitor.ask('mutation ($id: Uuid!) { withdrawGrant(id: $id) }', { id: beta.grantId })).codes).toEqual(['record.not_found']);
    const answer = { requestId: beta.requestId, isAccepted: true, withSpecial: true };
    expect((await visitor.ask('mutation ($input: AnswerShareRequestInput!) { answerShareRequest(input: $input) }', { input: answer })).codes).toEqual(['record.not_found']);
  });

  test('answers a service that asks to see her dossier, once: her word on the screen is the proof, nothing very personal unless ticked', async () => {
    const { owner } = house.database;
    const visitor = Object.assign(house.visitor(), { cookie: alpha.holder.cookie });
    const document = 'mutation ($input: AnswerShareRequestInput!) { answerShareRequest(input: $input) }';
    const input = { requestId: alpha.requestId, isAccepted: true, withSpecial: true };
    await visitor.must(document, { input });
    const { rows } = await owner.query(`select g.given_by, g.basis, g.evidence, g.sections, r.state, r.decided_by from grant_request r join dossier_grant g on g.id = r.grant_id
      where r.id = $1`, [alpha.requestId]);
    expect(rows).toEqual([{ given_by: 'learner', basis: 'consent', evidence: 'in_app', sections: ['identity', 'path'], state: 'granted', decided_by: 'learner' }]);
    expect((await visitor.ask(document, { input })).codes).toEqual(['grant_request.decided']);
  });

  test('while a counsellor is signed in in the same browser: neither session opens what is the other\'s', async () => {
    const visitor = Object.assign(house.visitor(), { cookie: `${alpha.people.colleague.cookie}; ${beta.holder.cookie}` });
    const page = await visitor.ask<{ notebook: { reference: string } }>(notebookDocument);
    expect(page.text).toContain(beta.mark);
    const dossier = await visitor.ask('query ($id: Uuid!) { dossierDoor(id: $id) { id } }', { id: beta.dossierId });
    expect(dossier.codes).toEqual(['record.not_found']);
    const left = await visitor.ask('mutation { leaveNotebook }');
    expect(left.headers.get('clear-site-data')).toBe('"cache"');
  });

  test('an agent at work with no page open is told so in the words of her role', async () => {
    const nadia = await aPerson(house.database.owner, await aBranch(house.database.owner));
    const visitor = await house.visitor().signIn(nadia.email, password);
    expect((await visitor.ask(notebookDocument)).codes).toEqual(['access.denied']);
  });

  test('finds her page closed to herself too while the dossier is restricted', async () => {
    const { owner } = house.database;
    const visitor = Object.assign(house.visitor(), { cookie: alpha.holder.cookie });
    await owner.query('update dossier set restricted_at = now() where id = $1', [alpha.dossierId]);
    expect((await visitor.ask(notebookDocument)).codes).toEqual(['notebook.restricted']);
    expect((await visitor.ask<{ notebookDoor: object }>('{ notebookDoor { holder isRestricted } }')).data.notebookDoor).toEqual({ holder: 'learner', isRestricted: true });
    await owner.query('update dossier set restricted_at = null where id = $1', [alpha.dossierId]);
  });
});
