import { readOfferKind } from '../import/cells/offer-words.js';
import { plain } from '../import/plain.js';
import type { ImportProblemCode } from '../import/problems.js';
import type { ImportReference } from '../import/reference.js';
import type { ImportedBranch, ImportedOffer, ImportedOpening, ImportedOrganisation, ImportedSession } from '../import/sheet.js';
import {
  diplomas, entries, languageLevels, modes, type OfferKind, offerKinds, offerLanguages, type OfferStatus, paths, publics, registrations,
  sessionStatuses, weekTimes,
} from '../vocabulary.js';
import { communeOf } from './commune-of.js';
import { readEnterpriseNumber } from '../enterprise-number.js';
import { basinExtent, enterpriseScheme, hsdsDays, signCode, taxonomyOf } from './hsds.js';
import { inOrder, isHour } from './opening-hours.js';
import { type Fields, isFields, listOf, Reading } from './reading.js';

const keyLength = 200;

/** The key of a thing, or of what it belongs to; null when the file does not say it. */
export const keyOf = (reading: Reading, column: string): string | null => reading.text(column, keyLength);

const attributes = (thing: Fields, list: string): unknown[] => listOf(thing['attributes']).filter(({ link_type, taxonomy_term }) =>
  link_type === list || (isFields(taxonomy_term) && taxonomy_term['taxonomy'] === taxonomyOf(list)))
  .map(({ value, taxonomy_term }) => value ?? (isFields(taxonomy_term) ? taxonomy_term['code'] : null));

export function readOrganization(reading: Reading, reference: ImportReference): ImportedOrganisation | null {
  const [key, name] = [keyOf(reading, 'id'), reading.text('name', 200)];
  if (!key || !name) return reading.tell(key ? 'name' : 'id', key ? 'name_missing' : 'unreadable', null);
  const [kind] = attributes(reading.fields, 'organisation_type');
  const acronym = reading.text('alternate_name', 200);
  return {
    key, name,
    acronym: acronym && acronym.length <= 40 ? acronym : null,
    kind: reference.types.find(({ code }) => code === kind)?.code ?? 'AUTRE',
    enterpriseNumber: enterpriseNumberOf(reading),
    description: reading.text('description', 4000),
    website: reading.website('website'),
  };
}

function enterpriseNumberOf(reading: Reading): string | null {
  const found = listOf(reading.fields['organization_identifiers'])
    .find(({ identifier_scheme: scheme }) => typeof scheme === 'string' && (scheme === enterpriseScheme || /\b(?:BCE|KBO)\b/.test(scheme)));
  const typed = found?.['identifier'];
  if (typed === undefined) return null;
  return readEnterpriseNumber(String(typed)) ?? reading.tell('organization_identifiers', 'enterprise_number_invalid', typed);
}

export function readLocation(reading: Reading, organisationKey: string, reference: ImportReference): ImportedBranch | null {
  const { fields } = reading;
  const addresses = listOf(fields['addresses']);
  const address = addresses.find(({ address_type: type }) => type === 'physical') ?? addresses[0] ?? {};
  const [key, locality] = [keyOf(reading, 'id'), reading.text('city', 120, address['city'])];
  const name = reading.text('name', 200) ?? reading.text('alternate_name', 200) ?? locality;
  if (!key || !name) return reading.tell(key ? 'name' : 'id', key ? 'name_missing' : 'unreadable', null);
  const postcode = reading.text('postal_code', 20, address['postal_code']);
  const isPostcode = postcode === null || /^\d{4,5}$/.test(postcode);
  const knownPostcode = isPostcode ? postcode : reading.tell('postal_code', 'postcode_unreadable', postcode);
  const [commune] = attributes(fields, 'commune');
  const [lat, lon] = [reading.number('latitude', [-90, 90]), reading.number('longitude', [-180, 180])];
  const [openingNote] = attributes(fields, 'opening_note');
  const { opening, rest } = readSchedules(listOf(fields['schedules']));
  return {
    key, organisationKey, name, locality,
    street: reading.text('address_1', 200, [address['address_1'], address['address_2']].filter((line) => line).join(', ')),
    postcode: knownPostcode,
    communeNis: typeof commune === 'string' && reference.communeByNis.has(commune) ? commune
      : communeOf(reading, knownPostcode, locality, reference),
    lat: lon === null ? null : lat, lon: lat === null ? null : lon,
    phone: reading.text('phones', 40, listOf(fields['phones'])[0]?.['number']),
    email: reading.email('contacts', listOf(fields['contacts']).find((contact) => contact['email'])?.['email']),
    website: reading.website('url'),
    opening,
    openingNote: reading.text('schedules', 500, openingNote ?? rest),
    isAccessible: accessible[String(listOf(fields['accessibility'])[0]?.['details'])] ?? null,
  };
}

