import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { mostDocumentBytes } from '@boussole/domain/document/document';
import { jest } from '@jest/globals';
import { Clock } from '../apps/api/src/platform/clock.js';
import { aBranch, aPerson, password } from './factories/network.js';
import {
  aChecker, added, aDescription, contentOf, type DocumentsAnswer, documentsPage, described, fetched, linkTo, type ShownDocument, upload,
} from './support/documents.js';
import { eventually } from './support/eventually.js';
import { type House, openHouse } from './support/house.js';
import { createDossier } from './support/operations.js';
import { aJpeg, anExif, aPdf, aPng, jpegTraces, latin } from './support/sample-files.js';
import type { Visitor } from './support/visitor.js';
import { startWorker } from './support/working.js';

let house: House;
let checker: Awaited<ReturnType<typeof aChecker>>;
let nadia: Visitor;
let colleague: Visitor;
let stranger: Visitor;
let dossierId: string;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  const [herself, karim, anne] = [await aPerson(owner, branch), await aPerson(owner, branch, 'counsellor', 'Karim'), await aPerson(owner, await aBranch(owner))];
  nadia = await house.visitor().signIn(herself.email, password);
  colleague = await house.visitor().signIn(karim.email, password);
  stranger = await house.visitor().signIn(anne.email, password);
  checker = await aChecker(house.database);
  dossierId = (await createDossier(nadia)).id;
});
afterAll(async () => {
  await checker?.close();
  await house?.close();
});

const page = async (visitor = nadia) => (await visitor.must<DocumentsAnswer>(documentsPage, { id: dossierId })).dossierDocuments;
const shown = async (id: string): Promise<ShownDocument | undefined> => (await page()).documents.find((document) => document.id === id);
const rows = async (sql: string, values: unknown[] = []) => (await house.database.owner.query(sql, values)).rows;
const kept = async () => Number((await rows('select (select count(*) from document) + (select count(*) from document_part) as n'))[0]?.n);
const remove = (visitor: Visitor, documentId: string, reason = 'Ajouté par erreur') =>
  visitor.ask('mutation ($input: RemoveDocumentInput!) { removeDocument(input: $input) }', { input: { dossierId, documentId, reason } });
const aReadyDocument = async (bytes: Uint8Array = aPdf(), said: object = {}) => {
  const id = await added(nadia, dossierId, bytes, said);
  await checker.check(id);
  return id;
};

describe('sending a paper: who is refused', () => {
  test.each([
    ['nobody signed in', () => house.visitor(), 401, 'auth.required'],
    ['a stranger', () => stranger, 404, 'record.not_found'],
    ['a colleague without a need', () => colleague, 404, 'record.not_found'],
  ])('%s', async (_, who, status, code) => {
    const before = await kept();
    expect(await upload(who(), dossierId, aPdf())).toMatchObject({ status, code });
    expect(await kept()).toBe(before);
  });

  test('a dossier that does not exist answers like one that is not yours', async () => {
    const [there, nowhere] = [await upload(stranger, dossierId, aPdf()), await upload(stranger, randomUUID(), aPdf())];
    expect(there).toEqual(nowhere);
  });

  test('whoever sends it from another site', async () => {
    const strange: Record<string, string>[] = [{ 'x-csrf': '0' }, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of strange) {
      expect(await upload(nadia, dossierId, aPdf(), aDescription(), headers)).toMatchObject({ status: 403, code: 'request.unsafe' });
    }
  });

  test('an anonymous dossier keeps none', async () => {
    const { createAnonymousDossier: { id } } = await nadia.must<{ createAnonymousDossier: { id: string } }>(
      'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id } }', { key: randomUUID() });
    expect(await upload(nadia, id, aPdf())).toMatchObject({ status: 400, code: 'document.anonymous' });
    expect((await nadia.must<DocumentsAnswer>(documentsPage, { id })).dossierDocuments).toMatchObject({ isAnonymous: true, canAdd: false, documents: [] });
  });
});

