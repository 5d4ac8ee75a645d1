import { useMutation } from '@tanstack/react-query';
import { ways } from '@boussole/domain/transition/words';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Checkbox } from '../../ui/checkbox';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { Following } from './following-query';
import { planOwn } from './following-requests';

interface Props {
  dossierId: string;
  onClose: () => void;
  onDone: (said: string, following: Following) => void;
}

/** What a caseworker promises herself: a day, a way, and what is to be done. */
export function OwnDialog({ dossierId, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [commandKey] = useState(newKey);
  const [form, setForm] = useState({ dueOn: null as string | null, way: ways[0] as (typeof ways)[number], note: '', isUrgent: false });
  const [isChecked, setIsChecked] = useState(false);
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const isPast = form.dueOn !== null && form.dueOn < dayInBrussels(Date.now());
  const missing = (value: string | null) => (isChecked && !value?.trim() ? t('validation.required') : undefined);
  const plan = useMutation({
    mutationFn: (given: Omit<typeof form, 'dueOn'> & { dueOn: string }) => planOwn({ commandKey, dossierId, ...given, note: given.note.trim() }),
    onSuccess: (following) => onDone(t('followingActs.ownPlanned'), following),
  });

  return (
    <Dialog title={t('followingActs.ownTitle')} onClose={onClose}>
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          const { dueOn } = form;
          if (dueOn && !isPast && form.note.trim() && !plan.isPending) plan.mutate({ ...form, dueOn });
        }}
      >
        {plan.isError && <Notice tone="danger">{refusal(plan.error)}</Notice>}
        <div className="form-row">
          <DateField
            label={t('followingActs.ownDue')}
            value={form.dueOn}
            onChange={(dueOn) => set({ dueOn })}
            onBlur={() => undefined}
            error={isChecked && isPast ? t('followingActs.past') : missing(form.dueOn)}
          />
          <Select
            label={t('followingActs.ownWay')}
            value={form.way}
            options={ways.map((value) => ({ value, label: t(`followingWords.ways.${value}`) }))}
            onChange={(way) => set({ way })}
          />
        </div>
        <TextField
          label={t('followingActs.ownWhat')}
          hint={t('followingActs.ownWhatHint')}
          value={form.note}
          onChange={(note) => set({ note })}
          maxLength={500}
          rows={2}
          error={missing(form.note)}
        />
        <Checkbox isSelected={form.isUrgent} onChange={(isUrgent) => set({ isUrgent })}>
          {t('followingActs.ownUrgent')}
        </Checkbox>
        <div className="actions">
          <Button type="submit" look="primary" icon={CalendarPlus} busy={plan.isPending}>
            {t('followingActs.ownSave')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
