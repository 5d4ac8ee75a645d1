import { useTranslations } from 'use-intl';
import { Panel } from '../../ui/panel';
import type { FollowUp } from './following-query';
import { StepList } from './step-list';

/** What is due about the person without being a step of a plan: an answer to read, a call, what somebody promised herself. */
export function OthersPanel({ others }: { others: readonly FollowUp[] }) {
  const t = useTranslations('following');
  const inOrder = [...others].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  const due = inOrder.filter(({ state }) => state === 'planned');
  const over = inOrder.filter(({ state }) => state !== 'planned').toReversed();
  return (
    <Panel title={t('others')}>
      {due.length > 0 ? <StepList label={t('others')} steps={due} /> : <p className="meta">{t('noNext')}</p>}
      {over.length > 0 && (
        <details>
          <summary>{t('othersPast')}</summary>
          <StepList label={t('othersPast')} steps={over} />
        </details>
      )}
    </Panel>
  );
}
