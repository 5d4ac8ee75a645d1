import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, BellRing, MessagesSquare, ShieldCheck, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { codeOf } from '../../lib/errors';
import { plainText } from '../../lib/plain-text';
import { useCan, useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { PageHeading } from '../../ui/page-heading';
import { Skeleton } from '../../ui/skeleton';
import { TableRegion } from '../../ui/table-region';
import { TextField } from '../../ui/text-field';
import { PeriodSelect } from './period-select';
import { StatusBadge } from './status-badge';
import { personsQuery, type Persons } from './unit-query';

interface Props {
  period: string | null;
  onPeriod: (code: string) => void;
}

/** To the referent of neutrality alone: people by their names, in the order of the alphabet and in no other. */
export function PersonsScreen({ period, onPeriod }: Props) {
  const t = useTranslations('neutralityPersons');
  const refusal = useRefusal();
  const can = useCan();
  const query = useQuery(personsQuery(useScope(), period));
  return (
    <div className="page">
      {can('neutralityBoard') && (
        <p>
          <Link to="/neutralite" className="back-link touch-link"><ArrowLeft aria-hidden size={16} /> {t('back')}</Link>
        </p>
      )}
      <PageHeading
        title={t('title')}
        detail={<p className="prose">{t('intro')}</p>}
        actions={query.data && (
          <Link to="/neutralite/examens" className={buttonClass()}>
            <MessagesSquare aria-hidden size={16} />
            <span>{t('reviews')}</span>
          </Link>
        )}
      />
      {query.isPending && <Skeleton rows={8} />}
      {query.isError && !query.data && (codeOf(query.error) === 'access.denied'
        ? <Empty icon={ShieldCheck} title={t('notReferent')}>{t('notReferentText')}</Empty>
        : <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />)}
      {query.data && <People persons={query.data} onPeriod={onPeriod} />}
    </div>
  );
}

function People({ persons: { persons, alerts, period, periods }, onPeriod }: { persons: Persons; onPeriod: (code: string) => void }) {
  const t = useTranslations('neutralityPersons');
  const [wanted, setWanted] = useState('');
  const shown = persons.filter(({ name }) => plainText(name).includes(plainText(wanted)));
  const alerted = new Set(alerts.map(({ personId }) => personId));
  return (
    <>
      <div className="toolbar">
        <PeriodSelect period={period} periods={periods} onPeriod={onPeriod} />
        {persons.length > 0 && <TextField type="search" label={t('find')} value={wanted} onChange={setWanted} autoComplete="off" />}
      </div>
      {persons.length === 0 && <Empty icon={UsersRound} title={t('empty')} />}
      {persons.length > 0 && shown.length === 0 && <p role="status">{t('none')}</p>}
      {shown.length > 0 && (
        <TableRegion label={t('table')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('status')}</th>
                <th scope="col" className="number wide-only">{t('informative')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id, name, status, n }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link
                      to="/neutralite/$niveau/$id" params={{ niveau: 'counsellor', id }} search={{ periode: period.code }}
                      className="row-link" data-row-link
                    >
                      {name}
                    </Link>
                  </th>
                  <td>
                    <span className="row-title">
                      <StatusBadge status={status} />
                      {alerted.has(id) && <Badge tone="warning" icon={BellRing}>{t('alert')}</Badge>}
                    </span>
                  </td>
                  <td className="number wide-only">{n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </>
  );
}
