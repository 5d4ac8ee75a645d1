import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCan, useScope } from '../../lib/session';
import { Empty } from '../../ui/empty';
import { PagedList } from '../../ui/paged-list';
import { PageHeading } from '../../ui/page-heading';
import { TableRegion } from '../../ui/table-region';
import { ExportMenu } from '../exporting/export-menu';
import type { RowsAddress } from './figures-address';
import { rowsQuery, type FigureRow } from './rows-query';
import { useAnswerWords } from './use-answer-words';
import { useFigureWords } from './use-figure-words';
import { usePeriodWords } from './use-period-words';

/** The dossiers of one's branch behind a figure, as they were counted. */
export function RowsScreen({ address: { chiffre, reponse, periode } }: { address: RowsAddress }) {
  const t = useTranslations('figures.behind');
  const words = useFigureWords();
  const periods = usePeriodWords();
  const answers = useAnswerWords();
  return (
    <div className="page">
      <PageHeading
        title={t('title')}
        detail={chiffre && periode && (
          <p>
            {t('about', { figure: words.title(chiffre), period: periods.name(periode) })}
            {reponse && ` · ${t('slice', { slice: answers(chiffre, reponse) })}`}
          </p>
        )}
        actions={chiffre && periode && <ExportMenu list="figure_rows" view={[periode, chiffre, reponse].filter(Boolean).join(' ')} />}
      />
      <p><Link to="/chiffres" search={periode ? { periode } : {}}>{t('back')}</Link></p>
      {chiffre && periode ? <RowList figure={chiffre} period={periode} slice={reponse ?? null} /> : <Empty title={t('missing')} />}
    </div>
  );
}

function RowList({ figure, period, slice }: { figure: string; period: string; slice: string | null }) {
  const t = useTranslations('figures.behind');
  const words = useFigureWords();
  const query = useInfiniteQuery(rowsQuery(useScope(), figure, period, slice));
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <p className="meta">{t('noted')}</p>
      <PagedList
        query={query}
        count={rows.length}
        waiting={{ rows: 8 }}
        failed={t('loadError')}
        empty={<Empty title={t('empty')}>{t('emptyText')}</Empty>}
      >
        <RowTable rows={rows} label={`${t('title')}, ${words.title(figure)}`} />
      </PagedList>
    </>
  );
}

function RowTable({ rows, label }: { rows: readonly FigureRow[]; label: string }) {
  const t = useTranslations('figures.behind');
  return (
    <TableRegion label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('reference')}</th>
            <th scope="col">{t('lead')}</th>
            <th scope="col" className="number">{t('times')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // One under restriction has no name: only its place tells it from another.
            <tr key={row.dossierId ?? place}>
              <th scope="row"><RowName row={row} /></th>
              <td>{row.reference === null ? '–' : row.leadName ?? t('nobody')}</td>
              <td className="number">{row.times}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

function RowName({ row: { dossierId, reference } }: { row: FigureRow }) {
  const t = useTranslations('figures.behind');
  const can = useCan();
  if (reference === null) return t('restricted');
  if (dossierId === null || !can('dossier')) return reference;
  return <Link to="/dossiers/$id" params={{ id: dossierId }} className="row-link" data-row-link>{reference}</Link>;
}
