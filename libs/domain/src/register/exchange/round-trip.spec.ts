import fc from 'fast-check';
import { addDays } from '../../calendar-date.js';
import { indexReference } from '../import/reference.js';
import type { ImportedBranch, ImportedOffer, ImportedOrganisation, ImportedSession } from '../import/sheet.js';
import * as vocabulary from '../vocabulary.js';
import type { ExportedSheet, Words } from './exported-sheet.js';
import { inOrder, readOpening, writeOpening } from './opening-hours.js';
import { readLocation, readOrganization, readService } from './read-hsds.js';
import { readInclusionService, readStructure } from './read-inclusion.js';
import { Reading } from './reading.js';
import { readSessions, writeSessions } from './session-text.js';
import { writeLocation, writeOrganization, writeService } from './write-hsds.js';
import { writeInclusionService, writeStructure } from './write-inclusion.js';

const reference = indexReference({
  communes: [{ nis: '62063', names: ['Liège', 'Luik', 'Lüttich'], postcodes: ['4000', '4020'], localities: [{ name: 'Angleur', postcode: '4031' }] },
    { nis: '62003', names: ['Ans'], postcodes: ['4430'], localities: [{ name: 'Loncin', postcode: '4431' }] }],
  types: [{ code: 'CISP', acronym: 'CISP', name: 'Centre d’insertion socioprofessionnelle', aliases: [] }, { code: 'AUTRE', acronym: null, name: 'Autre', aliases: [] }],
  trades: ['F1602', 'D1102', 'K1304'].map((code) => ({ code, name: code })), tradeNames: [],
  basins: ['LG', 'NA', 'BXL'].map((code) => ({ code, name: code })),
});

const named = (codes: readonly string[]): Record<string, string> => Object.fromEntries(codes.map((code) => [code, `mot ${code}`]));
const words: Words = {
  offerKinds: named(vocabulary.offerKinds), publics: named(vocabulary.publics), diplomas: named(vocabulary.diplomas),
  languageLevels: named(vocabulary.languageLevels), offerLanguages: named(vocabulary.offerLanguages), registrations: named(vocabulary.registrations),
  modes: named(vocabulary.modes), weekTimes: named(vocabulary.weekTimes), paths: named(vocabulary.paths), entries: named(vocabulary.entries),
  offerStatuses: named(vocabulary.offerStatuses), sessionStatuses: named(vocabulary.sessionStatuses),
};

const text = (most: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(most, 60) })
  .map((typed) => typed.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim().slice(0, most).trim()).filter((typed) => typed !== '');
const name = fc.constantFrom('Atelier « souder » & co', 'Electricien·ne', '=HYPERLINK("x")', 'Zoé 🙂 — deux', 'Centre A', 'Maison de l’orientation');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const several = <T>(values: readonly T[], minLength = 0) => fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: 4 });
const whole = (min: number, max: number) => fc.integer({ min, max });
const day = whole(0, 900).map((days) => addDays('2026-01-01', days));
const website = maybe(fc.constantFrom('https://exemple.example/a?b=1&c=%20d', 'http://exemple.example'));
const hour = whole(6, 14).chain((from) => whole(1, 8).map((long) => ({
  from: `${String(from).padStart(2, '0')}:15`, until: `${String(from + long).padStart(2, '0')}:45` })));

const session: fc.Arbitrary<ImportedSession> = fc.record({
  key: fc.uuid(), startsOn: day, long: maybe(whole(0, 200)), registerBy: maybe(day), seats: maybe(whole(0, 50)), left: whole(0, 50),
  hasWaitingList: fc.boolean(), status: fc.constantFrom(...vocabulary.sessionStatuses), note: maybe(text(300)),
}).map(({ long, left, ...one }) => ({
  ...one, endsOn: long === null ? null : addDays(one.startsOn, long), seatsLeft: one.seats === null ? null : Math.min(one.seats, left),
  registerBy: one.registerBy && one.registerBy <= one.startsOn ? one.registerBy : null,
}));

