import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { Grant } from './sharing-query';

/** "Formation Plus · Huy", or one person of it. */
export const recipientOf = ({ branchName, organisationName, person }: Pick<Grant, 'branchName' | 'organisationName' | 'person'>): string =>
  [person?.name, organisationName === branchName ? '' : organisationName, branchName].filter(Boolean).join(' · ');

/** How often the recipient looked, in a sentence. */
export function useLooks() {
  const t = useTranslations('sharing');
  const dates = useDates();
  return ({ looks, lastLookAt }: Pick<Grant, 'looks' | 'lastLookAt'>) =>
    t('looks', { count: looks, date: lastLookAt ? dates.day(lastLookAt) : '' });
}

/** On what ground a sharing stands, who wrote it down, and how it was used. */
export function GrantLines({ grant }: { grant: Grant }) {
  const t = useTranslations('sharing');
  const dates = useDates();
  const looks = useLooks();
  const { person, basis, evidence, evidenceText, writtenBy, from } = grant;
  const isTold = evidence === 'in_app' || evidence === 'signed_paper' || evidenceText !== null;
  return (
    <span className="meta who-sees-line">
      {!person && `${t('wholeBranch')} · `}
      {t(`bases.${basis}`)} · {isTold ? t(`evidence.${evidence}`, { text: evidenceText ?? '' }) : t(`evidenceShort.${evidence}`)}{' '}
      {writtenBy ? t('writtenBy', { name: writtenBy.name, date: dates.day(from) }) : t('givenOnline', { date: dates.day(from) })}
      <span className="who-sees-line">{looks(grant)}</span>
    </span>
  );
}
