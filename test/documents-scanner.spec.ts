import { aBranch, aPerson, password } from './factories/network.js';
import { ClamdDouble } from './support/clamd-double.js';
import { aChecker, added, contentOf, type DocumentsAnswer, documentsPage } from './support/documents.js';
import { type House, openHouse } from './support/house.js';
import { createDossier } from './support/operations.js';
import { aJpeg, anExif, aPdf, eicar, joined, latin } from './support/sample-files.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let scanner: ClamdDouble;
let checker: Awaited<ReturnType<typeof aChecker>>;
let nadia: Visitor;
let dossierId: string;

beforeAll(async () => {
  scanner = await ClamdDouble.open(Buffer.from(eicar));
  house = await openHouse({ CLAMD_URL: scanner.url });
  const herself = await aPerson(house.database.owner, await aBranch(house.database.owner));
  nadia = await house.visitor().signIn(herself.email, password);
  checker = await aChecker(house.database, { CLAMD_URL: scanner.url });
  dossierId = (await createDossier(nadia)).id;
});
afterEach(() => { scanner.mood = 'well'; });
afterAll(async () => {
  await checker?.close();
  await house?.close();
  await scanner?.close();
});

const page = async () => (await nadia.must<DocumentsAnswer>(documentsPage, { id: dossierId })).dossierDocuments;
const stateOf = async (id: string) => (await page()).documents.find((document) => document.id === id);

test('the page says that a scanner looks', async () => expect(await page()).toMatchObject({ hasScanner: true }));

test('the antivirus test file is refused, its content destroyed', async () => {
  const id = await added(nadia, dossierId, eicar, { fileName: 'eicar.com', title: 'EICAR' });
  await checker.check(id);
  expect(await stateOf(id)).toMatchObject({ state: 'refused', fault: 'malware', viewerCan: ['remove'] });
  expect((await house.database.owner.query('select 1 from document_part where document_id = $1', [id])).rows).toEqual([]);
});

test('so is what hides it behind a picture that would have been cut off: the scanner sees what came', async () => {
  const id = await added(nadia, dossierId, aJpeg({ after: eicar }), { fileName: 'photo.jpg' });
  await checker.check(id);
  expect(await stateOf(id)).toMatchObject({ state: 'refused', fault: 'malware' });
});

test('a file in order is scanned whole, piece by piece, and says so', async () => {
  const file = joined([latin('Lettre. '), new Uint8Array(700_000).fill(0x61)]);
  const id = await added(nadia, dossierId, file, { fileName: 'longue.txt' });
  await checker.check(id);
  expect(scanner.seen.at(-1)?.equals(Buffer.from(file))).toBe(true);
  expect(await stateOf(id)).toMatchObject({ state: 'ready', isScanned: true, viewerCan: ['fetch', 'remove'] });
  expect((await contentOf(nadia, dossierId, id)).equals(Buffer.from(file))).toBe(true);
});

test('what is no paper is not shown to the scanner', async () => {
  const before = scanner.seen.length;
  const id = await added(nadia, dossierId, latin('\x7fELF\x02\x01\x01\0'), { fileName: 'cv.pdf' });
  await checker.check(id);
  expect(await stateOf(id)).toMatchObject({ state: 'refused', fault: 'unknown_type' });
  expect(scanner.seen.length).toBe(before);
});

test.each(['hangs up', 'too large', 'nonsense'] as const)('a scanner that %s lets nothing out: the paper waits and is asked about again', async (mood) => {
  scanner.mood = mood;
  const id = await added(nadia, dossierId, aPdf());
  await expect(checker.check(id)).rejects.toThrow(/scanner/);
  expect(await stateOf(id)).toMatchObject({ state: 'quarantine', viewerCan: ['remove'] });
  scanner.mood = 'well';
  await checker.check(id);
  expect(await stateOf(id)).toMatchObject({ state: 'ready', isScanned: true });
});

test('a scanner that is not there lets nothing out either', async () => {
  const away = await aChecker(house.database, { CLAMD_URL: 'tcp://127.0.0.1:9' });
  const id = await added(nadia, dossierId, aJpeg({ exif: anExif('x') }));
  await expect(away.check(id)).rejects.toThrow();
  expect(await stateOf(id)).toMatchObject({ state: 'quarantine' });
  await away.close();
});
