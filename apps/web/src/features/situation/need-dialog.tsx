import { needStates } from '@boussole/domain/dossier/need';
import { offerKinds } from '@boussole/domain/register/vocabulary';
import { useTranslations } from 'use-intl';
import { ChoiceChips } from '../../ui/choice-chips';
import { DateField } from '../../ui/date-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { CommuneField } from '../dossier/commune-field';
import { useVocabulary } from '../register/use-names';
import { EditDialog } from './edit-dialog';
import { blankNeed, needForm, needInput, type NeedForm } from './forms';
import type { FormDraft, Goal, Need } from './situation-query';
import { saveNeed } from './situation-requests';
import { TradeField } from './trade-field';
import type { Edited } from './use-edit';
import { useSay } from './use-say';
import { choicesOf, useWords } from './use-words';

interface Props {
  dossierId: string;
  /** None: a new one, for this goal or for the person. */
  need: Need | null;
  goal: Goal | null;
  goals: readonly Goal[];
  draft: FormDraft | undefined;
  onClose: () => void;
}

const levels = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
const nothing = () => undefined;

/** What is looked for: what a choice of offers will be made from. */
export function NeedDialog({ dossierId, need, goal, goals, draft, onClose }: Props) {
  const t = useTranslations('goals');
  const unknown = useTranslations('situation')('unknown');
  const required = useTranslations('validation')('required');
  const words = useWords();
  const say = useSay();
  const { fields, basins } = useVocabulary();
  const none = { value: '', label: unknown };
  const edited: Edited<NeedForm> = {
    dossierId, form: 'need', part: need?.id ?? `new:${goal?.id ?? ''}`, draft, now: need ? needForm(need) : blankNeed(goal),
    readFrom: (page) => {
      const theirs = [...page.needs, ...page.goals.flatMap(({ needs }) => needs)].find(({ id }) => id === need?.id);
      return theirs ? needForm(theirs) : null;
    },
    save: (form, version, commandKey) =>
      saveNeed({ commandKey, dossierId, ...(need ? { id: need.id, version } : {}), ...needInput(form) }),
    check: ({ state, reason }) => ((state === 'unmet' || state === 'withdrawn') && !reason.trim() ? { reason: required } : {}),
  };
  const goalTitle = (id: string) => goals.find((one) => one.id === id)?.title ?? '';
  return (
    <EditDialog title={need ? t('editNeed') : t('addNeed')} edited={edited} label={(field) => t(`needFields.${field}`)}
      say={(field, form) => (field === 'goalId' ? goalTitle(form.goalId) : say.need(field, form))} onClose={onClose}>
      {({ form, set, faults }) => (
        <>
          <div className="form-row">
            <Select label={t('needFields.kind')} value={form.kind} options={choicesOf(offerKinds, words.offerKind)}
              onChange={(kind) => set({ kind })} />
            <Select label={t('needFields.goalId')} value={form.goalId} onChange={(goalId) => set({ goalId })}
              options={[{ value: '', label: t('noGoal') }, ...goals.map(({ id, title }) => ({ value: id, label: title }))]} />
          </div>
          <div className="form-row">
            <TradeField label={t('needFields.trade')} value={form.trade} onChange={(trade) => set({ trade })} />
            <Select label={t('needFields.field')} isOptional value={form.field} onChange={(field) => set({ field })}
              options={[none, ...fields.map(({ code, name }) => ({ value: code, label: name }))]} />
          </div>
          <div className="form-row">
            <CommuneField value={form.communeNis} onChange={(communeNis) => set({ communeNis })} onBlur={nothing} inputRef={nothing} />
            <Select label={t('needFields.basin')} isOptional value={form.basin} onChange={(basin) => set({ basin })}
              options={[none, ...basins.map(({ code, name }) => ({ value: code, label: name }))]} />
          </div>
          <div className="form-row">
            <Select label={t('needFields.level')} isOptional value={form.level} onChange={(level) => set({ level })}
              options={[none, ...choicesOf(levels, (level) => t('level', { level }))]} />
            <DateField label={t('needFields.wantedBefore')} isOptional value={form.wantedBefore} onBlur={nothing}
              onChange={(wantedBefore) => set({ wantedBefore })} />
          </div>
          <TextField label={t('needFields.constraints')} isOptional hint={t('constraintsHint')} rows={2} maxLength={1000}
            value={form.constraints} onChange={(constraints) => set({ constraints })} />
          <ChoiceChips label={t('needFields.state')} isSingle selected={[form.state]}
            options={choicesOf(needStates, (state) => t(`needStates.${state}`))}
            onChange={([chosen]) => chosen && set({ state: chosen })} />
          {form.state !== 'open' && (
            <TextField label={t('needFields.reason')} isOptional={form.state === 'met'} maxLength={500} error={faults.reason}
              value={form.reason} onChange={(reason) => set({ reason })} />
          )}
        </>
      )}
    </EditDialog>
  );
}