const accessible: Readonly<Record<string, boolean>> = { yes: true, no: false };

// Hours that come back every week are opening hours; what else is said of them stays a sentence.
function readSchedules(schedules: readonly Fields[]): { opening: ImportedOpening[]; rest: string | null } {
  const weekly = schedules.flatMap(({ byday, opens_at: opens, closes_at: closes }) => {
    const [from, until] = [opens, closes].map((hour) => String(hour).slice(0, 5));
    const days = String(byday ?? '').split(',').map((day) => hsdsDays.indexOf(day.trim()) + 1).filter((day) => day > 0);
    return from && until && isHour(from) && isHour(until) && from < until ? days.map((day) => ({ day, from, until })) : [];
  });
  const said = schedules.map(({ description }) => description).filter((text) => typeof text === 'string' && text !== '');
  return { opening: inOrder(weekly), rest: weekly.length === 0 && said.length > 0 ? said.join(' ; ') : null };
}

const statuses: Readonly<Record<string, OfferStatus>> = {
  active: 'open', inactive: 'closed', defunct: 'closed', 'temporarily closed': 'suspended',
};

export function readService(
  reading: Reading, place: { organisationKey: string; branchKey: string; key: string }, reference: ImportReference,
): ImportedOffer | null {
  const { fields } = reading;
  const title = reading.text('name', 250);
  if (!title) return reading.tell('name', 'name_missing', null);
  const all = (list: string) => attributes(fields, list);
  const one = (list: string) => all(list)[0];
  const [cost] = listOf(fields['cost_options']);
  const amount = reading.number('cost_options', [0, 100_000], cost?.['amount']);
  const isFull = one('status') === 'full' && fields['status'] === 'active';
  const ages = [reading.whole('minimum_age', [0, 99]), reading.whole('maximum_age', [0, 120])] as const;
  const isAgesRight = ages[0] === null || ages[1] === null || ages[0] <= ages[1];
  if (!isAgesRight) reading.tell('maximum_age', 'ages_inverted', ages.join(' – '));
  const diplomaOf = (list: string) => reading.oneOf(list, diplomas, one(list), 'diploma_unknown');
  const [least, highest] = [diplomaOf('min_diploma'), diplomaOf('max_diploma')];
  const isDiplomasRight = least === null || highest === null || diplomas.indexOf(least) <= diplomas.indexOf(highest);
  if (!isDiplomasRight) reading.tell('max_diploma', 'diplomas_inverted', highest);
  return {
    ...place, title,
    kind: readKind(reading, one('kind'), title),
    objective: reading.text('objective', 2000, one('objective')),
    description: reading.text('description', 6000),
    trades: knownOf(reading, 'trade', all('trade'), 'trade_unknown', (code) => (reference.trades.has(code) ? code : null)).slice(0, 20),
    level: reading.whole('level', [1, 8], one('level')),
    publics: reading.someOf('public', publics, all('public'), 'public_unknown'),
    minAge: ages[0], maxAge: isAgesRight ? ages[1] : null,
    minDiploma: least, maxDiploma: isDiplomasRight ? highest : null,
    languageLevel: reading.oneOf('language_level', languageLevels, one('language_level'), 'language_unknown'),
    registrations: reading.someOf('registration', registrations, all('registration'), 'registration_unknown'),
    prerequisiteNote: readPrerequisites(reading, one('min_diploma') !== undefined),
    servesBasins: knownOf(reading, 'service_areas', listOf(fields['service_areas'])
      .filter(({ extent_type: type }) => type === basinExtent).map(({ extent }) => extent), 'value_outside',
      (code) => reference.basinByWord.get(plain(code)) ?? null),
    mode: reading.oneOf('mode', modes, one('mode'), 'mode_unknown') ?? 'on_site',
    languages: readLanguages(listOf(fields['languages'])),
    priceCents: amount === null ? null : Math.round(amount * 100),
    priceNote: reading.text('fees_description', 500, fields['fees_description'] ?? cost?.['amount_description'] ?? fields['fees']),
    durationHours: reading.number('duration_hours', [0, 20_000], one('duration_hours')),
    durationWeeks: reading.whole('duration_weeks', [1, 520], one('duration_weeks')),
    weeklyHours: reading.number('weekly_hours', [0, 80], one('weekly_hours')),
    times: reading.someOf('time', weekTimes, all('time'), 'time_unknown'),
    path: reading.oneOf('path', paths, one('path'), 'path_unknown'),
    entries: reading.someOf('entry', entries, all('entry'), 'entry_unknown'),
    entryNote: reading.text('application_process', 1000),
    website: reading.website('url'),
    status: isFull ? 'full' : statuses[String(fields['status'])] ?? 'open',
    verifiedOn: reading.day('assured_date', fields['assured_date'] ?? fields['last_modified']),
    sessions: listOf(fields['schedules']).map((schedule) => readSession(schedule, reading)).filter((session) => session !== null),
  };
}

