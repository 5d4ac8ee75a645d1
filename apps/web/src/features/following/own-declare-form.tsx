import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { plainText } from '../../lib/plain-text';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Notice } from '../../ui/notice';
import { SearchList } from '../../ui/search-list';
import { declareOwn, type OwnTransitions } from './own-transitions-query';
import { useWorded } from './use-words';

interface Props {
  points: OwnTransitions['points'];
  onClose: () => void;
  onDone: (own: OwnTransitions) => void;
}

/** She says that something changes for her: what, and when. */
export function OwnDeclareForm({ points, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const worded = useWorded();
  const [commandKey] = useState(newKey);
  const [point, setPoint] = useState<string | null>(null);
  const [onDate, setOnDate] = useState<string | null>(dayInBrussels(Date.now()));
  const [isChecked, setIsChecked] = useState(false);
  const missing = (value: string | null) => (isChecked && !value ? t('validation.required') : undefined);
  const say = useMutation({
    mutationFn: (given: { point: string; onDate: string }) => declareOwn({ commandKey, ...given }),
    onSuccess: onDone,
  });
  return (
    <CheckedForm
      onSend={() => {
        setIsChecked(true);
        if (point && onDate && !say.isPending) say.mutate({ point, onDate });
      }}
    >
      {say.isError && <Notice tone="danger">{refusal(say.error)}</Notice>}
      <SearchList
        label={t('ownTransitions.what')}
        hint={t('ownTransitions.whatHint')}
        options={points.map(({ code, label, trigger }) => ({
          id: code, label: worded(label), detail: worded(trigger), words: [worded(label), ...worded(label).split(/[\s/’'-]+/)].map(plainText),
        }))}
        value={point}
        onChange={setPoint}
        onBlur={() => undefined}
        inputRef={null}
        emptyText={t('ownTransitions.whatNone')}
        error={missing(point)}
      />
      <DateField label={t('ownTransitions.when')} value={onDate} onChange={setOnDate} onBlur={() => undefined} error={missing(onDate)} />
      <div className="actions">
        <Button type="submit" look="primary" busy={say.isPending}>
          {t('ownTransitions.save')}
        </Button>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
      </div>
    </CheckedForm>
  );
}
