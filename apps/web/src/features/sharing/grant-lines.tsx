import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import type { Grant } from './sharing-query';

/** The branch, or one person of it. */
export const recipientOf = ({ branchName, person }: Pick<Grant, 'branchName' | 'person'>): string =>
  person ? `${person.name} · ${branchName}` : branchName;

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
  const { organisationName, person, basis, evidence, evidenceText, writtenBy, from } = grant;
  const isTold = evidence === 'in_app' || evidence === 'signed_paper' || evidenceText !== null;
  const ground = isTold ? t(`evidence.${evidence}`, { text: evidenceText ?? '' }) : `${t(`bases.${basis}`)}.`;
  return (
    <span className="meta who-sees-line">
      {organisationName}
      {!person && ` · ${t('wholeBranch')}`}
      <br />
      {basis !== 'consent' && isTold && `${t(`bases.${basis}`)}. `}
      {ground}{' '}
      {writtenBy ? t('writtenBy', { name: writtenBy.name, date: dates.day(from) }) : t('givenOnline', { date: dates.day(from) })}
      {!grant.canRenounce && <span className="who-sees-line">{looks(grant)}</span>}
    </span>
  );
}
