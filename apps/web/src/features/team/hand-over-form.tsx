import { useMutation } from '@tanstack/react-query';
import { UserCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { ColleagueSelect } from './colleague-select';

/** What is asked of the server, whatever is handed over. */
export interface HandOver {
  commandKey: string;
  toMembershipId: string;
  note: string | null;
  takesAppointments: boolean;
}

interface Props<Answer> {
  title: string;
  intro?: ReactNode;
  colleagues: readonly { membershipId: string; name: string }[];
  noteRows: number;
  hand: (asked: HandOver) => Promise<Answer>;
  onDone: (answer: Answer, toName: string) => unknown;
  onClose: () => void;
}

/** To whom, with which word that stays, and whether the appointments go along. */
export function HandOverForm<Answer>({ title, intro, colleagues, noteRows, hand, onDone, onClose }: Props<Answer>) {
  const t = useTranslations();
  const refusal = useRefusal();
  const [commandKey] = useState(newKey);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [takesAppointments, setTakes] = useState(true);
  const [isMissing, setIsMissing] = useState(false);
  const handing = useMutation({
    mutationFn: () => hand({ commandKey, toMembershipId: to, note: note.trim() || null, takesAppointments }),
    onSuccess: (answer) => onDone(answer, colleagues.find(({ membershipId }) => membershipId === to)?.name ?? ''),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(to === '');
          if (to !== '' && !handing.isPending) handing.mutate();
        }}
      >
        {intro}
        {handing.isError && <Notice tone="danger">{refusal(handing.error)}</Notice>}
        <ColleagueSelect
          label={t('team.to')}
          colleagues={colleagues}
          value={to}
          onChange={setTo}
          error={isMissing ? t('validation.required') : undefined}
        />
        <TextField label={t('team.note')} hint={t('team.noteHint')} value={note} onChange={setNote} rows={noteRows} maxLength={1000} isOptional />
        <Checkbox name="takesAppointments" isSelected={takesAppointments} onChange={setTakes}>
          {t('team.takesAppointments')}
        </Checkbox>
        <div className="actions">
          <Button type="submit" look="primary" icon={UserCheck} busy={handing.isPending}>
            {t('team.handOver')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
