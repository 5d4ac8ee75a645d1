import { ratingQuestions } from '@boussole/domain/check-in/answer';
import { useQuery } from '@tanstack/react-query';
import { Smile } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Panel } from '../../ui/panel';
import { Skeleton } from '../../ui/skeleton';
import { TableRegion } from '../../ui/table-region';
import { satisfactionQuery, type Satisfaction } from './check-in-query';
import { SatisfactionMoments } from './satisfaction-moments';
import { useQuarterName } from './use-quarter-name';

/** What people thought of the help, by branch and quarter that is over: means of five answers at least. */
export function SatisfactionPanel() {
  const t = useTranslations('satisfaction');
  const refusal = useRefusal();
  const query = useQuery(satisfactionQuery(useScope()));
  return (
    <Panel title={t('title')}>
      <p className="meta">{t('intro')}</p>
      {query.isPending && <Skeleton rows={3} height={40} />}
      {query.isError && <LoadError what={t('loading')} reason={refusal(query.error)} busy={query.isFetching} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <Empty icon={Smile} title={t('empty')} />}
      {query.data && query.data.length > 0 && <><Figures rows={query.data} /><SatisfactionMoments rows={query.data} /></>}
    </Panel>
  );
}

function Figures({ rows }: { rows: readonly Satisfaction[] }) {
  const t = useTranslations('satisfaction');
  const numbers = new Intl.NumberFormat(useLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const named = useQuarterName();
  return (
    <TableRegion label={t('title')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('quarter')}</th>
            <th scope="col">{t('branch')}</th>
            <th scope="col" className="num">{t('people')}</th>
            {ratingQuestions.map((question) => <th key={question} scope="col" className="num">{t(`questions.${question}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ branchId, branchName, quarter, people, marks }) => (
            <tr key={`${branchId} ${quarter}`}>
              <td>{named(quarter)}</td>
              <td>{branchName}</td>
              <td className="num">{people}</td>
              {ratingQuestions.map((question, place) => {
                const mark = marks.find((one) => one.question === place + 1);
                return <td key={question} className="num">{mark ? numbers.format(mark.mean) : '—'}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
