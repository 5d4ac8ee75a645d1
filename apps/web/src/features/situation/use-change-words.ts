import { useTranslations } from 'use-intl';
import { blankNeed, identityForm, situationForm, type GoalForm, type IdentityForm, type NeedForm, type SituationForm } from './forms';
import type { Change, Experience, Identity, Situation, Study, Trade } from './situation-query';
import { useSay } from './use-say';

const read = (text: string | null): unknown => {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown; // the server's own JSON; its shape is tried below
  } catch {
    return null;
  }
};

const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const blankIdentity: Identity = {
  version: 0, givenName: '', familyName: '', birthOn: null, ageBand: null, commune: null, email: null, phone: null,
  safeContact: { byMail: false, bySms: false, byPhone: false, hideService: false, notBeforeHour: null, notAfterHour: null, note: null },
};
const blankSituation: Situation = {
  version: 0, status: null, statusSince: null, highestDiploma: null, studies: [], languages: [], experience: [], licence: null,
  transports: [], maxMinutes: null, childcare: null, times: [], availableFrom: null, note: null, authorName: null, updatedAt: null,
};

/** The trades that some changes name by their codes. */
export const tradeCodesOf = (changes: readonly Change[]): string[] => [...new Set(changes
  .flatMap(({ thing, before, after }) => (thing === 'special' ? [] : [before, after]))
  .flatMap((text) => [...(text ?? '').matchAll(/"([A-N]\d{4})"/g)].map(([, code]) => code ?? '')))];

/** How a rectified field and its two values read; trades are told by name where it is known. */
export function useChangeWords(trades: readonly Trade[]) {
  const t = useTranslations();
  const say = useSay();
  const tradeName = (code: string) => trades.find((trade) => trade.code === code)?.name ?? code;

  const value = ({ thing, field }: Change, text: string | null): string => {
    const known = read(text);
    if (known === null) return '';
    if (thing === 'special') return plain(known);
    // Each value goes back through the form that it came from; what a later version of the product wrote otherwise is shown as it is.
    try {
      if (thing === 'identity') {
        return say.identity(field as keyof IdentityForm, { ...identityForm(blankIdentity).form, ...identityPart(field, known) });
      }
      if (thing === 'situation') {
        return say.situation(field as keyof SituationForm, situationForm(situationPart(field, known, tradeName)).form);
      }
      if (field === 'trade') return tradeName(plain(known));
      if (thing === 'goal') return say.goal(field as keyof GoalForm, { [field]: known } as unknown as GoalForm);
      if (field === 'goalId') return '';
      return say.need(field as keyof NeedForm, { ...blankNeed(null).form, [field]: typeof known === 'number' ? String(known) : known });
    } catch {
      return plain(known);
    }
  };

  const fieldName = ({ thing, field }: Change): string => {
    const lists = {
      identity: 'situation.fields', situation: 'situation.fields', goal: 'goals.fields', need: 'goals.needFields', special: '',
    };
    const list = lists[thing];
    const key = `${list}.${field}`;
    return t.has(key as 'situation.title') ? t(key as 'situation.title') : field; // one of many; t.has checks it
  };

  return {
    title: (change: Change): string => {
      const { thing, aboutTitle } = change;
      if (thing === 'special') {
        // One of many; t.has checks it.
        const key = `situationWords.specialCategories.${aboutTitle ?? 'other'}` as 'situationWords.specialCategories.other';
        return t.has(key) ? t(key) : aboutTitle ?? '';
      }
      return t('rectifications.field', { thing: aboutTitle ?? t(`rectifications.things.${thing}`), field: fieldName(change) });
    },
    values: (change: Change) => ({ before: value(change, change.before), after: value(change, change.after) }),
  };
}

// An hour is a number there, a text here.
const identityPart = (field: string, known: unknown): object => ({ [field]: typeof known === 'number' ? String(known) : known });

function situationPart(field: string, known: unknown, tradeName: (code: string) => string): Situation {
  if (field === 'studies') return { ...blankSituation, studies: known as Study[] }; // what the server kept of this field
  if (field === 'experience') {
    const kept = known as (Omit<Experience, 'trade'> & { trade: string | null })[]; // the same: trades are codes there
    const named = (code: string | null) => (code ? { code, name: tradeName(code) } : null);
    return { ...blankSituation, experience: kept.map((one) => ({ ...one, trade: named(one.trade) })) };
  }
  return { ...blankSituation, [field]: known };
}
