import { readLocation, readOrganization, readService } from '@boussole/domain/register/exchange/read-hsds';
import { isInclusionService, readInclusionService, readStructure } from '@boussole/domain/register/exchange/read-inclusion';
import { type Fields, isFields, listOf, Reading } from '@boussole/domain/register/exchange/reading';
import type { ImportReference } from '@boussole/domain/register/import/reference';
import type { ImportedBranch, ImportedSheet, ImportProblem, SourceRecord } from '@boussole/domain/register/import/sheet';
import { type JsonRecord, JsonRecords } from './json-records.js';

/** One object of an exchange file as a sheet, with what is to be told about it. */
export interface ExchangeRecord {
  readonly record: SourceRecord;
  readonly sheet: ImportedSheet | null;
  readonly key: string | null;
  readonly title: string | null;
  readonly problems: readonly ImportProblem[];
}

/** The sheets of an HSDS 3.0 or a data·inclusion 1.0 file, in the order in which they can come in. */
export async function* readExchange(chunks: AsyncIterable<Uint8Array>, reference: ImportReference): AsyncGenerator<ExchangeRecord> {
  const records = new JsonRecords();
  const file = new ExchangeFile(reference);
  for await (const chunk of chunks) {
    for (const record of records.feed(chunk)) yield* file.read(record);
  }
  for (const record of records.end()) yield* file.read(record);
  yield* file.end(records.isForeign);
}

type Shape = 'organization' | 'location' | 'service' | 'link' | 'structure' | 'inclusion_service';

const shapesOfLists: Readonly<Record<string, Shape>> = {
  organizations: 'organization', locations: 'location', service_at_locations: 'link', structures: 'structure',
};

function shapeOf(list: string | null, fields: Fields): Shape | null {
  if (isInclusionService(fields)) return 'inclusion_service';
  const known = shapesOfLists[list ?? ''] ?? (list === 'services' ? 'service' : null);
  if (known) return known;
  if ('nom' in fields) return 'structure';
  if ('location_id' in fields && 'service_id' in fields && !('name' in fields)) return 'link';
  if ('location_type' in fields || 'addresses' in fields) return 'location';
  if ('organization_id' in fields || 'organization' in fields || 'service_at_locations' in fields || 'status' in fields) return 'service';
  return 'name' in fields ? 'organization' : null;
}

const keyOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' && value.length <= 200 ? value : null);

const unreadable = (original: string | null): ImportProblem =>
  ({ column: null, code: 'unreadable', original: original?.slice(0, 300) ?? null, isBlocking: true });

/** Holds what cannot be told yet: a service whose place, or a place whose body, stands further on in the file. */
class ExchangeFile {
  private rank = 0;
  private readonly names = new Map<string, string>();
  private readonly placesOfServices = new Map<string, string[]>();
  private readonly bodiesOfPlaces = new Map<string, string>();
  private readonly waiting: { shape: 'location' | 'service'; packed: string }[] = [];

  constructor(private readonly reference: ImportReference) {}

  *read({ list, bytes, isBroken }: JsonRecord): Generator<ExchangeRecord> {
    const text = bytes.toString('utf8');
    const fields = isBroken ? null : parse(text);
    const shape = fields && shapeOf(list, fields);
    if (!fields || !shape) yield this.tell(text, 'unreadable', null, [unreadable(text)]);
    else if (shape === 'link') this.link(fields);
    else if (shape === 'organization') yield* this.organization(fields, text);
    else if (shape === 'location') yield* this.location(fields, text, bytes);
    else if (shape === 'service') yield* this.service(fields, text, bytes);
    else if (shape === 'structure') yield this.structure(fields, text);
    else yield this.inclusionService(fields, text);
  }

  *end(isForeign: boolean): Generator<ExchangeRecord> {
    for (const { shape, packed } of this.waiting) if (shape === 'service') this.tie(parse(unpack(packed)) ?? {});
    for (const wanted of ['location', 'service'] as const) {
      for (const { shape, packed } of this.waiting) {
        if (shape !== wanted) continue;
        const text = unpack(packed);
        if (shape === 'location') yield* this.location(parse(text) ?? {}, text, null);
        else yield* this.service(parse(text) ?? {}, text, null);
      }
    }
    if (this.rank === 0 || isForeign) yield this.tell('', 'unreadable', null, [unreadable(null)]);
  }

  private tell(text: string, damage: SourceRecord['damage'], sheet: ImportedSheet | null, problems: readonly ImportProblem[]): ExchangeRecord {
    this.rank += 1;
    const isBlocked = problems.some(({ isBlocking }) => isBlocking);
    return {
      record: { line: this.rank, lineCount: 1, cells: [text], damage }, sheet: isBlocked ? null : sheet, problems,
      key: sheet?.offer?.key ?? sheet?.branch?.key ?? sheet?.organisation?.key ?? null,
      title: sheet?.offer?.title ?? sheet?.branch?.name ?? sheet?.organisation?.name ?? null,
    };
  }

