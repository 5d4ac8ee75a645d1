import {
  diplomas, entries, languageLevels, modes, offerKinds, offerLanguages, offerStatuses, paths, publics, registrations, sessionStatuses,
  weekTimes,
} from '@boussole/domain/register/vocabulary';
import type { VariablesOf } from '../../lib/graphql';
import { z } from '../../lib/zod';
import {
  amount, centsOrNull, euroText, numberOrNull, orNull, shortText, textOf, website, websiteOrNull, whole,
} from './form-values';
import type { OfferToEdit, SaveOfferDocument } from './offer-query';

const day = z.string().nullable();
const orNone = <Value extends string>(values: readonly Value[]) => z.union([z.literal(''), z.enum(values)]);
const comes = (text: string) => numberOrNull(text) ?? null;
const inOrder = (first: number | null, second: number | null) => first === null || second === null || first <= second;

const sessionSchema = z
  .object({
    sessionId: z.string().nullable(),
    startsOn: day.refine((value): boolean => value !== null, 'required'),
    endsOn: day,
    registerBy: day,
    seats: whole(0, 100_000),
    seatsLeft: whole(0, 100_000),
    hasWaitingList: z.boolean(),
    status: z.enum(sessionStatuses),
    note: shortText(300),
  })
  .refine((one) => !one.endsOn || !one.startsOn || one.endsOn >= one.startsOn, { path: ['endsOn'], error: 'order' })
  .refine((one) => !one.registerBy || !one.endsOn || one.registerBy <= one.endsOn, { path: ['registerBy'], error: 'registerLate' })
  .refine((one) => inOrder(comes(one.seatsLeft), comes(one.seats)), { path: ['seatsLeft'], error: 'seats' });

/** What can be checked before asking the server. Each fault is the key of its sentence. */
export const offerSchema = z
  .object({
    branchId: z.string().min(1, 'required'),
    kind: z.enum(offerKinds),
    title: z.string().trim().min(1, 'required').max(250, 'tooLong'),
    objective: shortText(2000),
    description: shortText(6000),
    trades: z.array(z.object({ code: z.string(), name: z.string() })).max(20, 'tooMany'),
    level: z.enum(['', '1', '2', '3', '4', '5', '6', '7', '8']),
    status: z.enum(offerStatuses),
    publics: z.array(z.enum(publics)),
    minAge: whole(0, 99),
    maxAge: whole(0, 120),
    minDiploma: orNone(diplomas),
    maxDiploma: orNone(diplomas),
    languageLevel: orNone(languageLevels),
    registrations: z.array(z.enum(registrations)),
    prerequisiteNote: shortText(1000),
    path: orNone(paths),
    times: z.array(z.enum(weekTimes)),
    durationHours: amount(0, 20_000),
    durationWeeks: whole(1, 520),
    weeklyHours: amount(0, 80),
    sessions: z.array(sessionSchema).max(100, 'tooMany'),
    mode: z.enum(modes),
    languages: z.array(z.enum(offerLanguages)).min(1, 'language'),
    servesBasins: z.array(z.string()),
    price: amount(0, 100_000),
    priceNote: shortText(500),
    entries: z.array(z.enum(entries)),
    entryNote: shortText(1000),
    website,
  })
  .refine((offer) => inOrder(comes(offer.minAge), comes(offer.maxAge)), { path: ['maxAge'], error: 'ages' })
  .refine(
    ({ minDiploma: least, maxDiploma: most }) => !least || !most || diplomas.indexOf(least) <= diplomas.indexOf(most),
    { path: ['maxDiploma'], error: 'diplomas' },
  );

export type OfferForm = z.infer<typeof offerSchema>;
export type SessionForm = OfferForm['sessions'][number];

export const blankSession: SessionForm = {
  sessionId: null, startsOn: null, endsOn: null, registerBy: null, seats: '', seatsLeft: '', hasWaitingList: false, status: 'open', note: '',
};

