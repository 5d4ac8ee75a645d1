import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { usePeriodName } from '../neutrality/use-period-name';
import type { MadeReport, Version } from './method-query';
import { useAskAudit } from './method-requests';

/** A past period under other parameters: what it would have said, beside what it said. */
export function RedoForm({ versions, reports }: { versions: readonly Version[]; reports: readonly MadeReport[] }) {
  const t = useTranslations('neutralityMethod');
  const refusal = useRefusal();
  const nameOf = usePeriodName();
  const [code, setCode] = useState('');
  const [version, setVersion] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const ask = useAskAudit(t('redo_done'));
  const periods = [...new Map(reports.map(({ period }) => [period.code, period])).values()];
  const made = new Set(reports.filter(({ period }) => period.code === code).map(({ parameters }) => parameters));
  const others = versions.filter((one) => !made.has(one.version));
  const period = periods.find((one) => one.code === code);
  const isMissing = !period || !others.some((one) => one.version === version);
  const send = () => {
    setIsChecked(true);
    if (isMissing || ask.isPending) return;
    ask.mutate({ from: period.from, until: period.until, parameters: version }, { onSuccess: () => setIsChecked(false) });
  };
  return (
    <Panel title={t('redo')}>
      <p className="meta">{t('redoText')}</p>
      {versions.length < 2 || periods.length === 0 ? <p>{t('redoNone')}</p> : (
        <CheckedForm onSend={send}>
          {ask.isError && <Notice tone="danger">{refusal(ask.error)}</Notice>}
          {ask.isSuccess && <Notice tone="success">{t('redo_done')}</Notice>}
          <div className="form-row">
            <Select
              label={t('redoPeriod')} value={code} onChange={setCode} error={isChecked && !period ? t('redoMissing') : undefined}
              options={[{ value: '', label: t('redoChoose') }, ...periods.map((one) => ({ value: one.code, label: nameOf(one.code, one) }))]}
            />
            <Select
              label={t('redoVersion')} value={version} onChange={setVersion} error={isChecked && period && isMissing ? t('redoMissing') : undefined}
              options={[{ value: '', label: t('redoChoose') }, ...others.map((one) => ({ value: one.version, label: one.version }))]}
            />
          </div>
          <div className="actions">
            <Button type="submit" icon={RotateCcw} busy={ask.isPending}>{t('redoSend')}</Button>
          </div>
        </CheckedForm>
      )}
    </Panel>
  );
}