// Another directory has words of its own for what it offers: they are read as the words of a table are.
function readKind(reading: Reading, said: unknown, title: string): OfferKind {
  const known = offerKinds.find((kind) => kind === said);
  if (known) return known;
  const terms = listOf(reading.fields['attributes']).map(({ taxonomy_term: term }) => (isFields(term) ? term['name'] : null));
  const guessed = readOfferKind([...terms, title].filter((word) => typeof word === 'string').join(' ; ')).value;
  return guessed ?? reading.tell('kind', 'offer_kind_unknown', said ?? null) ?? 'information';
}

function knownOf(
  reading: Reading, column: string, values: readonly unknown[], code: ImportProblemCode, find: (value: string) => string | null,
): string[] {
  const found = values.map((value) => find(String(value)) ?? reading.tell(column, code, value)).filter((value) => value !== null);
  return [...new Set(found)];
}

// Documents that are asked for are a condition to meet; a diploma that is known as such stands elsewhere.
function readPrerequisites(reading: Reading, hasDiploma: boolean): string | null {
  const documents = hasDiploma ? [] : listOf(reading.fields['required_documents']).map(({ document }) => document).filter((name) => name);
  const said = [reading.fields['eligibility_description'], documents.join(', ')].filter((part) => part).join('\n');
  return reading.text('eligibility_description', 1000, said);
}

function readLanguages(said: readonly Fields[]): ImportedOffer['languages'] {
  const found = said.map(({ code }) => (code === signCode || code === 'sgn' ? 'sign' : String(code).slice(0, 2)))
    .map((code) => offerLanguages.find((language) => language === code)).filter((code) => code !== undefined);
  return found.length > 0 ? [...new Set(found)] : ['fr'];
}

function readSession(schedule: Fields, about: Reading): ImportedSession | null {
  const reading = new Reading(schedule);
  const startsOn = reading.day('dtstart', schedule['dtstart'] ?? schedule['valid_from']);
  const key = keyOf(reading, 'id');
  if (!startsOn || !key) return null;
  const one = (list: string) => attributes(schedule, list)[0];
  const endsOn = reading.day('until', schedule['until'] ?? schedule['valid_to']);
  const [seats, seatsLeft] = [reading.whole('seats', [0, 100_000], one('seats')), reading.whole('seats_left', [0, 100_000], one('seats_left'))];
  const lastDay = endsOn !== null && endsOn < startsOn ? reading.tell('until', 'dates_inverted', endsOn) : endsOn;
  const registerBy = reading.day('register_by', one('register_by'));
  const isTooLate = registerBy !== null && lastDay !== null && registerBy > lastDay;
  const session: ImportedSession = {
    key, startsOn, seats,
    endsOn: lastDay,
    registerBy: isTooLate ? reading.tell('register_by', 'dates_inverted', registerBy) : registerBy,
    seatsLeft: seats !== null && seatsLeft !== null && seatsLeft > seats ? reading.tell('seats_left', 'seats_inverted', seatsLeft) : seatsLeft,
    hasWaitingList: one('waiting_list') === 'true',
    status: reading.oneOf('session_status', sessionStatuses, one('session_status'), 'status_unknown') ?? 'open',
    note: reading.text('description', 300, schedule['description'] ?? schedule['notes']),
  };
  about.problems.push(...reading.problems);
  return session;
}
