import type { ImportedBranch, ImportedOffer, ImportedOrganisation, ImportedSession } from '../import/sheet.js';
import { derivedId, idOfKey } from './derived-id.js';
import type { Words } from './exported-sheet.js';
import {
  basinExtent, enterpriseScheme, type HsdsAttribute, hsdsDays, type HsdsLocation, type HsdsOrganization, type HsdsSchedule,
  type HsdsService, signCode, taxonomyOf,
} from './hsds.js';
import { inOrder } from './opening-hours.js';

type Entity = 'organization' | 'location' | 'service' | 'schedule';
type Named = (code: string) => string;

const asItIs: Named = (code) => code;

// What HSDS has no place for travels beside it: nothing is lost on the way back.
function attribute(entity: Entity, id: string, list: string, value: string, name?: Named): HsdsAttribute {
  const taxonomy = taxonomyOf(list);
  const term = name && { taxonomy_term: {
    id: derivedId(taxonomy, value), code: value, name: name(value), description: '', taxonomy, language: 'fr' } };
  return { id: derivedId(id, 'attribute', list, value), link_id: id, link_entity: entity, link_type: list, value, ...term };
}

type Value = string | number | boolean | null;

const attributesOf = (entity: Entity, id: string) => ({
  note: (list: string, value: Value) => (value === null ? [] : [attribute(entity, id, list, String(value))]),
  term: (list: string, value: string | null, name: Named) => (value === null ? [] : [attribute(entity, id, list, value, name)]),
  terms: (list: string, values: readonly string[], name: Named) => values.map((value) => attribute(entity, id, list, value, name)),
});

type Present<T> = { [Key in keyof T]: Exclude<T[Key], null> };

// A property that is not known is left out: the schemas allow no null.
function withoutNulls<T extends object>(properties: T): Partial<Present<T>> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as Partial<Present<T>>; // only the nulls went
}

export function writeOrganization(organisation: ImportedOrganisation): HsdsOrganization {
  const id = idOfKey(organisation.key);
  const { term } = attributesOf('organization', id);
  return {
    id,
    name: organisation.name,
    description: organisation.description ?? '',
    ...withoutNulls({ alternate_name: organisation.acronym, website: organisation.website }),
    organization_identifiers: organisation.enterpriseNumber === null ? [] : [{
      id: derivedId(id, 'enterprise'), organization_id: id, identifier_scheme: enterpriseScheme,
      identifier_type: 'Numéro d’entreprise (BCE/KBO)', identifier: organisation.enterpriseNumber,
    }],
    attributes: term('organisation_type', organisation.kind, asItIs),
  };
}

export function writeLocation(branch: ImportedBranch): HsdsLocation {
  const id = idOfKey(branch.key);
  const { note, term } = attributesOf('location', id);
  const { street, postcode, locality, isAccessible } = branch;
  return {
    id,
    location_type: 'physical',
    organization_id: idOfKey(branch.organisationKey),
    name: branch.name,
    ...withoutNulls({ url: branch.website, latitude: branch.lat, longitude: branch.lon }),
    addresses: street === null && postcode === null && locality === null ? [] : [{
      id: derivedId(id, 'address'), location_id: id, address_1: street ?? '', city: locality ?? '', state_province: '',
      postal_code: postcode ?? '', country: 'BE', address_type: 'physical' }],
    phones: branch.phone === null ? [] : [{ id: derivedId(id, 'phone'), location_id: id, number: branch.phone, type: 'voice' }],
    contacts: branch.email === null ? [] : [{ id: derivedId(id, 'email'), location_id: id, email: branch.email }],
    accessibility: isAccessible === null ? [] : [{ id: derivedId(id, 'accessibility'), location_id: id, details: isAccessible ? 'yes' : 'no',
      description: `${isAccessible ? 'Accessible' : 'Pas accessible'} aux personnes à mobilité réduite` }],
    schedules: inOrder(branch.opening).map(({ day, from, until }) => ({
      id: derivedId(id, 'opening', String(day), from), location_id: id, freq: 'WEEKLY', byday: hsdsDays[day - 1] ?? '',
      opens_at: from, closes_at: until })),
    attributes: [...term('commune', branch.communeNis, asItIs), ...note('opening_note', branch.openingNote)],
  };
}

