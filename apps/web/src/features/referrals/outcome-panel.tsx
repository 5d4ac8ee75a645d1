import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { Referral } from './referral-query';

/** How it ended: the operator's word, and the person's. */
export function OutcomePanel({ referral: { line, outcomeOn } }: { referral: Referral }) {
  const t = useTranslations('referrals');
  const decline = useKnownWord('referralWords.declineCodes');
  const outcome = useKnownWord('referralWords.outcomeCodes');
  const dates = useDates();
  const { declineCode, outcomeCode, learnerAnswer } = line;
  if (declineCode) return <Notice tone="warning"><strong>{t('declined')}</strong> {decline(declineCode)}</Notice>;
  if (!outcomeCode) return null;
  return (
    <Panel title={t('outcome.title')}>
      <p>
        <strong>{outcome(outcomeCode)}</strong> {outcomeOn && t('outcome.on', { date: dates.calendarDay(outcomeOn) })}
      </p>
      <p>{t(`outcome.${learnerAnswer ?? 'waiting'}`)}</p>
    </Panel>
  );
}
