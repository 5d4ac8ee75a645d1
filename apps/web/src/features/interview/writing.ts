import { interviewResults } from '@boussole/domain/dossier/interview';
import { findContacts, reachingContacts, type Contact } from '@boussole/domain/text/contact-detector';
import { graphql, type ResultOf } from '../../lib/graphql';
import { z } from '../../lib/zod';

export const channels = ['in_person', 'phone', 'video', 'mail', 'message', 'workshop'] as const;

export const topics = [
  'information', 'project', 'training', 'employment', 'skills', 'validation', 'rights', 'funding', 'mobility',
  'childcare', 'school', 'follow_up', 'other',
] as const;

export const quickMinutes = ['15', '30', '45', '60'] as const;
const longestMinutes = 480;

export const DraftFields = graphql(`
  fragment DraftFields on InterviewDraft @_unmask {
    version
    savedAt
    heldAt
    channel
    minutes
    topics
    summary
    privateNote
    results
    isSpecial
    forRepresentative
    keepsContacts
  }
`);

export type Draft = ResultOf<typeof DraftFields>;
export type DraftContent = Omit<Draft, 'version' | 'savedAt'>;

const isMinutes = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= longestMinutes;
const isPast = (instant: string) => Date.parse(instant) <= Date.now() + 60_000;

/** What must be true before an interview is logged. Each fault is the key of its sentence. */
export const writingSchema = z.object({
  summary: z.string().trim().min(1, 'summary'),
  privateNote: z.string(),
  channel: z.enum(channels),
  heldAt: z.string({ error: 'required' }).refine(isPast, 'future').nullable(),
  minutes: z.string().refine(isMinutes, 'minutes'),
  topics: z.array(z.enum(topics)).min(1, 'topics'),
  results: z.array(z.enum(interviewResults)),
  isSpecial: z.boolean(),
  forRepresentative: z.boolean(),
  /** The pieces that the writer said are a service's. */
  keptContacts: z.array(z.string()),
});

export type Writing = z.infer<typeof writingSchema>;

type Texts = Pick<Writing, 'summary' | 'privateNote'>;

/** What reaches somebody, in either text. */
const contactsIn = ({ summary, privateNote }: Texts): Contact[] => [summary, privateNote].flatMap(reachingContacts);

/** What reaches somebody and was not said to be a service's: asked about in an anonymous dossier. */
export const contactsToAsk = ({ keptContacts, ...texts }: Texts & Pick<Writing, 'keptContacts'>): Contact[] =>
  contactsIn(texts).filter(({ text }) => !keptContacts.includes(text));

export interface FoundPiece extends Contact {
  /** The words around it, so that it is recognised. */
  readonly before: string;
  readonly after: string;
}

const around = 18;

const cut = (words: string, isCut: boolean, atEnd: boolean) => (!isCut ? words : atEnd ? `${words}…` : `…${words}`);

/** What must be asked about, each piece with the words around it: national numbers everywhere, the rest where nobody may be reached. */
export function piecesToAsk(writing: Texts & Pick<Writing, 'keptContacts'>, isAnonymous: boolean): FoundPiece[] {
  return [writing.summary, writing.privateNote].flatMap((whole) =>
    findContacts(whole)
      .filter(({ kind, text }) => kind === 'national_number' || (isAnonymous && !writing.keptContacts.includes(text)))
      .map((found) => ({
        ...found,
        before: cut(whole.slice(Math.max(0, found.start - around), found.start), found.start > around, false),
        after: cut(whole.slice(found.end, found.end + around), found.end + around < whole.length, true),
      })),
  );
}

/** Where the form starts: the draft left here, or an interview held now, by the way that was planned. */
export const startOf = (draft: Draft | null, now: Date, way?: string): Writing => ({
  summary: draft?.summary ?? '',
  privateNote: draft?.privateNote ?? '',
  channel: draft?.channel ?? channels.find((channel) => channel === way) ?? 'in_person',
  heldAt: draft?.heldAt ?? now.toISOString(),
  minutes: draft?.minutes?.toString() ?? '',
  topics: [...(draft?.topics ?? [])],
  results: [...(draft?.results ?? [])],
  isSpecial: draft?.isSpecial ?? false,
  forRepresentative: draft?.forRepresentative ?? false,
  keptContacts: draft?.keepsContacts ? contactsIn(draft).map(({ text }) => text) : [],
});

/** What a draft keeps of a form that may be far from complete. */
export const contentOf = (writing: Writing): DraftContent => ({
  summary: writing.summary,
  privateNote: writing.privateNote,
  channel: writing.channel,
  heldAt: writing.heldAt,
  minutes: isMinutes(writing.minutes) ? Number(writing.minutes) : null,
  topics: writing.topics,
  results: writing.results,
  isSpecial: writing.isSpecial,
  forRepresentative: writing.forRepresentative,
  keepsContacts: contactsIn(writing).length > 0 && contactsToAsk(writing).length === 0,
});