const statuses = { open: 'active', full: 'active', suspended: 'temporarily closed', closed: 'inactive' } as const;

export function writeService(offer: ImportedOffer, words: Words): HsdsService {
  const id = idOfKey(offer.key);
  const locationId = idOfKey(offer.branchKey);
  const { minDiploma, priceCents } = offer;
  return {
    id,
    organization_id: idOfKey(offer.organisationKey),
    name: offer.title,
    status: statuses[offer.status],
    ...withoutNulls({
      description: offer.description, url: offer.website, alert: offer.status === 'full' ? words.offerStatuses['full'] ?? null : null,
      application_process: offer.entryNote, fees_description: offer.priceNote, eligibility_description: offer.prerequisiteNote,
      minimum_age: offer.minAge, maximum_age: offer.maxAge, assured_date: offer.verifiedOn,
    }),
    languages: offer.languages.map((code) => ({
      id: derivedId(id, 'language', code), service_id: id, name: words.offerLanguages[code] ?? code, code: code === 'sign' ? signCode : code })),
    cost_options: priceCents === null ? [] : [{ id: derivedId(id, 'cost'), service_id: id, currency: 'EUR', amount: priceCents / 100 }],
    required_documents: minDiploma === null || minDiploma === 'none' ? [] : [
      { id: derivedId(id, 'document', minDiploma), service_id: id, document: words.diplomas[minDiploma] ?? minDiploma }],
    schedules: offer.sessions.map((session) => writeSession(session, id)),
    service_areas: offer.servesBasins.map((basin) => ({
      id: derivedId(id, 'area', basin), service_id: id, name: basin, extent: basin, extent_type: basinExtent })),
    service_at_locations: [{ id: derivedId(id, 'at', locationId), service_id: id, location_id: locationId }],
    attributes: serviceAttributes(offer, id, words),
  };
}

function serviceAttributes(offer: ImportedOffer, id: string, words: Words): HsdsAttribute[] {
  const { note, term, terms } = attributesOf('service', id);
  const named = (list: keyof Words): Named => (code) => words[list][code] ?? code;
  return [
    ...term('kind', offer.kind, named('offerKinds')),
    ...(offer.status === 'full' ? term('status', 'full', named('offerStatuses')) : []),
    ...terms('trade', offer.trades, asItIs),
    ...terms('public', offer.publics, named('publics')),
    ...term('min_diploma', offer.minDiploma, named('diplomas')),
    ...term('max_diploma', offer.maxDiploma, named('diplomas')),
    ...term('language_level', offer.languageLevel, named('languageLevels')),
    ...terms('registration', offer.registrations, named('registrations')),
    ...term('mode', offer.mode, named('modes')),
    ...terms('time', offer.times, named('weekTimes')),
    ...term('path', offer.path, named('paths')),
    ...terms('entry', offer.entries, named('entries')),
    ...note('level', offer.level),
    ...note('objective', offer.objective),
    ...note('duration_hours', offer.durationHours),
    ...note('duration_weeks', offer.durationWeeks),
    ...note('weekly_hours', offer.weeklyHours),
  ];
}

function writeSession(session: ImportedSession, serviceId: string): HsdsSchedule {
  const id = idOfKey(session.key);
  const { note } = attributesOf('schedule', id);
  return {
    id, service_id: serviceId, dtstart: session.startsOn,
    ...withoutNulls({ until: session.endsOn, description: session.note }),
    attributes: [
      ...note('register_by', session.registerBy), ...note('seats', session.seats), ...note('seats_left', session.seatsLeft),
      ...(session.hasWaitingList ? note('waiting_list', true) : []),
      ...(session.status === 'open' ? [] : note('session_status', session.status)),
    ],
  };
}
