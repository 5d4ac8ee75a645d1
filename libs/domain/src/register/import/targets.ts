/** What a column of a source may hold; what it is called on screen is the web's business. */
export const importTargets = [
  'record.key', 'verifiedOn',
  'organisation.key', 'organisation.name', 'organisation.acronym', 'organisation.kind', 'organisation.enterpriseNumber',
  'organisation.description', 'organisation.website',
  'branch.key', 'branch.name', 'branch.street', 'branch.postcode', 'branch.commune', 'branch.nis', 'branch.lat', 'branch.lon',
  'branch.phone', 'branch.email', 'branch.website', 'branch.opening', 'branch.accessible',
  'offer.key', 'offer.title', 'offer.kind', 'offer.objective', 'offer.description', 'offer.trades', 'offer.level', 'offer.publics',
  'offer.ages', 'offer.minAge', 'offer.maxAge', 'offer.minDiploma', 'offer.maxDiploma', 'offer.languageLevel', 'offer.registrations',
  'offer.prerequisites', 'offer.basins', 'offer.mode', 'offer.languages', 'offer.price', 'offer.priceNote', 'offer.free', 'offer.duration',
  'offer.durationHours', 'offer.durationWeeks', 'offer.weeklyHours', 'offer.times', 'offer.path', 'offer.entries', 'offer.entryNote', 'offer.website',
  'offer.status',
  'session.startsOn', 'session.endsOn', 'session.registerBy', 'session.seats', 'session.seatsLeft', 'session.waitingList', 'session.note',
  'session.list',
] as const;
export type ImportTarget = (typeof importTargets)[number];

/** Targets that several columns may fill: their texts are put one after the other. */
export const multipleTargets: readonly ImportTarget[] = [
  'branch.street', 'branch.phone', 'branch.email', 'branch.opening', 'offer.objective', 'offer.description', 'offer.trades',
  'offer.publics', 'offer.prerequisites', 'organisation.description',
];

export const isImportTarget = (text: string): text is ImportTarget => (importTargets as readonly string[]).includes(text);

/** One entry a column, in their order; null: not used. */
export type ImportMapping = readonly (ImportTarget | null)[];
