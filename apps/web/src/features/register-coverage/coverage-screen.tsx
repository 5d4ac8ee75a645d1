import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck, Download, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpenScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { vocabularyQuery } from '../register/register-query';
import { RegisterTabs } from '../register/register-tabs';
import { exportAddress, inputOf, type CoverageAddress } from './coverage-address';
import { CoverageControls } from './coverage-controls';
import { CoverageGrid } from './coverage-grid';
import { coverageQuery } from './coverage-query';
import { UncoveredList } from './uncovered-list';

interface Props {
  address: CoverageAddress;
  onAddress: (address: CoverageAddress) => void;
}

/** What exists and what does not, by basin, field, kind, level, public or month: the empty cells are what one looks for. */
export function CoverageScreen({ address, onAddress }: Props) {
  const t = useTranslations('coverage');
  const print = useTranslations('common')('print');
  const refusal = useRefusal();
  const input = inputOf(address);
  const query = useQuery({ ...coverageQuery(useOpenScope(), input), placeholderData: keepPreviousData });
  const words = useQuery(vocabularyQuery);
  const coverage = query.data;
  const retry = () => void query.refetch();
  const axes = { rows: t(`axes.${input.rows}`), columns: t(`axes.${input.columns}`) };
  const isFull = coverage !== undefined && coverage.emptyCount === 0;

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={<p className="prose">{t('intro')}</p>}
        actions={
          <>
            <Button icon={Printer} onPress={() => window.print()}>
              {print}
            </Button>
            <a href={exportAddress(input)} download className={buttonClass()}>
              <Download aria-hidden size={16} />
              {t('export')}
            </a>
          </>
        }
      />
      <RegisterTabs />
      <CoverageControls address={address} onAddress={onAddress} />
      {query.isPending && <Skeleton rows={10} height={44} />}
      {query.isError && !coverage && (
        <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />
      )}
      {query.isError && coverage && (
        <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />
      )}
      {coverage && (
        <div className="list" aria-busy={query.isPlaceholderData}>
          <p role="status">{t('summary', { count: coverage.emptyCount, ...axes })}</p>
          {coverage.rows.length === 0 && <Empty title={t('noTable')}>{t('noTableText')}</Empty>}
          {address.vides && isFull && coverage.rows.length > 0 ? (
            <Empty icon={CircleCheck} title={t('noEmpty')} />
          ) : (
            coverage.rows.length > 0 && (
              <CoverageGrid
                coverage={coverage}
                rowsName={axes.rows}
                onlyEmpty={address.vides ?? false}
                caption={t('caption', axes)}
              />
            )
          )}
          <p className="meta">{t('reading', { year: String(coverage.year) })}</p>
        </div>
      )}
      {coverage && (
        <UncoveredList
          coverage={coverage}
          basinName={(code) => words.data?.basins.find((basin) => basin.code === code)?.name ?? code}
        />
      )}
    </div>
  );
}
