import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { PageHeading } from '../../ui/page-heading';
import { PagedList } from '../../ui/paged-list';
import { DoorForm } from './door-form';
import { isClosed } from './closed';
import { LookList } from './look-list';
import { looksQuery } from './notebook-query';

/** Every line of who looked, the latest first, as far back as they go. */
export function LooksScreen() {
  const t = useTranslations('ownLooks');
  const back = useTranslations('notebook')('back');
  const looks = useInfiniteQuery(looksQuery);
  if (isClosed(looks.error)) return <DoorForm notice="closed" />;
  const lines = looks.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{t('intro')}</p>} />
      <Link to="/carnet">{back}</Link>
      <section className="panel" aria-label={t('title')}>
        <PagedList
          query={looks}
          count={lines.length}
          waiting={{ rows: 6, height: 56 }}
          failed={t('title')}
          empty={<p className="meta">{t('none')}</p>}
          more={t('more')}
        >
          <LookList looks={lines} />
        </PagedList>
      </section>
    </div>
  );
}
