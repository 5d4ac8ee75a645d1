import { Heart, Plus, Signpost } from 'lucide-react';
import { isLive } from '@boussole/domain/dossier/goal';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Card } from './card';
import { GoalCard } from './goal-card';
import { NeedList } from './need-list';
import type { Goal, Need } from './situation-query';

interface Props {
  goals: readonly Goal[];
  needs: readonly Need[];
  onGoal?: ((goal: Goal | null, kind: Goal['kind']) => void) | undefined;
  onNeed?: ((need: Need | null, goal: Goal | null) => void) | undefined;
  /** The dossier in which offers may be chosen; none: not by this reader. */
  dossierId?: string | undefined;
}

const places = ['heart', 'second'] as const;

/** The two projects side by side; what else is on the person's mind, and what came before, below. */
export function GoalSection({ goals, needs, onGoal, onNeed, dossierId }: Props) {
  const t = useTranslations('goals');
  const main = places.map((kind) => ({ kind, goal: goals.find((goal) => goal.kind === kind && isLive(goal.state)) }));
  const others = goals.filter((goal) => !main.some((place) => place.goal?.id === goal.id));
  const card = (goal: Goal) => (
    <GoalCard
      key={goal.id}
      goal={goal}
      onEdit={onGoal && (() => onGoal(goal, goal.kind))}
      onNeed={onNeed && ((need) => onNeed(need, goal))}
      dossierId={dossierId}
    />
  );
  return (
    <Card
      title={t('title')}
      actions={
        onGoal && (
          <Button look="quiet" icon={Plus} onPress={() => onGoal(null, 'other')}>
            {t('addOther')}
          </Button>
        )
      }
    >
      <div className="goal-columns">
        {main.map(({ kind, goal }) =>
          (goal ? card(goal) : <EmptyPlace key={kind} kind={kind} onAdd={onGoal && (() => onGoal(null, kind))} />))}
      </div>
      {others.length > 0 && (
        <>
          <h3 className="entry-title">{t('others')}</h3>
          <div className="goal-columns">{others.map(card)}</div>
        </>
      )}
      <div className="loose-needs">
        <NeedList title={t('looseNeeds')} needs={needs} onEdit={onNeed && ((need) => onNeed(need, null))} dossierId={dossierId} />
        {onNeed && (
          <div className="actions">
            <Button look="quiet" icon={Plus} onPress={() => onNeed(null, null)}>
              {t('addLooseNeed')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function EmptyPlace({ kind, onAdd }: { kind: 'heart' | 'second'; onAdd?: (() => void) | undefined }) {
  const t = useTranslations('goals');
  const Icon = kind === 'heart' ? Heart : Signpost;
  return (
    <div className="card goal-card goal-empty" data-kind={kind}>
      <p className="goal-kind">
        <Icon aria-hidden size={16} />
        {t(`kinds.${kind}`)}
      </p>
      <p className="meta">{t(`invite.${kind}`)}</p>
      {onAdd && (
        <div className="actions">
          <Button icon={Plus} onPress={onAdd}>
            {t(`add.${kind}`)}
          </Button>
        </div>
      )}
    </div>
  );
}