  private *organization(fields: Fields, text: string): Generator<ExchangeRecord> {
    const reading = new Reading(fields);
    const organisation = readOrganization(reading, this.reference);
    if (organisation) this.names.set(organisation.key, organisation.name);
    yield this.tell(text, null, organisation && { organisation, branch: null, offer: null }, reading.problems);
    for (const location of organisation ? listOf(fields['locations']) : []) {
      const place = new Reading(location);
      const branch = readLocation(place, organisation?.key ?? '', this.reference);
      yield this.tell(text, null, branch && { organisation: null, branch, offer: null }, place.problems);
    }
  }

  private link(fields: Fields): void {
    const [service, location] = [keyOf(fields['service_id']), keyOf(fields['location_id'])];
    if (service && location) this.placesOfServices.set(service, [...this.placesOfServices.get(service) ?? [], location]);
  }

  // A service says whose the places are where it is given.
  private tie(service: Fields): void {
    const body = bodyOf(service);
    for (const place of this.placesOf(service)) if (body && !this.bodiesOfPlaces.has(place)) this.bodiesOfPlaces.set(place, body);
  }

  private placesOf(service: Fields): string[] {
    const nested = listOf(service['service_at_locations'])
      .map(({ location, location_id: id }) => keyOf(id) ?? keyOf(isFields(location) ? location['id'] : null));
    const found = nested.filter((id) => id !== null);
    return [...new Set(found.length > 0 ? found : this.placesOfServices.get(String(service['id'])) ?? [])];
  }

  // Bytes are given the first time that it is met: it may wait for what follows.
  private *location(fields: Fields, text: string, bytes: Buffer | null): Generator<ExchangeRecord> {
    const body = keyOf(fields['organization_id']) ?? this.bodiesOfPlaces.get(String(fields['id']));
    if (!body && bytes) this.waiting.push({ shape: 'location', packed: pack(bytes) });
    if (!body && bytes) return;
    const reading = new Reading(fields);
    if (!body) reading.tell('organization_id', 'parent_unknown', null);
    const branch = readLocation(reading, body ?? '', this.reference);
    yield this.tell(text, null, branch && { organisation: null, branch, offer: null }, reading.problems);
  }

  private *service(fields: Fields, text: string, bytes: Buffer | null): Generator<ExchangeRecord> {
    this.tie(fields);
    const [key, body, places] = [keyOf(fields['id']), bodyOf(fields), this.placesOf(fields)];
    if (places.length === 0 && bytes) this.waiting.push({ shape: 'service', packed: pack(bytes) });
    if (places.length === 0 && bytes) return;
    if (!key || !body) {
      const problem = { column: key ? 'organization_id' : 'id', code: key ? 'parent_unknown' : 'unreadable', original: null, isBlocking: true };
      yield this.tell(text, null, null, [problem]);
      return;
    }
    for (const [nth, branchKey] of (places.length > 0 ? places : [body]).entries()) {
      const reading = new Reading(fields);
      // An offer is given in one place here: a service of several becomes as many offers.
      const offer = readService(reading, { organisationKey: body, branchKey, key: nth === 0 ? key : `${key}@${branchKey}` }, this.reference);
      const organisation = isFields(fields['organization']) ? this.nested(reading, fields['organization']) : null;
      const branch = places.length === 0 ? nowhere(body, this.names.get(body) ?? organisation?.name ?? null)
        : this.nestedPlace(reading, fields, branchKey, body);
      yield this.tell(text, null, offer && { organisation, branch, offer }, reading.problems);
    }
  }

  private nested(reading: Reading, fields: Fields): ImportedSheet['organisation'] {
    const about = new Reading(fields);
    const organisation = fields['name'] === undefined ? null : readOrganization(about, this.reference);
    reading.problems.push(...about.problems);
    return organisation;
  }

  private nestedPlace(reading: Reading, service: Fields, key: string, body: string): ImportedBranch | null {
    const location = listOf(service['service_at_locations']).map((at) => at['location']).filter(isFields).find(({ id }) => id === key);
    if (!location) return null;
    const about = new Reading(location);
    const branch = readLocation(about, keyOf(location['organization_id']) ?? body, this.reference);
    reading.problems.push(...about.problems);
    return branch;
  }

  private structure(fields: Fields, text: string): ExchangeRecord {
    const reading = new Reading(fields);
    const read = readStructure(reading, this.reference);
    return this.tell(text, null, read && { ...read, offer: null }, reading.problems);
  }

  private inclusionService(fields: Fields, text: string): ExchangeRecord {
    const reading = new Reading(fields);
    const offer = readInclusionService(reading);
    return this.tell(text, null, offer && { organisation: null, branch: null, offer }, reading.problems);
  }
}

// A byte of a letter: JavaScript would otherwise take two for a text with one long dash in it.
const pack = (bytes: Buffer): string => bytes.toString('latin1');
const unpack = (packed: string): string => Buffer.from(packed, 'latin1').toString('utf8');

const bodyOf = (service: Fields): string | null =>
  keyOf(service['organization_id']) ?? keyOf(isFields(service['organization']) ? service['organization']['id'] : null);

// A service that is given nowhere in particular is given where its body is.
const nowhere = (body: string, name: string | null): ImportedBranch => ({
  key: body, organisationKey: body, name: name ?? 'Siège', street: null, postcode: null, locality: null, communeNis: null, lat: null, lon: null,
  phone: null, email: null, website: null, opening: [], openingNote: null, isAccessible: null,
});

function parse(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}
