import { useMutation } from '@tanstack/react-query';
import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { HandOverAllDocument, type Caseworker } from './absence-requests';
import { ColleagueSelect } from './colleague-select';

interface Props {
  leaver: Caseworker;
  colleagues: readonly Caseworker[];
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Somebody leaves: everything that she leads goes to one colleague. */
export function HandOverAllDialog({ leaver, colleagues, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [commandKey] = useState(newKey);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [takesAppointments, setTakes] = useState(true);
  const [isMissing, setIsMissing] = useState(false);
  const hand = useMutation({
    mutationFn: () =>
      request(HandOverAllDocument, {
        input: { commandKey, fromMembershipId: leaver.membershipId, toMembershipId: to, note: note.trim() || null, takesAppointments },
      }).then((data) => data.handOverAll),
    onSuccess: ({ moved }) =>
      onDone(t('teamAbsence.movedAll', { count: moved, to: colleagues.find(({ membershipId }) => membershipId === to)?.name ?? '' })),
  });
  return (
    <Dialog title={t('teamAbsence.moveAllTitle', { name: leaver.name })} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(to === '');
          if (to !== '' && !hand.isPending) hand.mutate();
        }}
      >
        {hand.isError && <Notice tone="danger">{refusal(hand.error)}</Notice>}
        <ColleagueSelect
          label={t('team.to')}
          colleagues={colleagues}
          value={to}
          onChange={setTo}
          error={isMissing ? t('validation.required') : undefined}
        />
        <TextField label={t('team.note')} hint={t('team.noteHint')} value={note} onChange={setNote} rows={3} maxLength={1000} isOptional />
        <Checkbox name="takesAppointments" isSelected={takesAppointments} onChange={setTakes}>
          {t('team.takesAppointments')}
        </Checkbox>
        <div className="actions">
          <Button type="submit" look="primary" icon={UserCheck} busy={hand.isPending}>
            {t('team.handOver')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
