import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChartNoAxesCombined, Printer } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { CaseloadBars } from './caseload-bars';
import { CommunePart } from './commune-part';
import { FigureAbout, FigureControls, FigureFreshness } from './figure-frame';
import { FigureGroup } from './figure-group';
import type { FiguresAddress } from './figures-address';
import { Headline } from './headline';
import { isPlaced, managerGroups, territoryFigure, type ManagerGroup } from './manager-groups';
import { FigureTabs } from './figure-tabs';
import { managerQuery, type ManagerFigures } from './manager-query';
import { grainOf } from './periods';
import { VoicesNote } from './voices-note';

interface Props {
  address: FiguresAddress;
  onAddress: (address: FiguresAddress) => void;
}

/** How an antenna or a body does, to whoever answers for it: sentences first, none about too few. */
export function ManagerScreen({ address, onAddress }: Props) {
  const t = useTranslations('figures.page');
  const print = useTranslations('common')('print');
  const refusal = useRefusal();
  const query = useQuery({ ...managerQuery(useScope(), address), placeholderData: keepPreviousData });
  const page = query.data;
  const retry = () => void query.refetch();
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={page ? <FigureAbout frame={page.frame} /> : <p className="prose">{t('intro')}</p>}
        actions={<Button icon={Printer} onPress={() => window.print()}>{print}</Button>}
      />
      <FigureTabs />
      {query.isPending && <Skeleton rows={10} height={56} />}
      {query.isError && !page && <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />}
      {query.isError && page && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      {page && (
        <>
          <FigureControls frame={page.frame} address={address} onAddress={onAddress} />
          <FigureFreshness frame={page.frame} />
          {grainOf(page.frame.period.code) === 'month' && <p className="prose">{t('month')}</p>}
          <div className="column" aria-busy={query.isPlaceholderData}><ManagerBody page={page} /></div>
        </>
      )}
    </div>
  );
}

const groups = Object.keys(managerGroups) as ManagerGroup[]; // the keys of our own table

function ManagerBody({ page }: { page: ManagerFigures }) {
  const t = useTranslations('figures.page');
  const { figures, frame, caseload } = page;
  const isEmpty = caseload.length === 0 && figures.every(({ value, isHidden, trend }) => !value && !isHidden && trend.every((point) => !point.value));
  if (isEmpty) return <Empty icon={ChartNoAxesCombined} title={t('empty')}>{t('emptyText')}</Empty>;
  const named = (names: readonly string[]) => names.flatMap((name) => figures.filter((figure) => figure.name === name));
  const territory = figures.find(({ name }) => name === territoryFigure);
  return (
    <>
      <Headline page={page} />
      <CaseloadBars page={page} />
      {groups.map((group) => (
        <FigureGroup key={group} title={t(`groups.${group}`)} figures={named(managerGroups[group])} frame={frame}>
          {group === 'voices' && <VoicesNote />}
        </FigureGroup>
      ))}
      {territory && <CommunePart figure={territory} frame={frame} basins={page.basins} />}
      <FigureGroup title={t('groups.others')} figures={figures.filter(({ name }) => !isPlaced(name))} frame={frame} />
    </>
  );
}
