import { z } from '../../lib/zod';

const isHour = /^(?:[01]?\d|2[0-3])$/;
const hour = z.union([z.literal(''), z.string().regex(isHour)]);
const phone = /^[+\d][\d\s./()-]{7,24}$/;

/** What can be checked before asking the server. Each fault is the key of its sentence. */
export const newDossierSchema = z
  .object({
    givenName: z.string().trim().min(1, 'required').max(100, 'tooLong'),
    familyName: z.string().trim().min(1, 'required').max(100, 'tooLong'),
    birthOn: z.string().nullable(),
    communeNis: z.string().nullable(),
    email: z.union([z.literal(''), z.email('email')]),
    phone: z.string().trim().refine((text) => text === '' || phone.test(text), 'phone'),
    byMail: z.boolean(),
    bySms: z.boolean(),
    byPhone: z.boolean(),
    hideService: z.boolean(),
    notBefore: hour,
    notAfter: hour,
    note: z.string().trim().max(500, 'tooLong'),
  })
  .refine((form) => !form.birthOn || Date.parse(form.birthOn) <= Date.now(), { path: ['birthOn'], error: 'future' })
  .refine((form) => !form.notBefore || !form.notAfter || Number(form.notBefore) < Number(form.notAfter), {
    path: ['notAfter'],
    error: 'hours',
  });

export type NewDossier = z.infer<typeof newDossierSchema>;

export const blankDossier: NewDossier = {
  givenName: '',
  familyName: '',
  birthOn: null,
  communeNis: null,
  email: '',
  phone: '',
  byMail: false,
  bySms: false,
  byPhone: false,
  hideService: false,
  notBefore: '',
  notAfter: '',
  note: '',
};

const hourOf = (text: string) => (text === '' ? null : Number(text));

export const inputOf = (form: NewDossier, commandKey: string) => ({
  commandKey,
  givenName: form.givenName,
  familyName: form.familyName,
  birthOn: form.birthOn,
  communeNis: form.communeNis,
  email: form.email || null,
  phone: form.phone || null,
  safeContact: {
    byMail: form.byMail,
    bySms: form.bySms,
    byPhone: form.byPhone,
    hideService: form.hideService,
    notBeforeHour: hourOf(form.notBefore),
    notAfterHour: hourOf(form.notAfter),
    note: form.note || null,
  },
});
