import type { CalendarDate } from '../../calendar-date.js';
import type { ImportedBranch, ImportedOffer, ImportedOrganisation } from '../import/sheet.js';

/** An offer as it leaves the register, with where it is given and by whom: what an import of it reads back. */
export interface ExportedSheet {
  readonly organisation: ImportedOrganisation;
  readonly branch: ImportedBranch;
  readonly offer: ImportedOffer;
  /** When any of it last changed. */
  readonly updatedOn: CalendarDate;
}

/** What people read for a code: one list a vocabulary. */
export type Words = Readonly<Record<WordList, Readonly<Record<string, string>>>>;

type WordList = 'offerKinds' | 'publics' | 'diplomas' | 'languageLevels' | 'offerLanguages' | 'registrations' | 'modes' | 'weekTimes'
  | 'paths' | 'entries' | 'offerStatuses' | 'sessionStatuses';
