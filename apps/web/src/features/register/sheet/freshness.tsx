import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/dates';
import { Notice } from '../../../ui/notice';
import { Panel } from '../../../ui/panel';
import { FactList } from './fact-list';
import type { Offer } from './sheet-query';

interface Dated {
  freshness: Offer['freshness'];
  verifiedOn: string | null;
  verifiedBy?: string | null;
  reviewOn: string;
}

/** Before anything is relied on: this sheet is due for a look. */
export function FreshnessNotice({ sheet: { freshness, reviewOn } }: { sheet: Dated }) {
  const t = useTranslations('sheet');
  const dates = useDates();
  if (freshness === 'fresh') return null;
  const date = dates.calendarDay(reviewOn);
  return <Notice tone="warning">{freshness === 'due' ? t('dueNotice', { date }) : t('staleNotice', { date })}</Notice>;
}

interface Props {
  sheet: Dated;
  keeperName?: string;
  origin?: Offer['origin'];
}

/** Who keeps the sheet, when it was last checked, where it comes from. */
export function SheetFreshness({ sheet, keeperName, origin }: Props) {
  const t = useTranslations('sheet');
  const dates = useDates();
  const { verifiedOn, verifiedBy, reviewOn } = sheet;
  const day = verifiedOn && dates.calendarDay(verifiedOn);
  const verified = day ? (verifiedBy ? t('verifiedBy', { date: day, by: verifiedBy }) : day) : t('neverVerified');
  return (
    <Panel title={t('about')}>
      <FactList
        facts={[
          { name: t('verified'), value: verified },
          { name: t('review'), value: dates.calendarDay(reviewOn) },
          { name: t('keeper'), value: keeperName },
          { name: t('origin'), value: origin && t('originKey', { source: origin.sourceName, key: origin.sourceKey }) },
        ]}
      />
      {origin?.missingSince && <Notice tone="warning">{t('missingSince', { date: dates.day(origin.missingSince) })}</Notice>}
    </Panel>
  );
}
