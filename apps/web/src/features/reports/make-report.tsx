import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { MakeReportDocument, reportQuery, type Reports, reportsQuery } from './reports-query';
import { useReportNames } from './use-report-names';

/** Of what and of when: the report is made, or found where it was made before. */
export function MakeReport({ places, periods, reports }: Reports) {
  const t = useTranslations('reports');
  const names = useReportNames();
  const refusal = useRefusal();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const scope = useScope();
  const [place, setPlace] = useState('0');
  const [period, setPeriod] = useState(periods[0] ?? '');
  const make = useMutation({
    mutationFn: () => {
      const { kind, branchId, basin } = places[Number(place)] ?? { kind: 'service' as const, branchId: null, basin: null };
      return request(MakeReportDocument, { input: { kind, branchId, basin, period } }).then((data) => data.makeReport);
    },
    onSuccess: (report) => {
      queries.setQueryData(reportQuery(scope, report.id).queryKey, report);
      void queries.invalidateQueries({ queryKey: reportsQuery(scope).queryKey });
      announce(reports.some(({ id }) => id === report.id) ? t('there') : t('made', { name: names.report(report), period: names.period(report.period) }));
      void navigate({ to: '/rapports/$id', params: { id: report.id } });
    },
  });
  if (places.length === 0) return null;
  return (
    <Panel title={t('make')}>
      {make.isError && <Notice tone="danger">{refusal(make.error)}</Notice>}
      {periods.length === 0 ? (
        <p className="meta">{t('noPeriod')}</p>
      ) : (
        <>
          <div className="form-row">
            <Select label={t('place')} value={place} onChange={setPlace} options={places.map((one, rank) => ({ value: String(rank), label: names.place(one) }))} />
            <Select label={t('period')} value={period} onChange={setPeriod} options={periods.map((value) => ({ value, label: names.period(value) }))} />
          </div>
          <div className="actions">
            <Button look="primary" icon={FilePlus2} busy={make.isPending} onPress={() => make.mutate()}>
              {t('make')}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
