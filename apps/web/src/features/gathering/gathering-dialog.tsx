import { gatheringKinds } from '@boussole/domain/gathering/words';
import { useMutation } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { ChoiceChips } from '../../ui/choice-chips';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { ChangeGatheringDocument, type Gathering, PlanGatheringDocument } from './gathering-query';
import { lengths, mostSeats, useGatheringForm, type Wish } from './use-gathering-form';

interface Props {
  colleagues: Gathering['colleagues'];
  /** The one that is changed; left out: a new one. */
  changed?: Gathering;
  onClose: () => void;
  onDone: (gathering: Gathering) => void;
}

/** What, where, when on a wall in Brussels, how many, led by whom. */
export function GatheringDialog({ colleagues, changed, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const { form, set, faults, wish, check, commandKey } = useGatheringForm(changed);
  const save = useMutation({
    mutationFn: (input: Wish) => (changed
      ? request(ChangeGatheringDocument, { input: { ...input, id: changed.id, version: changed.version } }).then((data) => data.changeGathering)
      : request(PlanGatheringDocument, { input: { ...input, commandKey } }).then((data) => data.planGathering)),
    onSuccess: (saved) => {
      onClose();
      onDone(saved);
    },
  });
  const send = () => {
    check();
    if (wish && !save.isPending) save.mutate(wish);
  };
  // Who has left still leads what she led.
  const people = [...colleagues, ...(changed?.leaders ?? []).filter((one) => !colleagues.some(({ membershipId }) => membershipId === one.membershipId))];

  return (
    <Dialog title={t(changed ? 'gathering.editTitle' : 'gathering.planTitle')} onClose={onClose}>
      <CheckedForm onSend={send}>
        {save.isError && <Notice tone="danger">{refusal(save.error)}</Notice>}
        <Select
          label={t('gathering.kind')}
          value={form.kind}
          options={gatheringKinds.map((value) => ({ value, label: t(`gathering.kinds.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <TextField label={t('gathering.name')} value={form.title} onChange={(title) => set({ title })} maxLength={120} error={faults.title} />
        <TextField label={t('gathering.place')} hint={t('gathering.placeHint')} value={form.place} onChange={(place) => set({ place })} maxLength={200} error={faults.place} />
        <div className="form-row">
          <DateField label={t('gathering.day')} value={form.day} onChange={(day) => set({ day })} onBlur={() => undefined} error={faults.day} />
          <TextField label={t('gathering.time')} hint={t('gathering.timeHint')} value={form.time} onChange={(time) => set({ time })} autoComplete="off" maxLength={5} error={faults.time} />
        </div>
        <div className="form-row">
          <Select
            label={t('gathering.minutes')}
            value={form.minutes}
            options={[...new Set([...lengths, form.minutes])].map((value) => ({ value, label: t('gathering.minutesOf', { count: Number(value) }) }))}
            onChange={(minutes) => set({ minutes })}
          />
          <TextField
            label={t('gathering.seats')} hint={t('gathering.number', { least: 1, most: mostSeats })} value={form.seats} onChange={(seats) => set({ seats })}
            inputMode="numeric" autoComplete="off" maxLength={3} error={faults.seats}
          />
        </div>
        <ChoiceChips
          label={t('gathering.leaders')} hint={t('gathering.leadersHint')} error={faults.leaders} selected={form.leaderIds} onChange={(leaderIds) => set({ leaderIds })}
          options={people.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
        />
        <TextField label={t('gathering.note')} hint={t('gathering.noteHint')} value={form.note} onChange={(note) => set({ note })} rows={3} maxLength={1000} isOptional />
        <div className="actions">
          <Button type="submit" look="primary" icon={CalendarPlus} busy={save.isPending}>
            {t('gathering.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