const organisation: fc.Arbitrary<ImportedOrganisation> = fc.record({
  key: fc.uuid(), name, acronym: maybe(fc.constantFrom('CM', 'É.P.S.')), kind: fc.constantFrom('CISP', 'AUTRE'),
  enterpriseNumber: maybe(fc.constant('0123456749')), description: maybe(text(4000)), website,
});

const branch: fc.Arbitrary<ImportedBranch> = fc.record({
  key: fc.uuid(), organisationKey: fc.constant(''), name, street: maybe(fc.constantFrom('Rue du Pont 12', 'Place Saint-Jacques, 3 bte 4')),
  postcode: maybe(fc.constantFrom('4000', '4430')), locality: maybe(fc.constantFrom('Liège', 'Ans')), communeNis: maybe(fc.constant('62063')),
  place: maybe(fc.tuple(whole(0, 90), whole(0, 180))), phone: maybe(fc.constantFrom('+32 4 123 45 67', '04 123')), email: maybe(fc.constant('info@exemple.example')),
  website, opening: fc.uniqueArray(fc.tuple(whole(1, 7), hour), { maxLength: 5, selector: ([one]) => one })
    .map((spans) => inOrder(spans.map(([one, span]) => ({ day: one, ...span })))),
  openingNote: maybe(text(500)), isAccessible: maybe(fc.boolean()),
}).map(({ place, ...one }) => ({ ...one, lat: place?.[0] ?? null, lon: place?.[1] ?? null,
  communeNis: one.communeNis ?? (one.postcode === '4000' ? '62063' : one.postcode === '4430' ? '62003' : null) }));

const offer: fc.Arbitrary<ImportedOffer> = fc.record({
  key: fc.uuid(), organisationKey: fc.constant(''), branchKey: fc.constant(''), kind: fc.constantFrom(...vocabulary.offerKinds), title: name,
  objective: maybe(text(2000)), description: maybe(text(6000)), trades: several(['F1602', 'D1102', 'K1304']), level: maybe(whole(1, 8)),
  publics: several(vocabulary.publics), minAge: maybe(whole(0, 30)), maxAge: maybe(whole(30, 120)), least: maybe(whole(0, 3)), highest: maybe(whole(3, 6)),
  languageLevel: maybe(fc.constantFrom(...vocabulary.languageLevels)), registrations: several(vocabulary.registrations), prerequisiteNote: maybe(text(1000)),
  servesBasins: several(['LG', 'NA', 'BXL']), mode: fc.constantFrom(...vocabulary.modes), languages: several(vocabulary.offerLanguages, 1),
  priceCents: maybe(whole(0, 10_000_000)), priceNote: maybe(text(500)), durationHours: maybe(whole(0, 200_000).map((tenths) => tenths / 10)),
  durationWeeks: maybe(whole(1, 520)), weeklyHours: maybe(whole(0, 800).map((tenths) => tenths / 10)), times: several(vocabulary.weekTimes),
  path: maybe(fc.constantFrom(...vocabulary.paths)), entries: several(vocabulary.entries), entryNote: maybe(text(1000)), website,
  status: fc.constantFrom(...vocabulary.offerStatuses), verifiedOn: maybe(day), sessions: fc.array(session, { maxLength: 3 }),
}).map(({ least, highest, ...one }) => ({
  ...one, minDiploma: least === null ? null : vocabulary.diplomas[least] ?? null, maxDiploma: highest === null ? null : vocabulary.diplomas[highest] ?? null }));

const sheet: fc.Arbitrary<ExportedSheet> = fc.tuple(organisation, branch, offer).map(([body, place, what]) => ({
  organisation: body, branch: { ...place, organisationKey: body.key },
  offer: { ...what, organisationKey: body.key, branchKey: place.key }, updatedOn: '2026-11-21',
}));

// Through text, as a file would carry it.
const onTheWire = (value: object): Reading => new Reading(JSON.parse(JSON.stringify(value)));

