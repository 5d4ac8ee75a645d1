import { cleanCell, type CellReading, nothing, oneLine, readText, says } from './cells/cell.js';
import { readAges, readAudience, type Audience } from './cells/audience.js';
import { partsOf, readChoices, type Sayings } from './cells/choices.js';
import { readWebsite } from './cells/contacts.js';
import { readDate } from './cells/dates.js';
import { readBoolean, readDuration, readMoney, readNumber } from './cells/numbers.js';
import {
  entries, languages, readDiploma, readLanguageLevel, readLevel, readMode, readOfferKind, readPath, readStatus, registrations, weekTimes,
} from './cells/offer-words.js';
import type { RemarkCode } from './problems.js';
import { readSessionsOf } from './read-sessions.js';
import type { ImportReference } from './reference.js';
import type { RowCells } from './row-cells.js';
import { readTrades } from './read-trades.js';
import type { ImportedOffer } from './sheet.js';
import type { ImportTarget } from './targets.js';
import { diplomas, type OfferKind } from '../vocabulary.js';
import { plainCell } from './plain.js';

/** What a row says of an offer under its title; its keys are known already. */
export function readOffer(cells: RowCells, title: string, keys: Pick<ImportedOffer, 'key' | 'organisationKey' | 'branchKey'>,
  reference: ImportReference): ImportedOffer {
  const conditions = new Notes();
  const audience = readAudience(cells.raw('offer.publics'));
  if (audience.unknown.length > 0) {
    cells.tell('public_unknown', 'offer.publics', audience.unknown.join(', '));
    conditions.add(audience.unknown.join(', '));
  }
  const entered = choose(cells, 'offer.entries', entries, 'entry_unknown');
  const asked = choose(cells, 'offer.registrations', registrations, 'registration_unknown');
  for (const text of asked.unknown) conditions.add(text);
  const accessNote = new Notes(cells.text('offer.entryNote', 1000));
  for (const text of entered.unknown) accessNote.add(text);
  const { minAge, maxAge } = agesOf(cells, audience);
  const { minDiploma, maxDiploma } = diplomasOf(cells, audience, conditions);
  const { priceCents, priceNote } = priceOf(cells);
  const { durationHours, durationWeeks, weeklyHours } = durationOf(cells);
  // Each property by its name: spread together, so many of them cost most of the time of an import.
  return {
    key: keys.key, organisationKey: keys.organisationKey, branchKey: keys.branchKey, kind: kindOf(cells, title), title,
    objective: cells.text('offer.objective', 2000), description: cells.text('offer.description', 6000), trades: readTrades(cells, reference),
    level: cells.take('offer.level', readLevel), publics: audience.publics, minAge, maxAge, minDiploma, maxDiploma,
    languageLevel: cells.take('offer.languageLevel', readLanguageLevel), registrations: asked.values,
    prerequisiteNote: conditions.after(cells.text('offer.prerequisites', 1000), 1000), servesBasins: basinsOf(cells, reference),
    mode: cells.take('offer.mode', readMode) ?? 'on_site', languages: languagesOf(cells), priceCents, priceNote, durationHours, durationWeeks,
    weeklyHours, times: choose(cells, 'offer.times', weekTimes, 'time_unknown').values, path: cells.take('offer.path', readPath),
    entries: entered.values, entryNote: accessNote.after(null, 1000), website: cells.take('offer.website', readWebsite),
    status: cells.take('offer.status', readStatus) ?? 'open', verifiedOn: cells.take('verifiedOn', readDate), sessions: readSessionsOf(cells),
  };
}

/** Texts that found no column of their own: they are kept where a person reads the conditions. */
class Notes {
  private readonly texts: string[];
  constructor(first: string | null = null) { this.texts = first ? [first] : []; }
  add(text: string): void { if (!this.texts.includes(text)) this.texts.push(text); }
  after(first: string | null, most: number): string | null {
    return readText([first, ...this.texts].filter((text) => text).join('\n'), most).value;
  }
}

/** Its own column, else the objectives, else the title. */
function kindOf(cells: RowCells, title: string): OfferKind {
  const own = cells.take('offer.kind', readOfferKind);
  if (own) return own;
  const guessed = readOfferKind(cells.raw('offer.objective')).value ?? readOfferKind(title).value;
  if (!guessed && !cells.raw('offer.kind')) cells.tell('offer_kind_unknown', 'offer.title');
  return guessed ?? 'information';
}

