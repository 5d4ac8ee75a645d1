/** Where a property of what a source says goes: its column, its name in the file's JSON, its type. */
type Place = readonly [column: string, property: string, type: string];

export const organisationPlaces: readonly Place[] = [
  ['name', 'name', 'text'], ['acronym', 'acronym', 'text'], ['kind', 'kind', 'text'],
  ['enterprise_number', 'enterpriseNumber', 'text'], ['description', 'description', 'text'], ['website', 'website', 'text'],
];

export const branchPlaces: readonly Place[] = [
  ['name', 'name', 'text'], ['street', 'street', 'text'], ['postcode', 'postcode', 'text'], ['locality', 'locality', 'text'],
  ['commune_nis', 'communeNis', 'text'], ['lat', 'lat', 'double precision'], ['lon', 'lon', 'double precision'],
  ['phone', 'phone', 'text'], ['email', 'email', 'text'], ['website', 'website', 'text'], ['opening', 'opening', 'jsonb'],
  ['opening_note', 'openingNote', 'text'], ['is_accessible', 'isAccessible', 'boolean'],
];

export const offerPlaces: readonly Place[] = [
  ['kind', 'kind', 'text'], ['title', 'title', 'text'], ['objective', 'objective', 'text'], ['description', 'description', 'text'],
  ['trades', 'trades', 'text[]'], ['level', 'level', 'smallint'], ['publics', 'publics', 'text[]'], ['min_age', 'minAge', 'smallint'],
  ['max_age', 'maxAge', 'smallint'], ['min_diploma', 'minDiploma', 'text'], ['max_diploma', 'maxDiploma', 'text'],
  ['language_level', 'languageLevel', 'text'], ['registrations', 'registrations', 'text[]'],
  ['prerequisite_note', 'prerequisiteNote', 'text'], ['serves_basins', 'servesBasins', 'text[]'], ['mode', 'mode', 'text'],
  ['languages', 'languages', 'text[]'], ['price_cents', 'priceCents', 'integer'], ['price_note', 'priceNote', 'text'],
  ['duration_hours', 'durationHours', 'numeric'], ['duration_weeks', 'durationWeeks', 'smallint'],
  ['weekly_hours', 'weeklyHours', 'numeric'], ['times', 'times', 'text[]'], ['path', 'path', 'text'], ['entries', 'entries', 'text[]'],
  ['entry_note', 'entryNote', 'text'], ['website', 'website', 'text'], ['status', 'status', 'text'],
];

export const sessionPlaces: readonly Place[] = [
  ['starts_on', 'startsOn', 'date'], ['ends_on', 'endsOn', 'date'], ['register_by', 'registerBy', 'date'], ['seats', 'seats', 'integer'],
  ['seats_left', 'seatsLeft', 'integer'], ['has_waiting_list', 'hasWaitingList', 'boolean'], ['status', 'status', 'text'],
  ['note', 'note', 'text'],
];

/** "name, enterprise_number": the columns that are filled. */
export const columnsOf = (places: readonly Place[]): string => places.map(([column]) => column).join(', ');

/** "x.name, x."enterpriseNumber"": what fills them. */
export const valuesOf = (places: readonly Place[]): string => places.map(([, property]) => `x."${property}"`).join(', ');

/** How the JSON of a sheet is read: "as x("name" text, …)". */
export const shapeOf = (places: readonly Place[]): string =>
  `as x(${places.map(([, property, type]) => `"${property}" ${type}`).join(', ')})`;

/** New values, but a field that a person corrected here stays as she left it. */
export const keepingCorrections = (places: readonly Place[]): string => places.map(([column, property]) =>
  `${column} = case when '${column}' = any(t.hand_fields) then t.${column} else x."${property}" end`).join(', ');

/** Every property that has a column, by that column. */
export const propertyOfColumn = (places: readonly Place[]): Readonly<Record<string, string>> =>
  Object.fromEntries(places.map(([column, property]) => [column, property]));
