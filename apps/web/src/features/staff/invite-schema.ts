import { roles } from '@boussole/domain/access/roles';
import { z } from '../../lib/zod';

/** The roles a structure gives to its own people; the platform's are given elsewhere. */
export const givenRoles = ['counsellor', 'coordinator', 'manager', 'operator_agent', 'structure_admin'] as const;

export const inviteSchema = z
  .object({
    givenName: z.string().trim().min(1, 'required').max(100, 'tooLong'),
    familyName: z.string().trim().min(1, 'required').max(100, 'tooLong'),
    email: z.email('email'),
    locale: z.enum(['fr', 'nl', 'de', 'en']),
    branchId: z.string().min(1, 'required'),
    role: z.enum(roles),
    employerId: z.string(),
    from: z.string({ error: 'required' }),
    until: z.string().nullable(),
  })
  .refine((form) => !form.until || form.until >= form.from, { path: ['until'], error: 'order' });

export type InviteForm = z.input<typeof inviteSchema>;