function agesOf(cells: RowCells, audience: Audience): Pick<ImportedOffer, 'minAge' | 'maxAge'> {
  const limits = { least: 0, most: 99, isWhole: true };
  const own = cells.take('offer.ages', (raw): CellReading<{ min: number | null; max: number | null }> => {
    if (!cleanCell(raw)) return nothing;
    const ages = readAges(/\d\s*$/.test(raw) ? `${raw} ans` : raw);
    if (ages) return says(ages);
    return /\btous?\b|\btoute/.test(plainCell(raw)) ? says({ min: null, max: null }) : { value: null, remark: 'number_unreadable' };
  });
  const minAge = cells.take('offer.minAge', (raw) => readNumber(raw, limits)) ?? own?.min ?? null;
  const maxAge = cells.take('offer.maxAge', (raw) => readNumber(raw, { ...limits, most: 120 })) ?? own?.max ?? null;
  // A source that has columns for ages says there what holds, whatever it calls its publics.
  const hasOwn = cells.has('offer.ages') || cells.has('offer.minAge') || cells.has('offer.maxAge');
  const ages = hasOwn ? { minAge, maxAge } : { minAge: audience.minAge, maxAge: audience.maxAge };
  if (ages.minAge === null || ages.maxAge === null || ages.minAge <= ages.maxAge) return ages;
  cells.tell('ages_inverted', 'offer.maxAge', `${ages.minAge} ; ${ages.maxAge}`);
  return { minAge: null, maxAge: null };
}

function diplomasOf(cells: RowCells, audience: Audience, conditions: Notes): Pick<ImportedOffer, 'minDiploma' | 'maxDiploma'> {
  const take = (target: 'offer.minDiploma' | 'offer.maxDiploma') => {
    const diploma = cells.take(target, readDiploma);
    if (!diploma && cleanCell(cells.raw(target))) conditions.add(oneLine(cells.raw(target)));
    return diploma;
  };
  const [minDiploma, own] = [take('offer.minDiploma'), take('offer.maxDiploma')];
  const maxDiploma = cells.has('offer.maxDiploma') ? own : audience.maxDiploma;
  if (!minDiploma || !maxDiploma || diplomas.indexOf(minDiploma) <= diplomas.indexOf(maxDiploma)) return { minDiploma, maxDiploma };
  cells.tell('diplomas_inverted', 'offer.minDiploma', `${minDiploma} ; ${maxDiploma}`);
  return { minDiploma: null, maxDiploma: null };
}

function priceOf(cells: RowCells): Pick<ImportedOffer, 'priceCents' | 'priceNote'> {
  const own = cells.take('offer.price', readMoney);
  const isFree = cells.take('offer.free', readBoolean);
  const words = own === null ? cleanCell(cells.raw('offer.price')) : '';
  const note = [cells.text('offer.priceNote', 500), words].filter((text) => text).join('\n');
  return { priceCents: own ?? (isFree && !words ? 0 : null), priceNote: readText(note, 500).value };
}

function durationOf(cells: RowCells): Pick<ImportedOffer, 'durationHours' | 'durationWeeks' | 'weeklyHours'> {
  const words = cells.take('offer.duration', readDuration);
  return {
    durationHours: cells.take('offer.durationHours', (raw) => readNumber(raw, { least: 0, most: 20_000 })) ?? words?.hours ?? null,
    durationWeeks: cells.take('offer.durationWeeks', (raw) => readNumber(raw, { least: 1, most: 520, isWhole: true })) ?? words?.weeks ?? null,
    weeklyHours: cells.take('offer.weeklyHours', (raw) => readNumber(raw, { least: 0, most: 80 })) ?? words?.weeklyHours ?? null,
  };
}

function languagesOf(cells: RowCells): ImportedOffer['languages'] {
  const { values } = choose(cells, 'offer.languages', languages, 'language_unknown');
  return values.length > 0 ? values : ['fr'];
}

function basinsOf(cells: RowCells, reference: ImportReference): string[] {
  const parts = partsOf(cleanCell(cells.raw('offer.basins')));
  return [...new Set(parts.map((part) => reference.basinByWord.get(plainCell(part))).filter((code) => code !== undefined))];
}

/** The values that a cell names; what it says besides is told, and given back. */
function choose<T extends string>(cells: RowCells, target: ImportTarget, sayings: Sayings<T>, remark: RemarkCode) {
  const choices = readChoices(cells.raw(target), sayings);
  if (choices.unknown.length > 0) cells.tell(remark, target, choices.unknown.join(', '));
  return choices;
}
