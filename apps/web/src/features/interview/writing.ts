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
});

export type Writing = z.infer<typeof writingSchema>;

/** Where the form starts: the draft left here, or an interview held now. */
export const startOf = (draft: Draft | null, now: Date): Writing => ({
  summary: draft?.summary ?? '',
  privateNote: draft?.privateNote ?? '',
  channel: draft?.channel ?? 'in_person',
  heldAt: draft?.heldAt ?? now.toISOString(),
  minutes: draft?.minutes?.toString() ?? '',
  topics: [...(draft?.topics ?? [])],
});

/** What a draft keeps of a form that may be far from complete. */
export const contentOf = (writing: Writing): DraftContent => ({
  summary: writing.summary,
  privateNote: writing.privateNote,
  channel: writing.channel,
  heldAt: writing.heldAt,
  minutes: isMinutes(writing.minutes) ? Number(writing.minutes) : null,
  topics: writing.topics,
});
