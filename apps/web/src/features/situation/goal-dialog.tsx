import { freeKinds, goalStates } from '@boussole/domain/dossier/goal';
import { useTranslations } from 'use-intl';
import { ChoiceChips } from '../../ui/choice-chips';
import { TextField } from '../../ui/text-field';
import { EditDialog } from './edit-dialog';
import { blankGoal, goalForm, goalInput, type GoalForm } from './forms';
import type { FormDraft, Goal } from './situation-query';
import { saveGoal } from './situation-requests';
import { TradeField } from './trade-field';
import type { Edited } from './use-edit';
import { useSay } from './use-say';
import { choicesOf } from './use-words';

interface Props {
  dossierId: string;
  /** None: a new one, of the kind that was asked for. */
  goal: Goal | null;
  kind: Goal['kind'];
  goals: readonly Goal[];
  draft: FormDraft | undefined;
  onClose: () => void;
}

/** A project: what, why, and where it stands. */
export function GoalDialog({ dossierId, goal, kind, goals, draft, onClose }: Props) {
  const t = useTranslations('goals');
  const required = useTranslations('validation')('required');
  const say = useSay();
  const kinds = freeKinds(goals.filter(({ id }) => id !== goal?.id));
  const edited: Edited<GoalForm> = {
    dossierId, form: 'goal', part: goal?.id ?? 'new', draft, now: goal ? goalForm(goal) : blankGoal(kind),
    readFrom: (page) => {
      const theirs = page.goals.find(({ id }) => id === goal?.id);
      return theirs ? goalForm(theirs) : null;
    },
    save: (form, version, commandKey) =>
      saveGoal({ commandKey, dossierId, ...(goal ? { id: goal.id, version } : {}), ...goalInput(form) }),
    check: ({ title }) => (title.trim() ? {} : { title: required }),
  };
  return (
    <EditDialog
      title={goal ? t('editGoal') : t('addGoal')}
      edited={edited}
      label={(field) => t(`fields.${field}`)}
      say={say.goal}
      onClose={onClose}
    >
      {({ form, set, faults }) => (
        <>
          <TextField label={t('fields.title')} hint={t('titleHint')} value={form.title} maxLength={200} error={faults.title}
            onChange={(title) => set({ title })} />
          <ChoiceChips label={t('fields.kind')} isSingle selected={[form.kind]}
            options={choicesOf(kinds, (one) => t(`kinds.${one}`))}
            onChange={([chosen]) => chosen && set({ kind: chosen })} />
          <TradeField label={t('fields.trade')} value={form.trade} onChange={(trade) => set({ trade })} />
          <TextField label={t('fields.why')} isOptional rows={3} value={form.why} maxLength={2000} onChange={(why) => set({ why })} />
          <ChoiceChips label={t('fields.state')} isSingle selected={[form.state]}
            options={choicesOf(goalStates, (state) => t(`states.${state}`))}
            onChange={([chosen]) => chosen && set({ state: chosen })} />
          <TextField label={t('fields.stepNote')} isOptional hint={t('stepHint')} rows={2} value={form.stepNote} maxLength={1000}
            onChange={(stepNote) => set({ stepNote })} />
        </>
      )}
    </EditDialog>
  );
}
