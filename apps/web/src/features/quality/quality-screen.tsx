import { useMutation, useQuery } from '@tanstack/react-query';
import { ClipboardCheck, Plus, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { OneOf } from '../../ui/one-of';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { ActionsPanel } from './actions-panel';
import { AskedPanel } from './asked-panel';
import { MomentsPanel } from './moments-panel';
import { ProgressFigure } from './progress-figure';
import { OpenDocument, qualityQuery, type Quality } from './quality-query';
import { RoundPanel } from './round-panel';
import { useQualityChanges } from './use-quality-changes';

interface Props {
  /** The year in view; none: the latest. */
  year: number | undefined;
  onYear: (year: number) => void;
  /** How satisfied people are, where one may read it. */
  satisfaction: ReactNode;
}

/** How a service looks at its own quality: its grid, its peer, how far it has come, what it does better. */
export function QualityScreen(props: Props) {
  const t = useTranslations('quality');
  const refusal = useRefusal();
  const query = useQuery(qualityQuery(useScope()));
  if (query.data) return <Shown page={query.data} {...props} />;
  return (
    <div className="page">
      <PageHeading title={t('title')} />
      {query.isPending ? <Skeleton rows={5} height={72} />
        : <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />}
    </div>
  );
}

function Shown({ page, year, onYear, satisfaction }: Props & { page: Quality }) {
  const t = useTranslations('quality');
  const refusal = useRefusal();
  const { show, again } = useQualityChanges();
  const [commandKey] = useState(newKey);
  const open = useMutation({
    mutationFn: () => request(OpenDocument, { commandKey }).then((data) => data.openQualityRound), onSuccess: (opened) => show(opened, t('opened')), onError: again,
  });
  const at = Math.max(0, page.rounds.findIndex((round) => round.year === year));
  const [round, before] = [page.rounds[at], page.rounds[at + 1]];
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={<p className="prose">{t('detail', { branch: page.branchName })}</p>}
        actions={
          <>
            {page.canOpen && <Button look="primary" icon={Plus} busy={open.isPending} onPress={() => open.mutate()}>{t('open')}</Button>}
            {round && <Button icon={Printer} onPress={() => window.print()}>{t('print')}</Button>}
          </>
        }
      />
      {open.isError && <Notice tone="danger">{refusal(open.error)}</Notice>}
      <AskedPanel asked={page.asked} />
      {page.rounds.length > 1 && round && (
        <div className="quality-years">
          <OneOf
            label={t('year')} selected={String(round.year)} onChange={(chosen) => onYear(Number(chosen))}
            options={page.rounds.map((one) => ({ value: String(one.year), label: String(one.year) }))}
          />
        </div>
      )}
      {round ? <RoundPanel key={round.id} round={round} before={before} /> : (
        <Empty icon={ClipboardCheck} title={t('empty')}>{t(page.canKeep ? 'emptyText' : 'emptyRead')}</Empty>
      )}
      {round && before && <ProgressFigure before={before} now={round} />}
      {round && <ActionsPanel page={page} />}
      <MomentsPanel figures={satisfaction} />
    </div>
  );
}
