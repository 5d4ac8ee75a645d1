import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { PagedList } from '../../ui/paged-list';
import { Panel } from '../../ui/panel';
import { CaseCard } from './case-card';
import { casesQuery } from './journal-query';
import { OpenCaseForm } from './open-case-form';

/** Who looked at a dossier is read under a case number, and the person sees that it was. */
export function CasesPart() {
  const t = useTranslations('privacy');
  const query = useInfiniteQuery(casesQuery(useScope()));
  const branches = query.data?.pages[0]?.branches ?? [];
  const cases = query.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      {query.data && (
        <Panel title={t('caseTitle')}>
          <p className="meta">{t('caseText')}</p>
          <OpenCaseForm branches={branches} />
        </Panel>
      )}
      <Panel title={t('cases')}>
        <PagedList query={query} count={cases.length} waiting={{ rows: 4, height: 96 }} failed={t('casesError')} empty={<Empty title={t('noCase')} />}>
          <ul className="cards">
            {cases.map((one) => (
              <CaseCard key={one.id} opened={one} />
            ))}
          </ul>
        </PagedList>
      </Panel>
    </>
  );
}
