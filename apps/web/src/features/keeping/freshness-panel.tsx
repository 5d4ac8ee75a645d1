import type { Freshness } from '@boussole/domain/register/vocabulary';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import { FreshnessBadge } from '../register/freshness-badge';

interface Sheet {
  freshness: Freshness;
  reviewOn: string;
  verifiedOn: string | null;
  verifiedBy?: string | null;
}

/** When the sheet was last looked at, by whom, and when it is to be again. */
export function FreshnessPanel({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('keeping');
  const dates = useDates();
  const { verifiedOn, verifiedBy } = sheet;
  return (
    <Panel title={t('freshness')}>
      <p>
        <FreshnessBadge freshness={sheet.freshness} />
      </p>
      <p className="meta">
        {verifiedOn ? t('verifiedOn', { date: dates.calendarDay(verifiedOn) }) : t('neverVerified')}
        {verifiedOn && verifiedBy ? ` · ${verifiedBy}` : ''}
      </p>
      <p className="meta">{t('reviewBefore', { date: dates.calendarDay(sheet.reviewOn) })}</p>
      <p className="meta">{t('savingVerifies')}</p>
    </Panel>
  );
}
