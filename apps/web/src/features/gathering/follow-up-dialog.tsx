import { togetherKinds, type TogetherKind } from '@boussole/domain/gathering/words';
import { useMutation } from '@tanstack/react-query';
import { SquareCheckBig } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { OneOf } from '../../ui/one-of';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { FollowUpDocument, type FollowedUp, type Gathering } from './gathering-query';

interface Props {
  gathering: Gathering;
  onClose: () => void;
  onDone: (followed: FollowedUp) => void;
}

const groups = ['present', 'absent', 'excused'] as const;

/** The same thing for all who were there, or were not; then, for whom it could not be planned, and why. */
export function FollowUpDialog({ gathering, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [to, setTo] = useState<(typeof groups)[number]>('present');
  const [kind, setKind] = useState<TogetherKind>('contact');
  const [onDay, setOnDay] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const needsNote = kind === 'own';
  const plan = useMutation({
    mutationFn: (day: string) => request(FollowUpDocument, {
      input: { gatheringId: gathering.id, to, kind, onDay: day, note: kind === 'check_in' ? null : note.trim() || null },
    }).then((data) => data.followUpGathering),
    onSuccess: onDone,
  });
  const send = () => {
    setIsChecked(true);
    if (onDay && !(needsNote && !note.trim()) && !plan.isPending) plan.mutate(onDay);
  };
  const required = (isThere: boolean) => (isChecked && !isThere ? t('validation.required') : undefined);
  if (plan.data) return <Followed followed={plan.data} onClose={onClose} />;
  return (
    <Dialog title={t('gathering.followUpTitle')} onClose={onClose}>
      <CheckedForm onSend={send}>
        <p>{t('gathering.followUpText')}</p>
        {plan.isError && <Notice tone="danger">{refusal(plan.error)}</Notice>}
        <OneOf
          label={t('gathering.to')} isLabelShown selected={to} onChange={setTo}
          options={groups.map((value) => ({ value, label: t(`gathering.toKinds.${value}`, { count: gathering.counts[value] }) }))}
        />
        <Select
          label={t('gathering.what')} value={kind} onChange={setKind} options={togetherKinds.map((value) => ({ value, label: t(`gathering.togetherKinds.${value}`) }))}
        />
        <DateField label={t('gathering.onDay')} value={onDay} onChange={setOnDay} onBlur={() => undefined} error={required(onDay !== null)} />
        {kind !== 'check_in' && (
          <TextField
            label={t('gathering.togetherNote')} value={note} onChange={setNote} rows={3} maxLength={300} isOptional={!needsNote}
            error={needsNote ? required(note.trim() !== '') : undefined}
          />
        )}
        <div className="actions">
          <Button type="submit" look="primary" icon={SquareCheckBig} busy={plan.isPending}>{t('gathering.planTogether')}</Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}

function Followed({ followed: { planned, leftOut }, onClose }: { followed: FollowedUp; onClose: () => void }) {
  const t = useTranslations('gathering');
  return (
    <Dialog title={t('followUp')} onClose={onClose}>
      <Notice tone={planned > 0 ? 'success' : 'info'}>{t('followedUp', { count: planned })}</Notice>
      {leftOut.length > 0 && (
        <>
          <p>{t('leftOut', { count: leftOut.length })}</p>
          <ul>
            {leftOut.map(({ seatId, title, reason }) => (
              <li key={seatId}>{title} : {t(`leftOutReasons.${reason}`)}</li>
            ))}
          </ul>
        </>
      )}
      <div className="actions">
        <Button autoFocus look="primary" onPress={onClose}>{t('done')}</Button>
      </div>
    </Dialog>
  );
}
