import { contactPurposes } from '@boussole/domain/register/vocabulary';
import type { VariablesOf } from '../../lib/graphql';
import { z } from '../../lib/zod';
import type { BranchToEdit, SaveBranchDocument } from './branch-query';
import { orNull, shortText, timeOf, website, websiteOrNull } from './form-values';

export const weekDays = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type WeekDay = (typeof weekDays)[number];

const time = z.string().trim().refine((text) => timeOf(text) !== null, 'time');
const phone = z.string().trim().refine((text) => text === '' || /^[+\d][\d\s./()-]{7,38}$/.test(text), 'phone');
const day = z.string().nullable().refine((value): boolean => value !== null, 'required');

const openingSchema = z
  .object({ day: z.enum(weekDays), from: time, until: time })
  .refine(({ from, until }) => (timeOf(from) ?? '') < (timeOf(until) ?? '99'), { path: ['until'], error: 'hours' });

const closureSchema = z
  .object({ from: day, until: day, reason: shortText(200) })
  .refine(({ from, until }) => !from || !until || until >= from, { path: ['until'], error: 'order' });

const contactSchema = z.object({
  purpose: z.enum(contactPurposes),
  name: shortText(120),
  email: z.string().trim().toLowerCase().pipe(z.email('email')),
  phone,
});

/** What can be checked before asking the server. Each fault is the key of its sentence. */
export const branchSchema = z.object({
  name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
  street: shortText(200),
  postcode: z.string().trim().refine((text) => text === '' || /^\d{4,5}$/.test(text), 'postcode'),
  locality: shortText(120),
  communeNis: z.string().nullable(),
  phone,
  email: z.union([z.literal(''), z.email('email')]),
  website,
  opening: z.array(openingSchema),
  openingNote: shortText(500),
  closures: z.array(closureSchema),
  workingDays: z.array(z.enum(weekDays)),
  closesForSchoolHolidays: z.boolean(),
  isAccessible: z.enum(['', 'yes', 'no']),
  contacts: z.array(contactSchema),
});

export type BranchForm = z.infer<typeof branchSchema>;

const weekDay = (number: number): WeekDay | undefined => weekDays.find((one) => one === String(number));

export const formOf = (branch: BranchToEdit): BranchForm => ({
  name: branch.name,
  street: branch.street ?? '',
  postcode: branch.postcode ?? '',
  locality: branch.locality ?? '',
  communeNis: branch.communeNis,
  phone: branch.phone ?? '',
  email: branch.email ?? '',
  website: branch.website ?? '',
  opening: branch.opening.flatMap(({ day: number, from, until }) => {
    const found = weekDay(number);
    return found ? [{ day: found, from, until }] : [];
  }),
  openingNote: branch.openingNote ?? '',
  closures: branch.closures.map(({ from, until, reason }) => ({ from, until, reason: reason ?? '' })),
  workingDays: branch.workingDays.flatMap((number) => weekDay(number) ?? []),
  closesForSchoolHolidays: branch.closesForSchoolHolidays,
  isAccessible: branch.isAccessible === null ? '' : branch.isAccessible ? 'yes' : 'no',
  contacts: branch.contacts.map(({ purpose, name, email, phone: number }) => ({
    purpose, name: name ?? '', email, phone: number ?? '',
  })),
});

type SaveBranch = VariablesOf<typeof SaveBranchDocument>['input'];

export const inputOf = (form: BranchForm): Omit<SaveBranch, 'commandKey' | 'id' | 'version'> => ({
  name: form.name.trim(),
  street: orNull(form.street),
  postcode: orNull(form.postcode),
  locality: orNull(form.locality),
  communeNis: form.communeNis,
  phone: orNull(form.phone),
  email: orNull(form.email),
  website: websiteOrNull(form.website),
  // The schema lets no hour through that `timeOf` does not read.
  opening: form.opening.map(({ day: number, from, until }) => ({
    day: Number(number), from: timeOf(from) ?? from, until: timeOf(until) ?? until,
  })),
  openingNote: orNull(form.openingNote),
  closures: form.closures.map(({ from, until, reason }) => ({ from: from ?? '', until: until ?? '', reason: orNull(reason) })),
  workingDays: form.workingDays.map(Number),
  closesForSchoolHolidays: form.closesForSchoolHolidays,
  isAccessible: form.isAccessible === '' ? null : form.isAccessible === 'yes',
  contacts: form.contacts.map(({ purpose, name, email, phone: number }) => ({
    purpose, name: orNull(name), email, phone: orNull(number),
  })),
});
