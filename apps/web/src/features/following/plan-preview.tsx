import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useDebounced } from '../../lib/use-debounced';
import { useRefusal } from '../../lib/use-refusal';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { previewQuery } from './following-query';
import { PlanPicture } from './plan-picture';

interface Props {
  dossierId: string;
  point: string | null;
  transitionId: string | null;
  onDate: string | null;
}

/** What would be planned, before anything is kept: computed by what will plan it. */
export function PlanPreview({ dossierId, point, transitionId, onDate }: Props) {
  const t = useTranslations('followingActs');
  const refusal = useRefusal();
  const scope = useScope();
  const asked = { point: useDebounced(point, 250), onDate: useDebounced(onDate, 250) };
  const query = useQuery({
    ...previewQuery(scope, { dossierId, transitionId, point: transitionId ? null : asked.point, onDate: asked.onDate ?? '' }),
    enabled: asked.point !== null && asked.onDate !== null,
  });
  return (
    <section className="plan-preview" aria-label={t('preview')} aria-busy={query.isFetching}>
      {asked.point === null || asked.onDate === null ? (
        <p className="meta">{t('previewWait')}</p>
      ) : query.isPending ? (
        <Skeleton rows={2} height={48} />
      ) : !query.data ? (
        <Notice tone="warning">
          {t('previewError')} {refusal(query.error)}
        </Notice>
      ) : query.data.steps.length === 0 ? (
        <p>{t('previewNone')}</p>
      ) : (
        <PlanPicture
          title={t('preview')}
          onDate={asked.onDate}
          steps={query.data.steps}
          summary={[
            t('previewSummary', { count: query.data.steps.filter(({ state }) => state === 'planned').length }),
            query.data.cancelled.length > 0 && t('previewGone', { count: query.data.cancelled.length }),
          ]
            .filter(Boolean)
            .join(' ')}
        />
      )}
    </section>
  );
}
