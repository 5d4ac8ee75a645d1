import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { DoorForm } from './door-form';
import { isClosed } from './closed';
import { LookList } from './look-list';
import { looksQuery } from './notebook-query';

/** Every line of who looked, the latest first, as far back as they go. */
export function LooksScreen() {
  const t = useTranslations('ownLooks');
  const back = useTranslations('notebook')('back');
  const refusal = useRefusal();
  const looks = useInfiniteQuery(looksQuery);
  if (isClosed(looks.error)) return <DoorForm notice="closed" />;
  const lines = looks.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      <Link to="/carnet">{back}</Link>
      {looks.isPending && <Skeleton rows={6} height={56} />}
      {looks.isError && <LoadError what={t('title')} reason={refusal(looks.error)} onRetry={() => void looks.refetch()} />}
      {looks.data && (
        <section className="panel" aria-label={t('title')}>
          {lines.length === 0 && <p className="meta">{t('none')}</p>}
          <LookList looks={lines} />
          {looks.hasNextPage && (
            <Button busy={looks.isFetchingNextPage} onPress={() => void looks.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