describe('sending a paper: what is refused', () => {
  test.each([
    ['nothing at all', new Uint8Array(0), {}, 'document.empty'],
    ['without a title', aPdf(), { title: ' \u202e ' }, 'document.title_missing'],
    ['a title too long', aPdf(), { title: 'x'.repeat(151) }, 'text.too_long'],
    ['a national number in its title', aPdf(), { title: 'NISS 85.07.30-033.28' }, 'text.national_number'],
    ['a national number in its name', aPdf(), { fileName: '85073003328.pdf' }, 'text.national_number'],
    ['a kind of its own', aPdf(), { kind: 'invoice' }, 'input.invalid'],
    ['without a key', aPdf(), { commandKey: 'again' }, 'input.invalid'],
    ['a title that is none', aPdf(), { title: { toString: 'x' } }, 'input.invalid'],
  ])('%s', async (_, bytes, said, code) => {
    const before = await kept();
    expect((await upload(nadia, dossierId, bytes, aDescription(said))).code).toBe(code);
    expect(await kept()).toBe(before);
  });

  test.each([['nothing', ''], ['too much', 'x'.repeat(5_000)], ['no base64', '!!'], ['no JSON', described([1]).slice(1)], ['null', Buffer.from('null').toString('base64url')]])(
    'a description that is %s', async (_, header) => {
      expect((await upload(nadia, dossierId, aPdf(), {}, { 'x-document': header })).code).toBe('input.invalid');
    });

  test('ten megabytes are taken; one byte more is not, said or found out', async () => {
    const before = await kept();
    const text = new Uint8Array(mostDocumentBytes).fill(0x61);
    const id = await added(nadia, dossierId, text, { title: 'Dix mégaoctets' });
    expect(await rows('select count(*)::int as n, max(length(sealed))::int as longest from document_part where document_id = $1', [id]))
      .toEqual([{ n: 40, longest: 262_172 }]);
    await remove(nadia, id);
    const stream = new ReadableStream({ start(controller) {
      controller.enqueue(text);
      controller.enqueue(Uint8Array.of(0x61));
      controller.close();
    } });
    const headers = { 'content-type': 'application/octet-stream', 'x-csrf': '1', 'x-document': described(aDescription()), cookie: nadia.cookie };
    for (const body of [Buffer.alloc(mostDocumentBytes + 1, 'a'), stream]) {
      const answer = await fetch(`${nadia.address}/fichiers/${dossierId}`, { method: 'POST', headers, body, ...(body === stream && { duplex: 'half' }) } as RequestInit)
        .then(({ status }) => status, () => 'cut');
      expect([413, 'cut']).toContain(answer);
    }
    expect(await kept()).toBe(before + 1);
  });

  test('a file where none is expected, and something else where a file is', async () => {
    const asFile = { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'x-csrf': '1', cookie: nadia.cookie }, body: Buffer.from('{}') };
    expect((await fetch(`${nadia.address}/graphql`, asFile)).status).toBeGreaterThanOrEqual(400);
    expect((await upload(nadia, dossierId, latin('{}'), aDescription(), { 'content-type': 'application/json' })).code).toBe('input.invalid');
  });

  test('a line that is cut leaves nothing, however it is cut', async () => {
    const before = await kept();
    const deliveries = Number((await rows(`select count(*) as n from delivery where job = 'check-document'`))[0]?.n);
    const { hostname, port } = new URL(nadia.address);
    const heading = (length: string) => `POST /fichiers/${dossierId} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncookie: ${nadia.cookie}\r\nx-csrf: 1\r\n`
      + `content-type: application/octet-stream\r\nx-document: ${described(aDescription())}\r\n${length}\r\n\r\n`;
    const server = house.app.getHttpServer();
    for (const start of [`${heading('content-length: 100000')}%PDF-1.7\n`, `${heading('transfer-encoding: chunked')}9\r\n%PDF-1.7\n\r\n`]) {
      for (const cut of ['destroy', 'end', 'resetAndDestroy'] as const) {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        const taken = once(server, 'request');
        socket.write(start);
        const [, response] = await taken;
        const over = once(response, 'close');
        socket[cut]();
        await over;
      }
    }
    await eventually('the end of what was under way', async () =>
      (await rows(`select 1 from pg_stat_activity where datname = current_database() and usename = 'boussole_app' and state <> 'idle'`)).length === 0);
    expect(await kept()).toBe(before);
    expect(Number((await rows(`select count(*) as n from delivery where job = 'check-document'`))[0]?.n)).toBe(deliveries);
    expect((await upload(nadia, dossierId, aPdf())).status).toBe(200);
  });
});

