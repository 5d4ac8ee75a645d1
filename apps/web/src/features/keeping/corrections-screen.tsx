import { useInfiniteQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { OneOf } from '../../ui/one-of';
import { PageHeading } from '../../ui/page-heading';
import { PagedList } from '../../ui/paged-list';
import { ExportMenu } from '../exporting/export-menu';
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
  const query = useInfiniteQuery(correctionsQuery(useScope(), box));
  const openCount = query.data?.pages[0]?.openCount;
  const lines = query.data?.pages.flatMap((page) => page.lines) ?? [];

  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={openCount !== undefined && <p role="status">{t(`openCount.${box}`, { count: openCount })}</p>}
        actions={lines.length > 0 && <ExportMenu list="corrections" view={box} />}
      />
      <RegisterTabs />
      <OneOf label={t('box')} options={boxes.map((value) => ({ value, label: t(value) }))} selected={box} onChange={onBox} />
      <PagedList
        query={query}
        count={lines.length}
        waiting={{ rows: 3, height: 120 }}
        failed={t('loadError')}
        empty={
          <Empty icon={Inbox} title={t(`empty.${box}`)}>
            {t(`emptyText.${box}`)}
          </Empty>
        }
      >
        <ul className="cards">
          {lines.map((correction) => (
            <CorrectionItem key={correction.id} correction={correction} />
          ))}
        </ul>
      </PagedList>
    </div>
  );
}