describe('HSDS 3.0', () => {
  it('loses nothing on the way out and back', () => {
    fc.assert(fc.property(sheet, ({ organisation: body, branch: place, offer: what }) => {
      const readings = [onTheWire(writeOrganization(body)), onTheWire(writeLocation(place)), onTheWire(writeService(what, words))] as const;
      expect(readOrganization(readings[0], reference)).toEqual(body);
      expect(readLocation(readings[1], body.key, reference)).toEqual(place);
      const { key, organisationKey, branchKey } = what;
      expect(readService(readings[2], { key, organisationKey, branchKey }, reference)).toEqual(what);
      expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
    }), { numRuns: 300 });
  });
});

/** What data·inclusion has no place for. */
const lost = {
  organisation: { acronym: null, kind: 'AUTRE', enterpriseNumber: null },
  branch: { openingNote: null, isAccessible: null },
  offer: { objective: null, trades: [], level: null, minDiploma: null, maxDiploma: null, languageLevel: null, registrations: [],
    servesBasins: [], languages: ['fr'], durationHours: null, times: [], path: null, status: 'open', sessions: [] },
} as const;

describe('data·inclusion 1.0', () => {
  it('loses on the way what it has no place for, and nothing else', () => {
    fc.assert(fc.property(sheet, (entire) => {
      const { organisation: body, branch: place, offer: what } = entire;
      const structure = readStructure(onTheWire(writeStructure(entire)), reference);
      const service = readInclusionService(onTheWire(writeInclusionService(entire, words)));
      expect(structure?.organisation).toMatchObject({ key: body.key, name: body.name, ...lost.organisation });
      expect(structure?.branch).toMatchObject({ ...lost.branch, key: place.key, organisationKey: body.key, name: place.name, street: place.street,
        postcode: place.postcode, locality: place.locality, lat: place.lat, lon: place.lon, phone: place.phone, email: place.email, opening: place.opening });
      expect(service).toMatchObject({ ...lost.offer, key: what.key, organisationKey: body.key, branchKey: place.key, title: what.title, mode: what.mode,
        minAge: what.minAge, maxAge: what.maxAge, durationWeeks: what.durationWeeks, weeklyHours: what.weeklyHours, entryNote: what.entryNote,
        website: what.website, verifiedOn: what.verifiedOn ?? '2026-11-21', priceCents: what.priceCents });
    }), { numRuns: 300 });
  });
});

describe('opening hours', () => {
  it.each([
    ['Mo-Fr 08:30-12:30,13:30-17:00; Sa 9:00-12:00', 11], ['Mo,We 10:00-12:00', 2], ['Mo-Su 00:00-24:00; PH off', 7], ['', 0],
  ])('%s', (said, spans) => expect(readOpening(said)).toHaveLength(spans));

  it.each(['sur rendez-vous', 'Mo-Fr 25:00-26:00', 'Lu-Ve 08:00-12:00', 'Mo 12:00-08:00', 'Mo-Fr'])('%s stays a sentence', (said) => expect(readOpening(said)).toBeNull());

  it('come back as they left', () => {
    fc.assert(fc.property(branch, ({ opening }) => expect(readOpening(writeOpening(opening))).toEqual(opening)));
  });
});

describe('sessions in a cell', () => {
  it('come back as they left, their keys apart and notes on one line', () => {
    fc.assert(fc.property(fc.array(session, { maxLength: 4 }), (sessions) => {
      const oneLine = sessions.map((one) => ({ ...one, note: one.note?.replaceAll('|', '/').replace(/\s*\n\s*/g, ' ') ?? null }));
      const withoutKeys = (list: readonly ImportedSession[]) => list.map(({ key: _, ...rest }) => rest);
      const read = readSessions(writeSessions(sessions));
      expect(withoutKeys(read ?? [])).toEqual(withoutKeys(oneLine));
      expect(new Set(read?.map(({ key }) => key)).size).toBe(sessions.length);
    }));
  });

  it('keep a note that holds a line separator', () =>
    expect(readSessions('2026-01-01 : soir\u2028samedi')).toMatchObject([{ startsOn: '2026-01-01', note: 'soir\u2028samedi' }]));

  it('that are dates of another kind are not guessed', () => expect(readSessions('11/01/2027')).toBeNull());
});
