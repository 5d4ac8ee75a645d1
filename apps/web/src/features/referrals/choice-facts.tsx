import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Panel } from '../../ui/panel';
import type { Referral } from './referral-query';

/** How many offers there were, whose, and why this one. */
export function ChoiceFacts({ referral: { choice, dossierId } }: { referral: Referral }) {
  const t = useTranslations('referrals.choice');
  const reason = useKnownWord('referralWords.reasonCodes');
  const dates = useDates();
  return (
    <Panel title={t('title')}>
      {!choice ? (
        <p className="meta">{t('none')}</p>
      ) : (
        <>
          <p>
            {t('count', { count: choice.optionCount })}, {t('own', { count: choice.ownCount })}.
          </p>
          {!choice.isInSet && <p>{t('outside')}</p>}
          {choice.reasonCode && (
            <p>{t('reason', { code: reason(choice.reasonCode) })}</p>
          )}
          {choice.reasonText && <p className="written">{choice.reasonText}</p>}
          <p className="meta">{t('frozen', { date: dates.dayAndTime(choice.frozenAt) })}</p>
          <Link to="/dossiers/$id/orienter/choix" params={{ id: dossierId }} search={{ choix: choice.id }} className="touch-link">
            {t('open')}
          </Link>
        </>
      )}
    </Panel>
  );
}
