import { ListTodo, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { TableRegion } from '../../ui/table-region';
import { ExportMenu } from '../exporting/export-menu';
import { ActionDialog } from './action-dialog';
import type { Action, Quality } from './quality-query';

const tones = { planned: 'neutral', doing: 'primary', done: 'success', dropped: 'neutral' } as const;

/** What the service means to do better: the open ones first, by their day. */
export function ActionsPanel({ page: { actions, canKeep, colleagues } }: { page: Quality }) {
  const t = useTranslations('qualityActions');
  const [asked, setAsked] = useState<Action | 'new' | null>(null);
  return (
    <Panel
      title={t('title')}
      action={
        <div className="actions no-print">
          {actions.length > 0 && <ExportMenu list="quality_actions" view="all" />}
          {canKeep && <Button icon={Plus} onPress={() => setAsked('new')}>{t('add')}…</Button>}
        </div>
      }
    >
      {actions.length === 0 ? <Empty icon={ListTodo} title={t('empty')}>{t('emptyText')}</Empty> : (
        <TableRegion label={t('list')}>
          <table className="table quality-actions">
            <thead>
              <tr>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('owner')}</th>
                <th scope="col">{t('due')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col">{t('result')}</th>
                {canKeep && <th scope="col" className="no-print"><span className="visually-hidden">{t('columnChange')}</span></th>}
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => <Line key={action.id} action={action} onChange={canKeep ? () => setAsked(action) : null} />)}
            </tbody>
          </table>
        </TableRegion>
      )}
      {asked !== null && <ActionDialog changed={asked === 'new' ? undefined : asked} colleagues={colleagues} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

function Line({ action, onChange }: { action: Action; onChange: (() => void) | null }) {
  const t = useTranslations('qualityActions');
  const g = useTranslations('qualityGrid');
  const dates = useDates();
  const { standard, year, what, ownerName, dueOn, state, result, isOverdue } = action;
  return (
    <tr>
      <th scope="row">
        {what}
        <span className="meta quality-action-of">{[standard && g(`standards.${standard}.name`), t('since', { year: String(year) })].filter(Boolean).join(' · ')}</span>
      </th>
      <td>{ownerName}</td>
      <td><time dateTime={dueOn}>{dates.day(dueOn)}</time>{isOverdue && <> <Badge tone="danger">{t('late')}</Badge></>}</td>
      <td><Badge tone={tones[state]}>{t(`states.${state}`)}</Badge></td>
      <td className="plain-lines">{result}</td>
      {onChange && <td className="no-print"><Button aria-label={t('changeOne', { what })} onPress={onChange}>{t('change')}</Button></td>}
    </tr>
  );
}
