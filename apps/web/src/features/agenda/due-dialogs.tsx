import { cancelReasons, longestNote, type CancelReason } from '@boussole/domain/agenda/due';
import { addDays } from '@boussole/domain/calendar-date';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';

interface Frame {
  /** Why the server said no. */
  problem: string | null;
  busy: boolean;
  onClose: () => void;
}

const leaps = { tomorrow: 1, inThreeDays: 3, nextWeek: 7, inTwoWeeks: 14 } as const;
const leapNames = Object.keys(leaps) as (keyof typeof leaps)[]; // its own keys

/** To which day: one of those that are said most, or any. */
export function SnoozeDialog({ problem, busy, onClose, onSend }: Frame & { onSend: (day: string) => void }) {
  const t = useTranslations();
  const today = dayInBrussels(serverNow());
  const [day, setDay] = useState<string | null>(addDays(today, 1));
  const [isChecked, setIsChecked] = useState(false);
  return (
    <Dialog title={t('dueActs.snoozeTitle')} onClose={onClose}>
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          if (day && !busy) onSend(day);
        }}
      >
        {problem && <Notice tone="danger">{problem}</Notice>}
        <div className="actions">
          {leapNames.map((name) => (
            <Button key={name} busy={busy} onPress={() => onSend(addDays(today, leaps[name]))}>
              {t(`dueActs.${name}`)}
            </Button>
          ))}
        </div>
        <DateField label={t('dueActs.day')} value={day} onChange={setDay} onBlur={() => undefined} error={isChecked && !day ? t('validation.required') : undefined} />
        <Ends doing={t('dueActs.snoozeDo')} busy={busy} onClose={onClose} />
      </CheckedForm>
    </Dialog>
  );
}

type Colleague = { membershipId: string; name: string };

/** To whom of the branch. */
export function DelegateDialog({ problem, busy, onClose, onSend, colleagues }: Frame & { colleagues: readonly Colleague[]; onSend: (to: Colleague) => void }) {
  const t = useTranslations();
  const [to, setTo] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const chosen = colleagues.find(({ membershipId }) => membershipId === to);
  return (
    <Dialog title={t('dueActs.delegateTitle')} onClose={onClose}>
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          if (chosen && !busy) onSend(chosen);
        }}
      >
        {problem && <Notice tone="danger">{problem}</Notice>}
        <p>{t('dueActs.delegateText')}</p>
        <Select
          label={t('dueActs.to')}
          value={to}
          options={[{ value: '', label: t('dueActs.pick') }, ...colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))]}
          onChange={setTo}
          error={isChecked && !chosen ? t('validation.required') : undefined}
        />
        <Ends doing={t('dueActs.delegateDo')} busy={busy} onClose={onClose} />
      </CheckedForm>
    </Dialog>
  );
}

/** Why it will not be done. */
export function CancelDialog({ problem, busy, onClose, onSend }: Frame & { onSend: (reason: CancelReason, note: string | null) => void }) {
  const t = useTranslations();
  const [reason, setReason] = useState<CancelReason>('unreachable');
  const [note, setNote] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const isMissing = reason === 'other' && note.trim() === '';
  return (
    <Dialog title={t('dueActs.cancelTitle')} onClose={onClose}>
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          if (!isMissing && !busy) onSend(reason, note.trim() || null);
        }}
      >
        {problem && <Notice tone="danger">{problem}</Notice>}
        <Select
          label={t('dueActs.reason')}
          value={reason}
          options={cancelReasons.map((value) => ({ value, label: t(`dueActs.reasons.${value}`) }))}
          onChange={setReason}
        />
        <TextField
          label={t('dueActs.note')}
          hint={t('dueActs.noteHint')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={longestNote}
          isOptional={reason !== 'other'}
          error={isChecked && isMissing ? t('validation.required') : undefined}
        />
        <Ends doing={t('dueActs.cancelDo')} busy={busy} onClose={onClose} />
      </CheckedForm>
    </Dialog>
  );
}

function Ends({ doing, busy, onClose }: { doing: string; busy: boolean; onClose: () => void }) {
  const t = useTranslations('common');
  return (
    <div className="actions">
      <Button type="submit" look="primary" busy={busy}>
        {doing}
      </Button>
      <Button onPress={onClose}>{t('cancel')}</Button>
    </div>
  );
}
