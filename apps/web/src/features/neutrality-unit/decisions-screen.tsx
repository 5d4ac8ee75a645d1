import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, EyeOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useFigures } from '../../ui/charts/use-figures';
import { Empty } from '../../ui/empty';
import { PageHeading } from '../../ui/page-heading';
import { PagedList } from '../../ui/paged-list';
import { TableRegion } from '../../ui/table-region';
import { useMonthName } from './use-month-name';
import { decisionsQuery, type Decision, type UnitPlace } from './unit-query';

/** The decisions behind a figure: a pseudonym, a month, what was possible and what was retained. Nobody is in it. */
export function DecisionsScreen({ place }: { place: UnitPlace }) {
  const t = useTranslations('neutralityDecisions');
  const query = useInfiniteQuery(decisionsQuery(useScope(), place));
  const decisions = query.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="page">
      <p>
        <Link
          to="/neutralite/$niveau/$id" params={{ niveau: place.level, id: place.id }} search={searchOf(place)} className="back-link touch-link"
        >
          <ArrowLeft aria-hidden size={16} /> {t('back')}
        </Link>
      </p>
      <PageHeading title={t('title')} detail={<p className="prose">{t('intro')}</p>} />
      <PagedList
        query={query}
        count={decisions.length}
        waiting={{ rows: 8 }}
        failed={t('loadError')}
        more={t('more')}
        empty={<Empty icon={EyeOff} title={t('empty')}>{t('emptyText')}</Empty>}
      >
        <TableRegion label={t('table')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('code')}</th>
                <th scope="col" className="wide-only">{t('month')}</th>
                <th scope="col" className="number wide-only">{t('offers')}</th>
                <th scope="col" className="number wide-only">{t('own')}</th>
                <th scope="col" className="number wide-only">{t('shownCount')}</th>
                <th scope="col">{t('retained')}</th>
                <th scope="col" className="wide-only">{t('reason')}</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map((decision) => <Row key={decision.id} decision={decision} place={place} />)}
            </tbody>
          </table>
        </TableRegion>
      </PagedList>
    </div>
  );
}

function Row({ decision, place }: { decision: Decision; place: UnitPlace }) {
  const t = useTranslations('neutralityDecisions');
  const reasons = useTranslations('referralWords.reasonCodes');
  const monthName = useMonthName();
  const { share: percent } = useFigures();
  const { id, month, options, own, shown, retained, isOwnRetained, reason, share } = decision;
  const code = codeOf(id);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/neutralite/$niveau/$id/decisions/$decision" params={{ niveau: place.level, id: place.id, decision: id }}
          search={searchOf(place)} className="row-link" data-row-link aria-label={t('open', { code })}
        >
          {code}
        </Link>
        <span className="row-meta">
          {monthName(month)} · {t('ofOwn', { own: String(own), count: String(options), share: percent(share) })}
        </span>
      </th>
      <td className="wide-only nowrap">{monthName(month)}</td>
      <td className="number wide-only">{options}</td>
      <td className="number wide-only">{own} <span className="meta">({percent(share)})</span></td>
      <td className="number wide-only">{shown ?? '–'}</td>
      <td>
        {retained.join(' ; ')}
        <span className="meta decision-mark">{t(isOwnRetained ? 'isOwn' : 'isOther')}</span>
      </td>
      <td className="wide-only">{reason ? reasons(reason) : t('noReason')}</td>
    </tr>
  );
}

/** A pseudonym short enough to be said. */
export const codeOf = (id: string): string => id.slice(0, 4).toUpperCase();

export const searchOf = ({ period }: Pick<UnitPlace, 'period'>) => (period ? { periode: period } : {});
