import { inflateRawSync } from 'node:zlib';
import { aBranchSheet, anOfferSheet, anOrganisationSheet, aVariedRegister, hostileTitles } from './factories/sheets.js';
import { type House, openHouse } from './support/house.js';
import { breaches } from './support/json-schema.js';

let house: House;
let turn = 0;

beforeAll(async () => {
  // Behind a proxy each visitor has an address of her own: the tests are many, the allowance is for one.
  house = await openHouse({ NODE_ENV: 'production', PUBLIC_URL: 'http://localhost', SMTP_URL: 'smtp://localhost:1', DEMO: '0' });
  await aVariedRegister(house.database.owner);
  const stale = await anOrganisationSheet(house.database.owner, { name: 'Oublié' });
  const place = await aBranchSheet(house.database.owner, stale, { name: 'Oublié' });
  await anOfferSheet(house.database.owner, [stale, place], { title: 'Vieille offre', reviewOn: '2020-01-01' });
  await anOfferSheet(house.database.owner, [stale, place], { title: 'Offre fermée', status: 'closed' });
  await anOfferSheet(house.database.owner, [stale, place], { title: '\t=1+1', reviewOn: '2020-01-01' });
  await anOfferSheet(house.database.owner, [stale, place], { title: 'Deux\nlignes', reviewOn: '2020-01-01' });
  await house.database.owner.query(`insert into branch_contact (branch_id, organisation_id, purpose, name, email)
    values ($1, $2, 'handoff', 'Secret Personne', 'secret@oublie.example')`, [place, stale]);
  await house.database.owner.query(`update offer set verified_by = 'Nadia Gardienne'`);
});
afterAll(() => house.close());

const get = (path: string, address = `10.0.${Math.floor(turn / 200)}.${(turn += 1) % 200 + 1}`): Promise<Response> =>
  fetch(`${house.address}/cadastre/${path}`, { headers: { 'x-forwarded-for': address } });
const text = async (path: string): Promise<string> => (await get(path)).text();

