import { indexReference } from '@boussole/domain/register/import/reference';
import { type ExchangeRecord, readExchange } from './read-exchange.js';

const reference = indexReference({
  communes: [{ nis: '62063', names: ['Liège'], postcodes: ['4000'], localities: [] }], types: [], trades: [], tradeNames: [], basins: [],
});

const [org, place, service] = ['0d6fa3f4-0000-4000-8000-000000000001', '0d6fa3f4-0000-4000-8000-000000000002', '0d6fa3f4-0000-4000-8000-000000000003'];
const organization = { id: org, name: 'Atelier {du} "Pont"', description: 'Une [structure]' };
const location = { id: place, name: 'Site de Liège', location_type: 'physical', addresses: [{ id: place, address_1: 'Rue du Pont 1', city: 'Liège', postal_code: '4000', address_type: 'physical' }] };
const course = { id: service, name: 'Souder \\ "à l’arc"', status: 'active', organization_id: org };
const link = { id: place, service_id: service, location_id: place };

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 7): Promise<ExchangeRecord[]> {
  const records: ExchangeRecord[] = [];
  for await (const record of readExchange(inPieces(text, size), reference)) records.push(record);
  return records;
}

const kinds = (records: readonly ExchangeRecord[]) => records.map(({ sheet }) => sheet && Object.entries(sheet).filter(([, value]) => value).map(([name]) => name).join('+'));
const json = (value: unknown) => JSON.stringify(value, null, 1);

describe('HSDS', () => {
  const flat = { organizations: [organization], locations: [location], services: [course], service_at_locations: [link] };

  it.each([1, 2, 3, 64, 100_000])('is read the same in pieces of %i bytes', async (size) => {
    const records = await read(json(flat), size);
    expect(kinds(records)).toEqual(['organisation', 'branch', 'offer']);
    expect(records.map(({ record, key, title }) => [record.line, key, title])).toEqual([
      [1, org, 'Atelier {du} "Pont"'], [2, place, 'Site de Liège'], [3, service, 'Souder \\ "à l’arc"']]);
    expect(records[1]?.sheet?.branch).toMatchObject({ organisationKey: org, communeNis: '62063', street: 'Rue du Pont 1' });
    expect(records[2]?.sheet?.offer).toMatchObject({ organisationKey: org, branchKey: place, kind: 'information' });
  });

  it.each([
    ['services with all of it inside', [{ ...course, organization, service_at_locations: [{ id: place, location }] }], ['organisation+branch+offer']],
    ['a page of the API', { total_items: 1, contents: [{ ...course, organization, service_at_locations: [{ id: place, location }] }] }, ['organisation+branch+offer']],
    ['bodies with their places inside', [{ ...organization, locations: [location] }], ['organisation', 'branch']],
    ['links before anything else', { service_at_locations: [link], services: [course], locations: [location], organizations: [organization] }, ['offer', 'branch', 'organisation']],
    ['a service without a place', { organizations: [organization], services: [course] }, ['organisation', 'branch+offer']],
  ])('%s', async (_, document, expected) => expect(kinds(await read(json(document)))).toEqual(expected));

  it('an object a line', async () => {
    const text = [organization, { ...course, organization, service_at_locations: [{ id: place, location }] }].map((one) => JSON.stringify(one)).join('\n');
    expect(kinds(await read(`\uFEFF${text}\n`))).toEqual(['organisation', 'organisation+branch+offer']);
  });

  it('becomes as many offers as there are places', async () => {
    const other = { ...location, id: org };
    const records = await read(json([{ ...course, organization, service_at_locations: [{ location }, { location: other }] }]));
    expect(records.map(({ sheet }) => [sheet?.offer?.key, sheet?.branch?.key])).toEqual([[service, place], [`${service}@${org}`, org]]);
  });
});

describe('data·inclusion', () => {
  const structure = { source: 'dora', id: 'dora--1', nom: 'Maison de l’emploi', date_maj: '2026-02-14', commune: 'Liège', horaires_accueil: 'Mo-Fr 09:00-12:00' };
  const workshop = { source: 'dora', id: 'dora--2', structure_id: 'dora--1', nom: 'Atelier CV', description: 'Écrire un CV', date_maj: '2026-02-14',
    type: 'atelier', thematiques: ['preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation'], frais: 'gratuit', publics: ['demandeurs-emploi'] };

  it.each([
    ['both lists', json({ structures: [structure], services: [workshop] }), ['organisation+branch', 'offer']],
    ['structures alone', json([structure]), ['organisation+branch']],
    ['services alone', json([workshop]), ['offer']],
    ['an object a line', `${JSON.stringify(structure)}\n${JSON.stringify(workshop)}\n`, ['organisation+branch', 'offer']],
  ])('%s', async (_, text, expected) => expect(kinds(await read(text))).toEqual(expected));

  it('says what a service is, for whom, at what price', async () => {
    const [record] = await read(json([workshop]));
    expect(record?.sheet?.offer).toMatchObject({ kind: 'job_search', publics: ['jobseeker'], priceCents: 0, organisationKey: 'dora--1', branchKey: 'dora--1', verifiedOn: '2026-02-14' });
  });
});

describe('what is wrong', () => {
  const isUnreadable = ({ sheet, problems }: ExchangeRecord) => sheet === null && problems.some(({ code, isBlocking }) => code === 'unreadable' && isBlocking);

  it.each([
    ['nothing', ''], ['no JSON', 'nom;prénom\nA;B\n'], ['a text', '"bonjour"'], ['a number', '12'], ['lists of nothing', '{"services": []}'], ['a page of HTML', '<html></html>'],
  ])('%s is one problem', async (_, text) => {
    const records = await read(text);
    expect(records).toHaveLength(1);
    expect(records.every(isUnreadable)).toBe(true);
  });

  it('one broken object costs that object', async () => {
    const records = await read(`[${JSON.stringify(organization)}, {"id": oops, "name": 1}, ${JSON.stringify({ ...organization, id: place })}]`);
    expect(records.map(({ record: { line, damage } }) => [line, damage])).toEqual([[1, null], [2, 'unreadable'], [3, null]]);
  });

  it('a file that ends too soon keeps what came before', async () => {
    const text = json({ organizations: [organization, { ...organization, id: place }] });
    const records = await read(text.slice(0, -30));
    expect(kinds(records)).toEqual(['organisation', null]);
    expect(records.filter(isUnreadable)).toHaveLength(1);
  });

  it('values of another kind are told, and the rest comes in', async () => {
    const [record] = await read(json([{ ...organization, website: 'pas une adresse', description: { a: 1 }, organization_identifiers: [{ identifier_scheme: 'BE-BCE_KBO', identifier: '0123' }] }]));
    expect(record?.sheet?.organisation).toMatchObject({ website: null, description: null, enterpriseNumber: null });
    expect(record?.problems.map(({ code }) => code).sort()).toEqual(['enterprise_number_invalid', 'value_outside', 'website_unreadable']);
  });

  it('whatever the cut, it answers', async () => {
    const text = json({ organizations: [organization], locations: [location], services: [course] });
    for (let length = 0; length < text.length; length += 11) expect((await read(text.slice(0, length), 50)).length).toBeGreaterThan(0);
  });
});
