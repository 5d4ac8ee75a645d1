import { checkPause } from '@boussole/domain/transition/machine';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Notice } from '../../ui/notice';
import { actOnOwn, type OwnTransition, type OwnTransitions } from './own-transitions-query';

interface Props {
  transition: OwnTransition;
  onClose: () => void;
  onDone: (own: OwnTransitions) => void;
}

/** Nothing for a while: until a day, or until she says so. */
export function OwnPauseForm({ transition, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [until, setUntil] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const isGood = checkPause(until, dayInBrussels(Date.now())).ok;
  const pause = useMutation({ mutationFn: () => actOnOwn.pause(transition, until), onSuccess: onDone });
  return (
    <CheckedForm
      onSend={() => {
        setIsChecked(true);
        if (isGood && !pause.isPending) pause.mutate();
      }}
    >
      <p>{t('ownTransitions.pauseText')}</p>
      {pause.isError && <Notice tone="danger">{refusal(pause.error)}</Notice>}
      <DateField
        label={t('ownTransitions.pauseUntil')}
        value={until}
        onChange={setUntil}
        onBlur={() => undefined}
        isOptional
        error={isChecked && !isGood ? t('followingActs.past') : undefined}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={pause.isPending}>
          {t('ownTransitions.pauseSave')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </CheckedForm>
  );
}
