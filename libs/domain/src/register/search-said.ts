import type { CalendarDate } from '../calendar-date.js';
import type { Diploma, Entry, LanguageLevel, Mode, OfferKind, OfferLanguage, Path, Public, Travel, WeekTime } from './vocabulary.js';

/** What words say besides a trade: the filters of a search that take a value of a list. */
export interface SaidInWords {
  kinds?: readonly OfferKind[];
  publics?: readonly Public[];
  languages?: readonly OfferLanguage[];
  modes?: readonly Mode[];
  times?: readonly WeekTime[];
  paths?: readonly Path[];
  entries?: readonly Entry[];
  diploma?: Diploma;
  languageLevel?: LanguageLevel;
  travel?: Travel;
  isFree?: true;
}

/** What a sentence is read against: the places that there are, and the day that it is. */
export interface SentenceContext {
  readonly communes: readonly { readonly nis: string; readonly name: string; readonly postcodes?: readonly string[] }[];
  readonly basins?: readonly { readonly code: string; readonly name: string }[];
  readonly today: CalendarDate;
}

/** A search as the register takes it; what was not said is not there. */
export interface SentenceSearch extends SaidInWords {
  /** What was understood as nothing else: a trade, a name. */
  text: string;
  basins?: readonly string[];
  /** NIS code of the commune that one starts from. */
  near?: string;
  minutes?: number;
  age?: number;
  startsBefore?: CalendarDate;
}

export type SentenceField = Exclude<keyof SentenceSearch, 'text'>;

/** A part of the sentence that was understood: the words as they were typed, and what they say. */
export interface UnderstoodPart {
  readonly words: string;
  readonly field: SentenceField;
  readonly value: string | number | true | readonly string[];
}

export interface SearchSentence {
  readonly search: SentenceSearch;
  /** In the order of the sentence. */
  readonly understood: readonly UnderstoodPart[];
  /** Words that only tie the others together ("je cherche une…"). */
  readonly ignored: readonly string[];
}

/** What a reader of one kind of thing found: which words (a stretch of the line), and what they say. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly said: Partial<Omit<SentenceSearch, 'text'>>;
}
export type Reader = (line: string, context: SentenceContext) => readonly Found[];
