import { DatabaseZap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Abandon } from './abandon';
import { ApplyImportDocument, type ImportRun } from './import-query';
import { useChangeRun } from './use-change-run';

const effects = ['created', 'updated', 'unchanged', 'missing'] as const;

/** What applying will do, before it is done: nothing has been written so far. */
export function ApplyPanel({ run }: { run: ImportRun }) {
  const t = useTranslations('imports');
  const refusal = useRefusal();
  const apply = useChangeRun(ApplyImportDocument, (data) => data.applyImport);
  const { counts } = run;
  const nothing = counts.created + counts.updated + counts.missing === 0;
  return (
    <Panel title={t('applyTitle')}>
      <p>{t('applyText')}</p>
      <ul className="effects">
        {effects.map((effect) => (
          <li key={effect}>
            <strong className="effect-number">{t('number', { value: counts[effect] })}</strong> {t(`will.${effect}`, { count: counts[effect] })}
          </li>
        ))}
      </ul>
      {counts.rejected > 0 && <Notice tone="warning">{t('rejectedStay', { count: counts.rejected })}</Notice>}
      {counts.duplicates > 0 && <p>{t('duplicatesLater', { count: counts.duplicates })}</p>}
      {apply.isError && <Notice tone="danger">{refusal(apply.error)}</Notice>}
      {nothing && <p className="meta">{t('nothingToDo')}</p>}
      <div className="actions">
        <Button look="primary" icon={DatabaseZap} busy={apply.isPending} onPress={() => apply.mutate({ runId: run.id })}>
          {t('apply')}
        </Button>
        <Abandon run={run} />
      </div>
    </Panel>
  );
}
