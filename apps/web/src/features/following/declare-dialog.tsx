import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { plainText } from '../../lib/plain-text';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { SearchList } from '../../ui/search-list';
import { TextField } from '../../ui/text-field';
import type { Following } from './following-query';
import { declareTransition } from './following-requests';
import { PlanPreview } from './plan-preview';
import { useWorded } from './use-words';

interface Props {
  dossierId: string;
  points: Following['points'];
  onClose: () => void;
  onDone: (said: string, following: Following) => void;
}

/** Which turning point, when; and the plan that it gives, before anything is kept. */
export function DeclareDialog({ dossierId, points, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const worded = useWorded();
  const [commandKey] = useState(newKey);
  const [point, setPoint] = useState<string | null>(null);
  const [onDate, setOnDate] = useState<string | null>(dayInBrussels(Date.now()));
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const missing = (value: string | null) => (isChecked && !value ? t('validation.required') : undefined);
  const options = points.map(({ code, label, trigger }) => ({
    id: code,
    label: worded(label),
    detail: worded(trigger),
    words: [worded(label), ...worded(label).split(/[\s/’'-]+/), code].map((word) => plainText(word).replace(/[-’']/g, ' ')),
  }));
  const declare = useMutation({
    mutationFn: (given: { point: string; onDate: string }) =>
      declareTransition({ commandKey, dossierId, note: note.trim() || null, ...given }),
    onSuccess: (following) => {
      const chosen = points.find(({ code }) => code === point);
      onDone(t('followingActs.declared', { label: chosen ? worded(chosen.label) : '' }), following);
    },
  });

  return (
    <Dialog title={t('following.declare')} onClose={onClose} size="wide">
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          if (point && onDate && !declare.isPending) declare.mutate({ point, onDate });
        }}
      >
        {declare.isError && <Notice tone="danger">{refusal(declare.error)}</Notice>}
        <SearchList
          label={t('followingActs.point')}
          hint={t('followingActs.pointHint')}
          options={options}
          value={point}
          onChange={setPoint}
          onBlur={() => undefined}
          inputRef={null}
          emptyText={t('followingActs.pointNone')}
          error={missing(point)}
        />
        <DateField label={t('followingActs.onDate')} value={onDate} onChange={setOnDate} onBlur={() => undefined} error={missing(onDate)} />
        <TextField
          label={t('followingActs.note')}
          hint={t('followingActs.noteHint')}
          value={note}
          onChange={setNote}
          maxLength={500}
          rows={2}
          isOptional
        />
        <PlanPreview dossierId={dossierId} point={point} transitionId={null} onDate={onDate} />
        <div className="actions">
          <Button type="submit" look="primary" icon={CalendarPlus} busy={declare.isPending}>
            {t('followingActs.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Link to="/transitions" className="plan-catalogue-link">
            {t('following.catalogue')}
          </Link>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
