import { addDays, type CalendarDate } from '../calendar-date.js';

/** What is asked of every sheet. */
interface SheetFacts {
  readonly website: string | null;
  readonly verifiedOn: CalendarDate | null;
}

/** What the quality of a branch's sheet is read from. */
export interface BranchFacts extends SheetFacts {
  readonly street: string | null;
  readonly communeNis: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Has it opening hours, or a note that says them? */
  readonly hasHours: boolean;
  readonly isAccessible: boolean | null;
}

/** What the quality of an organisation's sheet is read from. */
export interface OrganisationFacts extends SheetFacts {
  readonly description: string | null;
  readonly enterpriseNumber: string | null;
  readonly acronym: string | null;
}

/** What the quality of an offer's sheet is read from: its own words, and where it takes place. */
export interface OfferFacts extends SheetFacts {
  readonly objective: string | null;
  readonly description: string | null;
  readonly trades: readonly string[];
  readonly publics: readonly string[];
  readonly minDiploma: string | null;
  readonly maxDiploma: string | null;
  readonly languageLevel: string | null;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly registrations: readonly string[];
  readonly prerequisiteNote: string | null;
  readonly priceCents: number | null;
  readonly priceNote: string | null;
  readonly durationHours: number | null;
  readonly durationWeeks: number | null;
  readonly entries: readonly string[];
  readonly entryNote: string | null;
  /** When its next session starts; null when none is announced. */
  readonly nextSessionOn: CalendarDate | null;
  readonly branch: Pick<BranchFacts, 'street' | 'communeNis' | 'lat' | 'lon' | 'phone' | 'email' | 'website'>;
}

/** How much a sheet says of what people need, and what would say more: the most useful first. */
export interface SheetQuality {
  /** 0 to 100. */
  readonly score: number;
  readonly missing: QualityKey[];
}

export const qualityKeys = ['objective', 'trades', 'sessions', 'price', 'prerequisites', 'entry', 'contact', 'address', 'verification',
  'publics', 'duration', 'website', 'coordinates', 'hours', 'accessibility', 'description', 'number', 'acronym'] as const;
export type QualityKey = (typeof qualityKeys)[number];

type Item<Facts> = readonly [key: QualityKey, weight: number, isSaid: (facts: Facts, today: CalendarDate) => boolean];

// Whoever confirmed the sheet also confirmed what it leaves open: for everybody, without condition.
const isConfirmed = ({ verifiedOn }: SheetFacts) => verifiedOn !== null;
const isVerified = ({ verifiedOn }: SheetFacts, today: CalendarDate) => verifiedOn !== null && verifiedOn >= addDays(today, -365);
const hasAddress = ({ street, communeNis }: Pick<BranchFacts, 'street' | 'communeNis'>) => Boolean(street) && communeNis !== null;
const hasPoint = ({ lat, lon }: Pick<BranchFacts, 'lat' | 'lon'>) => lat !== null && lon !== null;

const ofOffer: readonly Item<OfferFacts>[] = [
  ['objective', 14, ({ objective, description }) => Boolean(objective ?? description)],
  ['trades', 12, ({ trades }) => trades.length > 0],
  ['sessions', 12, ({ nextSessionOn, entries }) => nextSessionOn !== null || entries.includes('free_entry') || entries.includes('appointment')],
  ['price', 10, ({ priceCents, priceNote }) => priceCents !== null || Boolean(priceNote)],
  ['prerequisites', 8, (offer) => isConfirmed(offer) || offer.registrations.length > 0 || [offer.minDiploma, offer.maxDiploma,
    offer.languageLevel, offer.minAge, offer.maxAge, offer.prerequisiteNote].some((said) => said !== null)],
  ['entry', 8, ({ entries, entryNote }) => entries.length > 0 || Boolean(entryNote)],
  ['contact', 8, ({ branch }) => Boolean(branch.phone ?? branch.email)],
  ['address', 8, ({ branch }) => hasAddress(branch)],
  ['verification', 6, isVerified],
  ['publics', 4, (offer) => offer.publics.length > 0 || isConfirmed(offer)],
  ['duration', 4, ({ durationHours, durationWeeks }) => durationHours !== null || durationWeeks !== null],
  ['website', 4, ({ website, branch }) => Boolean(website ?? branch.website)],
  ['coordinates', 2, ({ branch }) => hasPoint(branch)],
];

const ofBranch: readonly Item<BranchFacts>[] = [
  ['address', 25, hasAddress],
  ['contact', 20, ({ phone, email }) => Boolean(phone ?? email)],
  ['hours', 20, ({ hasHours }) => hasHours],
  ['verification', 15, isVerified],
  ['coordinates', 10, hasPoint],
  ['accessibility', 5, ({ isAccessible }) => isAccessible !== null],
  ['website', 5, ({ website }) => Boolean(website)],
];

const ofOrganisation: readonly Item<OrganisationFacts>[] = [
  ['description', 35, ({ description }) => Boolean(description)],
  ['number', 20, ({ enterpriseNumber }) => enterpriseNumber !== null],
  ['verification', 20, isVerified],
  ['website', 20, ({ website }) => Boolean(website)],
  ['acronym', 5, ({ acronym }) => Boolean(acronym)],
];

/** The quality of an offer's sheet; each item weighs what is written beside it, nothing else counts. */
export const qualityOf = (offer: OfferFacts, today: CalendarDate): SheetQuality => weigh(ofOffer, offer, today);
/** The quality of a branch's sheet. */
export const qualityOfBranch = (branch: BranchFacts, today: CalendarDate): SheetQuality => weigh(ofBranch, branch, today);
/** The quality of an organisation's sheet. */
export const qualityOfOrganisation = (organisation: OrganisationFacts, today: CalendarDate): SheetQuality =>
  weigh(ofOrganisation, organisation, today);

function weigh<Facts>(items: readonly Item<Facts>[], facts: Facts, today: CalendarDate): SheetQuality {
  const missing = items.filter(([, , isSaid]) => !isSaid(facts, today));
  const heaviestFirst = [...missing].sort(([, a], [, b]) => b - a);
  return { score: 100 - missing.reduce((sum, [, weight]) => sum + weight, 0), missing: heaviestFirst.map(([key]) => key) };
}
