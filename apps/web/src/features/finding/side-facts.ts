import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { MergeField, MergeSide } from './merges-query';

/** One line of the comparison: what each of the two says; a choice, where both say something and it is not the same. */
export interface ComparedFact {
  field: MergeField | 'reference' | 'lead' | 'last_contact' | 'interviews' | 'opened' | 'status';
  name: string;
  first: string | null;
  second: string | null;
  isDifferent: boolean;
}

export const chosenFields: readonly MergeField[] = ['given_name', 'family_name', 'birth_on', 'commune_nis', 'email', 'phone', 'contact'];
export const isChosenField = (field: ComparedFact['field']): field is MergeField => chosenFields.some((name) => name === field);

/** Two covers, line by line. */
export function useSideFacts(): (first: MergeSide, second: MergeSide) => ComparedFact[] {
  const t = useTranslations('merge');
  const dates = useDates();

  const contact = ({ contact: c }: MergeSide): string =>
    [
      c.byMail && t('contact.byMail'), c.bySms && t('contact.bySms'), c.byPhone && t('contact.byPhone'),
      c.notBeforeHour !== null && t('contact.from', { hour: String(c.notBeforeHour) }),
      c.notAfterHour !== null && t('contact.until', { hour: String(c.notAfterHour) }),
      c.hideService && t('contact.hideService'), c.hasNote && t('contact.hasNote'),
    ].filter(Boolean).join(', ') || t('contact.nothing');

  return (first, second) => {
    const lines: [ComparedFact['field'], (side: MergeSide) => string | null][] = [
      ['given_name', (side) => side.givenName],
      ['family_name', (side) => side.familyName],
      ['birth_on', (side) => side.birthOn && dates.calendarDay(side.birthOn)],
      ['commune_nis', (side) => side.communeName],
      ['email', (side) => side.email],
      ['phone', (side) => side.phone],
      ['contact', contact],
      ['reference', (side) => side.reference],
      ['status', (side) => t(`status.${side.status}`)],
      ['lead', (side) => side.leadName],
      ['opened', (side) => dates.day(side.openedAt)],
      ['last_contact', (side) => side.lastContactAt && dates.day(side.lastContactAt)],
      ['interviews', (side) => String(side.interviewCount)],
    ];
    return lines.map(([field, read]) => {
      const [one, two] = [read(first), read(second)];
      return { field, name: t(`fields.${field}`), first: one, second: two, isDifferent: one !== null && two !== null && one !== two };
    });
  };
}
