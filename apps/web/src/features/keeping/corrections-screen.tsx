import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { RegisterTabs } from '../register/register-tabs';
import { CorrectionItem } from './correction-item';
import { correctionsQuery, type CorrectionBox } from './corrections-query';

const boxes = ['received', 'sent'] as const satisfies readonly CorrectionBox[];

interface Props {
  box: CorrectionBox;
  onBox: (box: CorrectionBox) => void;
}

/** What people say is wrong with our sheets, and what became of what we said of the others'. */
export function CorrectionsScreen({ box, onBox }: Props) {
  const t = useTranslations('correctionBox');
  const more = useTranslations('common')('more');
  const refusal = useRefusal();
  const query = useInfiniteQuery(correctionsQuery(useScope(), box));
  const openCount = query.data?.pages[0]?.openCount;
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={openCount !== undefined && <p role="status">{t(`openCount.${box}`, { count: openCount })}</p>}
      />
      <RegisterTabs />
      <ChoiceChips
        label={t('box')}
        isLabelHidden
        isSingle
        options={boxes.map((value) => ({ value, label: t(value) }))}
        selected={[box]}
        onChange={([chosen]) => chosen && onBox(chosen)}
      />
      {query.isPending && <Skeleton rows={3} height={120} />}
      {query.isError && (
        <LoadError
          what={t('loadError')}
          reason={refusal(query.error)}
          onRetry={() => void query.refetch()}
          busy={query.isFetching}
        />
      )}
      {query.data && lines.length === 0 && (
        <Empty icon={Inbox} title={t(`empty.${box}`)}>
          {t(`emptyText.${box}`)}
        </Empty>
      )}
      {lines.length > 0 && (
        <ul className="cards">
          {lines.map((correction) => (
            <CorrectionItem key={correction.id} correction={correction} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <div className="list-foot">
          <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {more}
          </Button>
        </div>
      )}
    </div>
  );
}
