import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { dayInBrussels, languageTags, useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Bars } from '../../ui/charts/bars';
import { LoadError } from '../../ui/load-error';
import { OneOf } from '../../ui/one-of';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { daysOf, periods, type Period } from './promises-address';
import { promisesQuery, type Figure, type Promises } from './promises-query';

interface Props {
  period: Period;
  onPeriod: (period: Period) => void;
  /** What those who were followed think of it, where it may be read. */
  children?: ReactNode;
}

/** What is promised to every person, and how far it is kept. */
export function PromisesScreen({ period, onPeriod, children }: Props) {
  const t = useTranslations('promises');
  const refusal = useRefusal();
  const query = useQuery(promisesQuery(useScope(), daysOf(period, dayInBrussels(serverNow()))));
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      <OneOf label={t('period')} options={periods.map((value) => ({ value, label: t(`periods.${value}`) }))} selected={period} onChange={onPeriod} />
      {query.data ? (
        <>
          {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={() => void query.refetch()} />}
          <Figures promises={query.data} />
        </>
      ) : query.isPending ? (
        <Skeleton rows={4} height={96} />
      ) : (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
      {children}
      <Panel title={t('more')}>
        <p>{t('howText')}</p>
      </Panel>
    </div>
  );
}

function Figures({ promises }: { promises: Promises }) {
  const t = useTranslations('promises');
  const dates = useDates();
  const percent = usePercent();
  const { branchName, from, until, threshold, withinTwoContacts, medianContacts, medianDaysToContact, reached } = promises;
  const bars = reached.flatMap(({ months, value, persons }) => (value === null ? [] : [{
    key: String(months), name: t('months', { count: months }), value, text: `${percent(value)} (${t('about', { count: persons ?? 0 })})`,
  }]));
  return (
    <>
      <p className="meta">
        {branchName === null ? t('ofMine') : t('ofBranch', { name: branchName })} · {dates.calendarDay(from)} – {dates.calendarDay(until)}
      </p>
      <div className="promise-figures">
        <Told title={t('withinTwo')} text={t('withinTwoText')} figure={withinTwoContacts} threshold={threshold} show={percent} />
        <Told title={t('median')} text={t('medianText')} figure={medianContacts} threshold={threshold} show={(count) => t('contacts', { count })} />
        <Told title={t('days')} text={t('daysText')} figure={medianDaysToContact} threshold={threshold} show={(count) => t('daysOf', { count })} />
      </div>
      {bars.length > 0 ? (
        <Bars title={t('reached')} summary={t('reachedText')} bars={bars} valueName={t('share')} />
      ) : (
        <Panel title={t('reached')}>
          <p className="meta">{t('tooFew', { count: String(threshold) })}</p>
        </Panel>
      )}
    </>
  );
}

interface Telling { title: string; text: string; figure: Figure; threshold: number; show: (value: number) => string }

function Told({ title, text, figure: { value, persons }, threshold, show }: Telling) {
  const t = useTranslations('promises');
  return (
    <Panel title={title}>
      {value === null ? (
        <p className="meta">{t('tooFew', { count: String(threshold) })}</p>
      ) : (
        <>
          <p>
            <strong className="promise-value">{show(value)}</strong> <span className="meta">{t('about', { count: persons ?? 0 })}</span>
          </p>
          <p className="meta">{text}</p>
        </>
      )}
    </Panel>
  );
}

function usePercent(): (share: number) => string {
  const format = new Intl.NumberFormat(languageTags[useLocale()], { style: 'percent', maximumFractionDigits: 0 });
  return (share) => format.format(share);
}
