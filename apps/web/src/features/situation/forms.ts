import type { Base } from './draft-content';
import { monthOrNull, monthText } from './months';
import type { Experience, Goal, Identity, Need, Situation, Study, Trade } from './situation-query';
import type { SituationInput } from './situation-requests';

/** The forms of the page: what their fields hold, in the words of the screen. Empty is nothing. */
export interface IdentityForm {
  givenName: string;
  familyName: string;
  birthOn: string | null;
  ageBand: Identity['ageBand'];
  communeNis: string | null;
  email: string;
  phone: string;
  byMail: boolean;
  bySms: boolean;
  byPhone: boolean;
  hideService: boolean;
  notBeforeHour: string;
  notAfterHour: string;
  contactNote: string;
}

type Texts<Row, Names extends keyof Row> = Omit<Row, Names> & Record<Names, string>;
export type StudyForm = Texts<Study, 'title' | 'school' | 'from' | 'until'>;
export type ExperienceForm = Texts<Experience, 'title' | 'employer' | 'from' | 'until'>;

export interface SituationForm {
  status: Situation['status'];
  statusSince: string;
  highestDiploma: Situation['highestDiploma'];
  studies: StudyForm[];
  languages: Situation['languages'];
  experience: ExperienceForm[];
  licence: Situation['licence'];
  transports: Situation['transports'];
  maxMinutes: string;
  childcare: Situation['childcare'];
  times: Situation['times'];
  availableFrom: string | null;
  note: string;
}

export interface GoalForm {
  kind: Goal['kind'];
  title: string;
  trade: Trade | null;
  why: string;
  state: Goal['state'];
  stepNote: string;
}

export interface NeedForm {
  goalId: string;
  kind: Need['kind'];
  field: string;
  trade: Trade | null;
  level: string;
  communeNis: string | null;
  basin: string;
  constraints: string;
  wantedBefore: string | null;
  state: Need['state'];
  reason: string;
}

const said = (text: string): string | null => text.trim() || null;
const hourText = (hour: number | null): string => (hour === null ? '' : String(hour));
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

export function identityForm(identity: Identity): Base<IdentityForm> {
  const { safeContact: contact } = identity;
  return {
    version: identity.version,
    form: {
      givenName: identity.givenName, familyName: identity.familyName, birthOn: identity.birthOn, ageBand: identity.ageBand,
      communeNis: identity.commune?.nis ?? null, email: identity.email ?? '', phone: identity.phone ?? '', byMail: contact.byMail,
      bySms: contact.bySms, byPhone: contact.byPhone, hideService: contact.hideService, notBeforeHour: hourText(contact.notBeforeHour),
      notAfterHour: hourText(contact.notAfterHour), contactNote: contact.note ?? '',
    },
  };
}

export const identityInput = ({ email, phone, contactNote, ...form }: IdentityForm) => ({
  ...form, email: said(email), phone: said(phone), contactNote: said(contactNote), ageBand: form.birthOn ? null : form.ageBand,
  notBeforeHour: numberOf(form.notBeforeHour), notAfterHour: numberOf(form.notAfterHour),
});

const studyForm = ({ title, school, from, until, ...study }: Study): StudyForm => ({
  ...study, title: title ?? '', school: school ?? '', from: monthText(from), until: monthText(until) });

const experienceForm = ({ title, employer, from, until, ...one }: Experience): ExperienceForm => ({
  ...one, title: title ?? '', employer: employer ?? '', from: monthText(from), until: monthText(until) });

export function situationForm(situation: Situation): Base<SituationForm> {
  return {
    version: situation.version,
    form: {
      status: situation.status, statusSince: monthText(situation.statusSince), highestDiploma: situation.highestDiploma,
      studies: situation.studies.map(studyForm), languages: situation.languages, experience: situation.experience.map(experienceForm),
      licence: situation.licence, transports: situation.transports, maxMinutes: hourText(situation.maxMinutes),
      childcare: situation.childcare, times: situation.times, availableFrom: situation.availableFrom, note: situation.note ?? '',
    },
  };
}

export const situationInput = (form: SituationForm): Omit<SituationInput, 'commandKey' | 'dossierId' | 'version'> => ({
  status: form.status, statusSince: monthOrNull(form.statusSince), highestDiploma: form.highestDiploma,
  studies: form.studies.map(({ title, school, from, until, ...study }) => ({
    ...study, title: said(title), school: said(school), from: monthOrNull(from), until: monthOrNull(until) })),
  languages: form.languages,
  experience: form.experience.map(({ trade, title, employer, from, until, ...one }) => ({
    ...one, trade: trade?.code ?? null, title: said(title), employer: said(employer), from: monthOrNull(from),
    until: monthOrNull(until) })),
  licence: form.licence, transports: form.transports, maxMinutes: numberOf(form.maxMinutes), childcare: form.childcare, times: form.times,
  availableFrom: form.availableFrom, note: said(form.note),
});

export const blankGoal = (kind: Goal['kind']): Base<GoalForm> =>
  ({ version: 0, form: { kind, title: '', trade: null, why: '', state: 'exploring', stepNote: '' } });

export const goalForm = ({ version, kind, title, trade, why, state }: Goal): Base<GoalForm> =>
  ({ version, form: { kind, title, trade, why: why ?? '', state, stepNote: '' } });

export const goalInput = (form: GoalForm) => ({
  kind: form.kind, title: form.title, trade: form.trade?.code ?? null, why: said(form.why), state: form.state,
  stepNote: said(form.stepNote) });

export const blankNeed = (goal: Goal | null): Base<NeedForm> => ({
  version: 0,
  form: { goalId: goal?.id ?? '', kind: 'training', field: '', trade: goal?.trade ?? null, level: '', communeNis: null, basin: '',
    constraints: '', wantedBefore: null, state: 'open', reason: '' },
});

export const needForm = (need: Need): Base<NeedForm> => ({
  version: need.version,
  form: { goalId: need.goalId ?? '', kind: need.kind, field: need.field ?? '', trade: need.trade, level: hourText(need.level),
    communeNis: need.communeNis, basin: need.basin ?? '', constraints: need.constraints ?? '', wantedBefore: need.wantedBefore,
    state: need.state, reason: need.reason ?? '' },
});

export const needInput = (form: NeedForm) => ({
  goalId: said(form.goalId), kind: form.kind, field: said(form.field), trade: form.trade?.code ?? null, level: numberOf(form.level),
  communeNis: form.communeNis, basin: said(form.basin), constraints: said(form.constraints), wantedBefore: form.wantedBefore,
  state: form.state, reason: form.state === 'open' ? null : said(form.reason) });
