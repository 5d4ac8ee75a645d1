import { z } from '../../../lib/zod';
import type { SheetKind } from './sheet-query';

/** What may be wrong with each kind of sheet; empty: something else, said in words. */
export const correctable = {
  offer: [
    'title', 'objective', 'description', 'trades', 'publics', 'minAge', 'minDiploma', 'languageLevel', 'registrations', 'prerequisiteNote',
    'sessions', 'priceCents', 'durationHours', 'times', 'path', 'mode', 'languages', 'entries', 'website', 'status',
  ],
  branch: ['name', 'street', 'phone', 'email', 'website', 'opening', 'closures', 'isAccessible', 'status'],
  organisation: ['name', 'acronym', 'enterpriseNumber', 'description', 'website'],
} as const satisfies Record<SheetKind, readonly string[]>;

export type CorrectableField = (typeof correctable)[SheetKind][number];

export const correctionSchema = z
  .object({
    field: z.string(),
    proposed: z.string().trim().max(1000, 'tooLong'),
    comment: z.string().trim().max(1000, 'tooLong'),
    email: z.union([z.literal(''), z.email('email').max(254, 'tooLong')]),
  })
  .refine(({ proposed, comment }) => proposed !== '' || comment !== '', { path: ['comment'], error: 'empty' });

export type CorrectionForm = z.infer<typeof correctionSchema>;
