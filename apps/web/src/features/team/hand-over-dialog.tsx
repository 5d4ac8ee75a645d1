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
import { ColleagueSelect } from './colleague-select';
import type { Colleague } from './team-query';
import { HandOverDocument } from './team-requests';

interface Props {
  dossierId: string;
  colleagues: readonly Colleague[];
  /** The coordinator gives it without having it open. */
  isOutside?: boolean;
  onClose: () => void;
  onDone: (said: string) => Promise<void>;
}

/** Gives a dossier to another lead, with a word that stays. */
export function HandOverDialog({ dossierId, colleagues, isOutside = false, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [commandKey] = useState(newKey);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [takesAppointments, setTakes] = useState(true);
  const [isMissing, setIsMissing] = useState(false);
  const hand = useMutation({
    mutationFn: () =>
      request(HandOverDocument, { input: { commandKey, dossierId, toMembershipId: to, note: note.trim() || null, takesAppointments } }),
    onSuccess: async () => {
      onClose();
      await onDone(t('team.handedOver', { name: colleagues.find(({ membershipId }) => membershipId === to)?.name ?? '' }));
    },
  });
  return (
    <Dialog title={t('team.handOverTitle')} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(to === '');
          if (to !== '' && !hand.isPending) hand.mutate();
        }}
      >
        <p>{t(isOutside ? 'team.handOverOutside' : 'team.handOverText')}</p>
        {hand.isError && <Notice tone="danger">{refusal(hand.error)}</Notice>}
        <ColleagueSelect
          label={t('team.to')}
          colleagues={colleagues}
          value={to}
          onChange={setTo}
          error={isMissing ? t('validation.required') : undefined}
        />
        <TextField label={t('team.note')} hint={t('team.noteHint')} value={note} onChange={setNote} rows={4} maxLength={1000} isOptional />
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