export const blankOffer: OfferForm = {
  branchId: '', kind: 'training', title: '', objective: '', description: '', trades: [], level: '', status: 'open', publics: [],
  minAge: '', maxAge: '', minDiploma: '', maxDiploma: '', languageLevel: '', registrations: [], prerequisiteNote: '', path: '',
  times: [], durationHours: '', durationWeeks: '', weeklyHours: '', sessions: [], mode: 'on_site', languages: ['fr'],
  servesBasins: [], price: '', priceNote: '', entries: [], entryNote: '', website: '',
};

const levelOf = (level: number | null): OfferForm['level'] =>
  (['1', '2', '3', '4', '5', '6', '7', '8'] as const).find((one) => one === String(level)) ?? '';

export const formOf = (offer: OfferToEdit): OfferForm => ({
  branchId: offer.branch.id,
  kind: offer.kind,
  title: offer.title,
  objective: offer.objective ?? '',
  description: offer.description ?? '',
  trades: offer.trades.map(({ code, name }) => ({ code, name })),
  level: levelOf(offer.level),
  status: offer.status,
  publics: [...offer.publics],
  minAge: textOf(offer.minAge),
  maxAge: textOf(offer.maxAge),
  minDiploma: offer.minDiploma ?? '',
  maxDiploma: offer.maxDiploma ?? '',
  languageLevel: offer.languageLevel ?? '',
  registrations: [...offer.registrations],
  prerequisiteNote: offer.prerequisiteNote ?? '',
  path: offer.path ?? '',
  times: [...offer.times],
  durationHours: textOf(offer.durationHours),
  durationWeeks: textOf(offer.durationWeeks),
  weeklyHours: textOf(offer.weeklyHours),
  sessions: offer.sessions.map(({ id, note, seats, seatsLeft, ...rest }) => ({
    ...rest, sessionId: id, note: note ?? '', seats: textOf(seats), seatsLeft: textOf(seatsLeft),
  })),
  mode: offer.mode,
  languages: [...offer.languages],
  servesBasins: [...offer.servesBasins],
  price: euroText(offer.priceCents),
  priceNote: offer.priceNote ?? '',
  entries: [...offer.entries],
  entryNote: offer.entryNote ?? '',
  website: offer.website ?? '',
});

type SaveOffer = VariablesOf<typeof SaveOfferDocument>['input'];

export const inputOf = (form: OfferForm): Omit<SaveOffer, 'commandKey' | 'id' | 'version'> => ({
  branchId: form.branchId,
  kind: form.kind,
  title: form.title.trim(),
  objective: orNull(form.objective),
  description: orNull(form.description),
  trades: form.trades.map(({ code }) => code),
  level: numberOrNull(form.level),
  publics: form.publics,
  minAge: numberOrNull(form.minAge),
  maxAge: numberOrNull(form.maxAge),
  minDiploma: form.minDiploma || null,
  maxDiploma: form.maxDiploma || null,
  languageLevel: form.languageLevel || null,
  registrations: form.registrations,
  prerequisiteNote: orNull(form.prerequisiteNote),
  servesBasins: form.servesBasins,
  mode: form.mode,
  languages: form.languages,
  priceCents: centsOrNull(form.price),
  priceNote: orNull(form.priceNote),
  durationHours: numberOrNull(form.durationHours),
  durationWeeks: numberOrNull(form.durationWeeks),
  weeklyHours: numberOrNull(form.weeklyHours),
  times: form.times,
  path: form.path || null,
  entries: form.entries,
  entryNote: orNull(form.entryNote),
  website: websiteOrNull(form.website),
  status: form.status,
  sessions: form.sessions.map(({ sessionId, startsOn, note, seats, seatsLeft, ...rest }) => ({
    ...rest,
    id: sessionId,
    startsOn: startsOn ?? '', // the schema refuses a session without its first day
    note: orNull(note),
    seats: numberOrNull(seats),
    seatsLeft: numberOrNull(seatsLeft),
  })),
});