/** The cells of a table as a spreadsheet reads it. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

const titlesOf = (csv: string): string[] => cellsOf(csv).slice(1).map((row) => row[1] ?? '');

describe('who may take it', () => {
  it('anybody, as a file with a dated name', async () => {
    const today = (await house.database.owner.query(`select to_char(app.today(), 'YYYY-MM-DD') as day`)).rows[0].day;
    for (const [extension, type] of [['csv', 'text/csv; charset=utf-8'], ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['hsds.json', 'application/json; charset=utf-8'], ['data-inclusion.json', 'application/json; charset=utf-8']]) {
      const { status, headers } = await get(`export.${extension}`);
      expect([status, headers.get('content-type'), headers.get('content-disposition')])
        .toEqual([200, type, `attachment; filename="cadastre-${today}.${extension}"`]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('not without end: the seventh file in a minute is refused in a sentence, and another visitor is served', async () => {
    for (let nth = 0; nth < 6; nth += 1) expect((await get('export.csv?kinds=immersion', '192.0.2.1')).status).toBe(200);
    const refused = await get('export.csv?kinds=immersion', '192.0.2.1');
    expect([refused.status, refused.headers.get('content-type'), refused.headers.get('retry-after')]).toEqual([429, 'text/plain; charset=utf-8', '60']);
    expect(await refused.text()).toMatch(/^\p{Lu}.{15,}[.]\n$/su);
    expect((await get('export.csv?kinds=immersion', '192.0.2.2')).status).toBe(200);
  });
});

describe('what is refused', () => {
  it.each(['export.pdf', 'export.hsds', 'export.'])('%s is no file of the register', async (path) => expect((await get(path)).status).toBe(404));

  it.each(['kinds=nonsense', 'kind=training', 'near=Liege', 'near=99999', 'age=-1', 'age=1&age=2', 'withStale=oui', 'startsBefore=31/12/2026', 'organisationId=1', 'levels=9',
    `text=${'a'.repeat(201)}`, 'near=62063&minutes=0', "basins='; drop table offer"])('%s is a mistake, told in a sentence', async (query) => {
    const answer = await get(`export.csv?${query}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toMatch(/^\p{Lu}.{15,}[.]\n$/su);
  });
});

describe('what it holds', () => {
  it('every offer that one may still rely on, by name; the others when asked for; never what is closed', async () => {
    const titles = titlesOf(await text('export.csv'));
    expect(titles).toHaveLength(11 + hostileTitles.length);
    expect(titles).not.toContain('Vieille offre');
    expect(titlesOf(await text('export.csv?withStale=true'))).toEqual(expect.arrayContaining([...titles, 'Vieille offre']));
    expect(await text('export.hsds.json?withStale=true')).not.toContain('Offre fermée');
  });

  it.each([
    ['kinds=immersion&kinds=guidance', ['Offre guidance', 'Offre immersion']], ['trades=H2913', ['Souder à l’arc']], ['text=souder', ['Souder à l’arc']],
    ['isFree=true', ['Bilan de compétences']], ['languages=nl', ['Souder à l’arc']], ['startsBefore=2000-01-01&kinds=skills_assessment', ['Bilan de compétences']],
    ['near=62063&minutes=20&modes=hybrid', ['Souder à l’arc']], ['kinds=immersion&publics=newcomer', []],
  ])('only what is asked for: %s', async (query, expected) => {
    expect(titlesOf(await text(`export.csv?${query}`))).toEqual(expected);
    const { services } = JSON.parse(await text(`export.hsds.json?${query}`)) as { services: { name: string }[] };
    expect(services.map(({ name }) => name)).toEqual(expected);
  });

  it('nothing that is not public', async () => {
    for (const extension of ['csv', 'hsds.json', 'data-inclusion.json']) {
      const content = await text(`export.${extension}?withStale=true`);
      expect(content).toContain('Vieille offre');
      expect(content).not.toMatch(/Secret Personne|secret@oublie|Nadia Gardienne/);
    }
  });
});

describe('CSV', () => {
  it('opens by a double click: a mark, semicolons, decimal commas, days as days', async () => {
    const csv = await text('export.csv');
    expect(csv.startsWith('Identifiant')).toBe(true); // fetch takes the mark away
    const bytes = Buffer.from(await (await get('export.csv')).arrayBuffer());
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    const [headings, ...rows] = cellsOf(csv);
    const row = rows.find(([, title]) => title === 'Souder à l’arc') ?? [];
    const cell = (heading: string) => row[headings?.indexOf(heading) ?? -1];
    expect(headings).toHaveLength(new Set(headings).size);
    expect([cell('Prix'), cell('Durée (heures)'), cell('Latitude'), cell('Vérifié le'), cell('Accessible PMR'), cell('Horaires'), cell('Numéro BCE')])
      .toEqual(['125,5', '240,5', '50,6401', '2026-10-01', 'oui', 'Mo 09:00-12:00,13:00-16:30; Tu 09:00-12:00', '0123456749']);
    expect(cell('Sessions')).toContain('2027-01-11 au 2027-02-19, inscription avant le 2026-12-20, 12 places, 4 libres, liste d’attente : En matinée | 2027-03-01');
  });

  it('holds no formula, whatever a title says', async () => {
    const rows = cellsOf(await text('export.csv?withStale=true'));
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.map(([, title]) => title)).toEqual(expect.arrayContaining([...hostileTitles, '\t=1+1', 'Deux\nlignes'].map((title) => (/^[=+\-@\t]/.test(title) ? `'${title}` : title))));
  });
});

describe('XLSX', () => {
  const partsOf = (bytes: Buffer): Map<string, string> => {
    const parts = new Map<string, string>();
    const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    let at = bytes.readUInt32LE(end + 16);
    for (let nth = bytes.readUInt16LE(end + 10); nth > 0; nth -= 1) {
      const [size, nameLength, extra, note, start] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
      const begin = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
      parts.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), inflateRawSync(bytes.subarray(begin, begin + size)).toString('utf8'));
      at += 46 + nameLength + extra + note;
    }
    return parts;
  };

  it('is a workbook with a frozen heading, a filter and typed cells', async () => {
    const parts = partsOf(Buffer.from(await (await get('export.xlsx')).arrayBuffer()));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const rows = 12 + hostileTitles.length;
    expect([...parts.keys()].sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(new RegExp(`<autoFilter ref="A1:AY${rows}"/>`));
    expect(sheet.match(/<row /g)).toHaveLength(rows);
    expect(sheet).toMatch(/<c r="AN\d+"><v>125\.5<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="AY\d+" s="1"><v>46296<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="X\d+" t="b"><v>1<\/v><\/c>/);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('=HYPERLINK(&#34;https://evil.example&#34;;&#34;clic&#34;)');
    expect(sheet).toContain('_x005F_x0041_ &#38; co');
  });
});

describe('what the standards ask', () => {
  interface Hsds { organizations: object[]; locations: object[]; services: object[] }
  interface Inclusion { structures: object[]; services: object[] }

  it('HSDS 3.0: every object is valid, each thing stands there once', async () => {
    const hsds = JSON.parse(await text('export.hsds.json?withStale=true')) as Hsds;
    expect([hsds.organizations, hsds.locations, hsds.services].map(({ length }) => length)).toEqual([3, 4, 14 + hostileTitles.length]);
    for (const [file, objects] of [['organization.json', hsds.organizations], ['location.json', hsds.locations], ['service.json', hsds.services]] as const) {
      expect(objects.flatMap((one) => breaches('hsds', file, one))).toEqual([]);
    }
    const ids = JSON.stringify(hsds).match(/"id":"[^"]+"/g) ?? [];
    const terms = JSON.stringify(hsds).match(/"taxonomy_term":\{"id":"[^"]+"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length - terms.length + new Set(terms).size);
  });

  it('data·inclusion 1.0: every object is valid', async () => {
    const { structures, services } = JSON.parse(await text('export.data-inclusion.json?withStale=true')) as Inclusion;
    expect([structures.length, services.length]).toEqual([4, 14 + hostileTitles.length]);
    expect(structures.flatMap((one) => breaches('data-inclusion', 'structure.json', one))).toEqual([]);
    expect(services.flatMap((one) => breaches('data-inclusion', 'service.json', one))).toEqual([]);
  });

  it('the check itself sees what is wrong', () => {
    expect(breaches('hsds', 'service.json', { id: '1', name: 2, status: 'open', other: 1 })).toHaveLength(4);
    expect(breaches('data-inclusion', 'service.json', { source: 'x' }).length).toBeGreaterThan(3);
  });
});
