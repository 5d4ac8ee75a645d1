import { Heart, PenLine, Plus, Signpost } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { NeedList } from './need-list';
import type { Goal, Need } from './situation-query';

const tones = { exploring: 'neutral', chosen: 'primary', under_way: 'primary', reached: 'success', set_aside: 'neutral' } as const;

interface Props {
  goal: Goal;
  onEdit?: (() => void) | undefined;
  onNeed?: ((need: Need | null) => void) | undefined;
  dossierId?: string | undefined;
}

/** One project: what, why, where it stands, what it needs. */
export function GoalCard({ goal, onEdit, onNeed, dossierId }: Props) {
  const t = useTranslations('goals');
  const dates = useDates();
  const id = useId();
  const Icon = goal.kind === 'heart' ? Heart : Signpost;
  return (
    <article className="card goal-card" data-kind={goal.kind} aria-labelledby={id}>
      <div className="card-head">
        <p className="goal-kind">
          <Icon aria-hidden size={16} />
          {t(`kinds.${goal.kind}`)}
        </p>
        <Badge tone={tones[goal.state]}>{t(`states.${goal.state}`)}</Badge>
      </div>
      <h3 id={id} className="goal-title">
        {goal.title}
      </h3>
      {goal.trade && goal.trade.name !== goal.title && (
        <p className="meta">{t('trade', { name: goal.trade.name, code: goal.trade.code })}</p>
      )}
      {goal.why && <p className="written">{goal.why}</p>}
      <NeedList needs={goal.needs} title={t('needs')} onEdit={onNeed} dossierId={dossierId} />
      <div className="actions">
        {onEdit && (
          <Button look="quiet" icon={PenLine} aria-label={t('editNamed', { title: goal.title })} onPress={onEdit}>
            {t('edit')}
          </Button>
        )}
        {onNeed && (
          <Button look="quiet" icon={Plus} aria-label={t('addNeedNamed', { title: goal.title })} onPress={() => onNeed(null)}>
            {t('addNeed')}
          </Button>
        )}
      </div>
      {goal.steps.length > 0 && (
        <details>
          <summary>{t('steps', { count: goal.steps.length })}</summary>
          <ol className="step-list">
            {goal.steps.map((step) => (
              <li key={step.id}>
                <span className="meta">{dates.day(step.at)}</span> <strong>{t(`states.${step.state}`)}</strong>
                {step.note && <p className="written">{step.note}</p>}
                {step.authorName && <p className="meta">{t('by', { name: step.authorName })}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}