describe('a paper that was sent', () => {
  test('waits in quarantine: its line is seen, nobody gets it', async () => {
    const id = await added(nadia, dossierId, aPdf(), { title: 'CV de mars' });
    expect(await shown(id)).toMatchObject({ title: 'CV de mars', state: 'quarantine', format: null, author: { name: 'Nadia Lambert' }, viewerCan: ['remove'] });
    expect((await linkTo(nadia, dossierId, id)).codes).toEqual(['record.not_found']);
  });

  test('sent twice under one key it is one; the same key for another file is refused', async () => {
    const said = aDescription();
    const answers = await Promise.all([upload(nadia, dossierId, aPdf(), said), upload(nadia, dossierId, aPdf(), said)]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await upload(nadia, dossierId, aPng(), said)).code).toBe('command.reused');
    expect((await upload(nadia, dossierId, aPdf(), { ...said, title: 'Autre' })).code).toBe('command.reused');
    expect(await rows('select count(*)::int as n from delivery where key = $1', [`check-document:${answers[0]?.id}`])).toEqual([{ n: 1 }]);
  });

  test('its name is a text: no path, no hidden sign, no other end than what it is', async () => {
    const id = await aReadyDocument(aPdf(), { fileName: '..\\..\\windows/attestation\u202efdp.exe' });
    expect((await shown(id))?.fileName).toBe('attestationfdp.exe');
    const { data } = await linkTo(nadia, dossierId, id);
    const { headers } = await fetched(nadia, data?.documentLink.href ?? '');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="attestationfdp.pdf"; filename*=UTF-8''attestationfdp.pdf`);
  });

  test('what is kept of it is sealed: neither its words nor the names of a very personal one stand in the database', async () => {
    const mark = `CNRY-${randomUUID()}`;
    const id = await aReadyDocument(latin(`Lettre ${mark}`), { isSpecial: true, title: `${mark} titre`, fileName: `${mark}.txt` });
    expect(await shown(id)).toMatchObject({ isSpecial: true, title: `${mark} titre`, fileName: `${mark}.txt`, state: 'ready', format: 'text' });
    const dump = JSON.stringify([await rows('select * from document'), await rows(`select encode(sealed, 'escape') from document_part`),
      await rows('select * from delivery'), await rows('select * from command'), await rows('select * from journal')]);
    expect(dump).not.toContain(mark);
    expect((await contentOf(nadia, dossierId, id)).toString()).toBe(`Lettre ${mark}`);
  });

  test('a part put in another place, or left out, is an error and never a paper', async () => {
    const id = await aReadyDocument(new Uint8Array(600_000).fill(0x61), { fileName: 'long.txt' });
    const { data } = await linkTo(nadia, dossierId, id);
    const move = async (from: number, to: number) => rows('update document_part set number = $3 where document_id = $1 and number = $2', [id, from, to]);
    const swap = async () => { for (const [from, to] of [[1, 9], [3, 1], [9, 3]] as const) await move(from, to); };
    await swap();
    expect((await fetched(nadia, data?.documentLink.href ?? '')).status).toBe(500);
    await swap();
    expect((await fetched(nadia, data?.documentLink.href ?? '')).status).toBe(200);
    await rows('delete from document_part where document_id = $1 and number = 2', [id]);
    expect((await fetched(nadia, data?.documentLink.href ?? '')).status).toBe(500);
  });
});

describe('once it was checked', () => {
  test('a picture leaves without the place where it was taken', async () => {
    const secret = 'CNRY 50.6326N 5.5797E';
    const id = await aReadyDocument(aJpeg({ exif: anExif(secret), before: jpegTraces(secret), after: latin(secret) }), { fileName: 'photo.jpeg.exe', kind: 'diploma' });
    expect(await shown(id)).toMatchObject({ state: 'ready', format: 'jpeg', kind: 'diploma', isScanned: false, viewerCan: ['fetch', 'remove'] });
    const bytes = await contentOf(nadia, dossierId, id);
    expect(bytes.includes('CNRY')).toBe(false);
    expect(bytes.length).toBe((await shown(id))?.byteCount);
  });

  test.each([
    ['a page that calls itself a PDF', latin('<html><script>alert(1)</script></html>'), 'cv.pdf', 'unknown_type'],
    ['a PDF cut off', aPdf().subarray(0, 200), 'cv.pdf', 'broken'],
    ['a picture too large', aJpeg({ width: 9_000, height: 9_000 }), 'photo.jpg', 'too_many_pixels'],
  ])('%s is refused, its content destroyed, its line kept', async (_, bytes, fileName, fault) => {
    const id = await aReadyDocument(bytes, { fileName });
    expect(await shown(id)).toMatchObject({ state: 'refused', fault, viewerCan: ['remove'] });
    expect(await rows('select 1 from document_part where document_id = $1', [id])).toEqual([]);
    expect((await linkTo(nadia, dossierId, id)).codes).toEqual(['record.not_found']);
  });

  test('checked twice, or after it was taken away, nothing more happens', async () => {
    const id = await aReadyDocument();
    const before = await rows('select checked_at from document where id = $1', [id]);
    await checker.check(id);
    expect(await rows('select checked_at from document where id = $1', [id])).toEqual(before);
    const gone = await added(nadia, dossierId, aPdf());
    await remove(nadia, gone);
    await checker.check(gone);
    expect(await shown(gone)).toMatchObject({ state: 'removed' });
    await checker.check(randomUUID());
  });
});

describe('fetching a paper', () => {
  let id: string;
  let href: string;
  beforeAll(async () => {
    id = await aReadyDocument();
    href = (await linkTo(nadia, dossierId, id)).data?.documentLink.href ?? '';
  });

  test('never inside a page, never kept, never guessed; and it leaves a line in the journal', async () => {
    const lines = async () => Number((await rows(`select count(*) as n from journal where what = 'document.fetched' and dossier_id = $1`, [dossierId]))[0]?.n);
    const before = await lines();
    const { status, headers, bytes } = await fetched(nadia, href);
    expect(status).toBe(200);
    expect(bytes.equals(Buffer.from(aPdf()))).toBe(true);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(await lines()).toBe(before + 1);
  });

  test('by another session, with a changed link or none, nothing is there', async () => {
    const others = [stranger.cookie, colleague.cookie, ''];
    for (const cookie of others) expect((await fetched(nadia, href, cookie)).status).toBe(404);
    const [, , dossier, document, until, proof = ''] = href.split('/');
    const changed = [`/fichiers/${dossier}/${randomUUID()}/${until}/${proof}`, `/fichiers/${randomUUID()}/${document}/${until}/${proof}`,
      `/fichiers/${dossier}/${document}/${Number(until) + 1}/${proof}`, `/fichiers/${dossier}/${document}/${until}/${proof.slice(0, -1)}`,
      `/fichiers/${dossier}/${document}/${until}/${'A'.repeat(43)}`, `/fichiers/${dossier}/${document}/x/${proof}`];
    for (const link of changed) expect([link, (await fetched(nadia, link)).status]).toEqual([link, 404]);
    const again = await house.visitor().signIn((await rows('select email from person p join membership m on m.person_id = p.id join document d on d.author_membership_id = m.id where d.id = $1', [id]))[0].email, password);
    expect((await fetched(again, href)).status).toBe(404);
  });

  test('five minutes, and not a second more', async () => {
    const [, , , , until] = href.split('/');
    expect(Math.abs(Number(until) - Date.now() - 300_000)).toBeLessThan(60_000);
    const clock = house.app.get(Clock);
    const later = jest.spyOn(clock, 'now').mockReturnValue(new Date(Number(until) + 1));
    expect((await fetched(nadia, href)).status).toBe(404);
    later.mockRestore();
    expect((await fetched(nadia, href)).status).toBe(200);
  });

  test('is asked again at each fetch: taken away, or the session ended, the link leads nowhere', async () => {
    const other = await house.visitor().signIn((await rows('select email from person where given_name = $1', ['Nadia']))[0].email, password);
    const own = (await linkTo(other, dossierId, id)).data?.documentLink.href ?? '';
    expect((await fetched(other, own)).status).toBe(200);
    const { cookie } = other;
    await other.must('mutation { signOut }');
    expect((await fetched(other, own, cookie)).status).toBe(404);
    await remove(nadia, id);
    expect((await fetched(nadia, href)).status).toBe(404);
  });
});

describe('taking a paper away', () => {
  test.each([['', 'document.reason_missing'], ['ab', 'document.reason_missing'], ['NISS 85.07.30-033.28', 'text.national_number']])('with the reason %p it is refused', async (reason, code) => {
    const id = await aReadyDocument();
    expect((await remove(nadia, id, reason)).codes).toEqual([code]);
    expect((await shown(id))?.state).toBe('ready');
  });

  test('its content is destroyed, its line says who and why; a second time is refused', async () => {
    const id = await aReadyDocument();
    expect((await remove(stranger, id)).text).toBe((await remove(stranger, randomUUID())).text);
    expect((await remove(nadia, id, 'Version dépassée')).codes).toEqual([]);
    expect(await shown(id)).toMatchObject({ state: 'removed', removedBy: { name: 'Nadia Lambert' }, removalReason: 'Version dépassée', viewerCan: [] });
    expect(await rows('select 1 from document_part where document_id = $1', [id])).toEqual([]);
    expect((await remove(nadia, id)).codes).toEqual(['document.removed']);
  });
});

test('the promise of a check is kept by the worker that runs', async () => {
  const worker = await startWorker(house.database);
  try {
    const id = await added(nadia, dossierId, aPdf(), { title: 'Par le facteur' });
    await eventually('checked', async () => (await shown(id))?.state === 'ready');
  } finally {
    await worker.close();
  }
});
