import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { aPerson, type Branch, password } from '../factories/network.js';
import { boussole } from '../support/boussole.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import { openWorker, type Working } from '../support/working.js';
import { aFolder, audit, isObject, readJson } from './command.js';
import { aToldSet, drawing, someBranches, someCourses } from './product-world.js';

let house: House;
let working: Working;
let folder: string;
let small: Branch;
const names: string[] = [];

const publish = (year: string) => boussole(house.database, ['neutralite', 'publier', '--annee', year]);
const open = (name: string) => fetch(`${house.address}/publications/${name}`);

/** Three bodies of three people, thirty-six decisions each, and one of two decisions; the first keeps people for itself. */
beforeAll(async () => {
  house = await openHouse();
  working = await openWorker(house.database);
  folder = await aFolder();
  const { owner } = house.database;
  const branches = await someBranches(owner, 4);
  const courses = await someCourses(owner, branches);
  const draw = drawing(5);
  for (const [place, branch] of branches.entries()) {
    names.push(branch.organisationId, branch.id);
    const people = [await aPerson(owner, branch), await aPerson(owner, branch), await aPerson(owner, branch)];
    const own = courses.findIndex(({ operator }) => operator === branch.organisationId);
    for (let n = 0; n < (place === 3 ? 2 : 36); n += 1) {
      const by = people[n % 3];
      if (!by) throw new RangeError('three people take turns');
      const at = new Date(Date.UTC(2025, n % 12, 3 + n % 20, 9)).toISOString();
      await aToldSet(owner, { at, by, courses, own: [branch.organisationId], made: [{ offer: n % 3 === 0 || place === 0 && n % 2 === 0 ? own : draw(8), kind: 'mention' }] });
    }
    if (place === 3) small = branch;
  }
}, 120_000);
afterAll(async () => {
  await working?.close();
  await house?.close();
});

test('a year that is not over is not published, nor one about which too little can be said', async () => {
  expect(await publish('2199')).toMatchObject({ code: 1, err: expect.stringContaining('close') as unknown });
  expect(await publish('2024')).toMatchObject({ code: 1, err: expect.stringContaining('Trop peu') as unknown });
  expect((await open('neutralite-2024.html')).status).toBe(404);
  expect((await open('neutralite-2024.exe')).status).toBe(404);
});

test('the coordination of the network asks for it, once the year is closed; nobody else does', async () => {
  const { owner } = house.database;
  const coordinator = await aPerson(owner, small, 'coordinator', 'Odile');
  const odile = await house.visitor().signIn(coordinator.email, password);
  const ask = async (year: number) => (await odile.ask('mutation ($year: Int!) { publishYear(year: $year) }', { year })).codes;
  expect(await ask(2025)).toEqual(['neutrality.not_entrusted']);
  await owner.query(`insert into neutrality_mandate (membership_id, kind, decision) values ($1, 'coordination', 'PV du comité')`, [coordinator.membershipId]);
  expect([await ask(2019), await ask(2199), await ask(-1)]).toEqual([['neutrality.period_invalid'], ['neutrality.period_open'], ['neutrality.period_invalid']]);
  expect([await ask(2025), await ask(2025)]).toEqual([[], []]);
  expect(await deliverNow(working, house.database, 'publish-audit')).toBe(1);
  expect(await ask(2025)).toEqual(['publication.there']);
});

test('is published once, and read by everybody in four forms', async () => {
  expect(await publish('2025')).toMatchObject({ code: 0, out: expect.stringContaining('déjà publié') as unknown });
  const { publications } = await house.visitor().must<{ publications: { year: number; print: string }[] }>('{ publications { year print } }');
  expect(publications).toEqual([{ year: 2025, print: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown }]);
  const [page, document, figures] = await Promise.all([open('neutralite-2025.html'), open('neutralite-2025.pdf'), open('neutralite-2025.json')]);
  expect(await page.text()).toContain(publications[0]?.print);
  expect(isObject(await figures.json())).toBe(true);
  const pdf = Buffer.from(await document.arrayBuffer()).toString('latin1');
  for (const sign of ['/StructTreeRoot', '/Lang (fr-BE)', '/DisplayDocTitle true', 'pdfuaid:part']) expect(pdf).toContain(sign);
});

test('anybody makes it again from the file with the offline command, to the same print', async () => {
  const file = path.join(folder, 'neutralite-2025.csv');
  await writeFile(file, Buffer.from(await (await open('neutralite-2025.csv')).arrayBuffer()));
  const report = path.join(folder, 'report.json');
  expect(await audit('--simple', file, '--sortie', report)).toMatchObject({ code: 0 });
  const made = await readJson(report);
  if (!isObject(made)) throw new RangeError('a report is an object');
  const { annexe, ...again } = made;
  expect(await (await open('neutralite-2025.json')).json()).toEqual(again);
  const { publications } = await house.visitor().must<{ publications: { print: string }[] }>('{ publications { print } }');
  expect(annexe).toMatchObject({ empreinte: publications[0]?.print });
});

test('nothing in it leads to a body, a person or a day', async () => {
  for (const form of ['html', 'json', 'csv']) {
    const text = await (await open(`neutralite-2025.${form}`)).text();
    for (const name of [...names, small.organisationId]) expect(text).not.toContain(name);
    expect(text).not.toMatch(/2025-(?!01-01)\d\d-\d\d/);
  }
  const csv = await (await open('neutralite-2025.csv')).text();
  expect(new Set(csv.trim().split('\r\n').slice(1).map((line) => line.split(';')[3]))).not.toContain(small.organisationId);
});
