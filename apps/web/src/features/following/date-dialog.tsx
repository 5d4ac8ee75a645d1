import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { actOn } from './following-requests';
import { PlanPreview } from './plan-preview';
import type { ActProps } from './act-props';

const words = {
  confirm: { title: 'confirmTitle', text: 'confirmText', save: 'confirm', said: 'confirmed', label: 'onDate' },
  move: { title: 'moveTitle', text: 'moveText', save: 'saveMove', said: 'moved', label: 'onDate' },
  pause: { title: 'pauseTitle', text: 'pauseText', save: 'pause', said: 'paused', label: 'pauseUntil' },
} as const;

/** A day is asked: that of the turning point, with the plan that it gives; or the one until which the plan rests. */
export function DateDialog({ act, dossierId, transition, onClose, onDone }: ActProps & { act: keyof typeof words }) {
  const t = useTranslations('followingActs');
  const required = useTranslations('validation')('required');
  const cancel = useTranslations('common')('cancel');
  const refusal = useRefusal();
  const [day, setDay] = useState<string | null>(act === 'pause' ? null : transition.onDate);
  const [isChecked, setIsChecked] = useState(false);
  const { title, text, save, said, label } = words[act];
  const fault = faultOf(act, day);
  const send = useMutation({
    mutationFn: (given: string | null) =>
      act === 'pause' ? actOn.pause(dossierId, transition, given) : actOn[act](dossierId, transition, given ?? transition.onDate),
    onSuccess: (following) => onDone(t(said), following),
  });

  return (
    <Dialog title={t(title)} onClose={onClose} size={act === 'pause' ? 'normal' : 'wide'}>
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          if (!fault && !send.isPending) send.mutate(day);
        }}
      >
        <p className="prose">{t(text)}</p>
        {send.isError && <Notice tone="danger">{refusal(send.error)}</Notice>}
        <DateField
          label={t(label)}
          value={day}
          onChange={setDay}
          onBlur={() => undefined}
          isOptional={act === 'pause'}
          error={isChecked && fault ? (fault === 'past' ? t('past') : required) : undefined}
        />
        {act === 'pause' && <p className="meta">{t('pauseOpen')}</p>}
        {act !== 'pause' && <PlanPreview dossierId={dossierId} point={transition.point} transitionId={transition.id} onDate={day} />}
        <div className="actions">
          <Button type="submit" look="primary" busy={send.isPending}>
            {t(save)}
          </Button>
          <Button onPress={onClose}>{cancel}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}

/** A pause ends some day to come, or when somebody says so; a turning point has its day. */
function faultOf(act: keyof typeof words, day: string | null): 'past' | 'missing' | null {
  if (act === 'pause') return day !== null && day <= dayInBrussels(Date.now()) ? 'past' : null;
  return day === null ? 'missing' : null;
}
