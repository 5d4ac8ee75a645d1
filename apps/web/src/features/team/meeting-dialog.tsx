import { appointmentChannels } from '@boussole/domain/team/appointment';
import { brusselsTime } from '@boussole/domain/team/wall-time';
import { useMutation } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useSession } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { ColleagueSelect } from './colleague-select';
import type { Appointment, Colleague } from './team-query';
import { MoveDocument, PlanDocument } from './team-requests';

interface Props {
  dossierId: string;
  colleagues: readonly Colleague[];
  /** The one that is moved; left out: a new one. */
  moved?: Appointment;
  onClose: () => void;
  onDone: (said: string) => Promise<void>;
}

const lengths = ['15', '30', '45', '60', '90', '120'];

/** The day and the hour as two people say them; the server knows what the clocks do that day. */
export function MeetingDialog({ dossierId, colleagues, moved, onClose, onDone }: Props) {
  const t = useTranslations();
  const refusal = useRefusal();
  const me = useSession().hat.membershipId;
  const [commandKey] = useState(newKey);
  const [form, setForm] = useState({
    membershipId: moved?.membershipId ?? (colleagues.some(({ membershipId }) => membershipId === me) ? me : ''),
    day: moved ? dayInBrussels(new Date(moved.startsAt)) : null as string | null,
    time: moved ? brusselsTime(new Date(moved.startsAt)) : '',
    minutes: String(moved?.minutes ?? 60),
    channel: moved?.channel ?? appointmentChannels[0],
    note: moved?.note ?? '',
  });
  const [isChecked, setIsChecked] = useState(false);
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const missing = (value: string | null) => (isChecked && !value ? t('validation.required') : undefined);

  const save = useMutation({
    mutationFn: async ({ day, ...given }: typeof form & { day: string }) => {
      const meeting = { ...given, day, minutes: Number(given.minutes), note: given.note.trim() || null, dossierId };
      if (moved) await request(MoveDocument, { input: { ...meeting, appointmentId: moved.id } });
      else await request(PlanDocument, { input: { ...meeting, commandKey } });
    },
    onSuccess: async () => {
      onClose();
      await onDone(t(moved ? 'team.moved' : 'team.planned'));
    },
  });

  const submit = () => {
    setIsChecked(true);
    const { day } = form;
    if (day && form.time && form.membershipId && !save.isPending) save.mutate({ ...form, day });
  };

  return (
    <Dialog title={t(moved ? 'team.moveTitle' : 'team.planTitle')} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {save.isError && <Notice tone="danger">{refusal(save.error)}</Notice>}
        <ColleagueSelect
          label={t('team.with')}
          colleagues={colleagues}
          value={form.membershipId}
          onChange={(membershipId) => set({ membershipId })}
          error={missing(form.membershipId)}
        />
        <div className="form-row">
          <DateField
            label={t('team.day')}
            value={form.day}
            onChange={(day) => set({ day })}
            onBlur={() => undefined}
            error={missing(form.day)}
          />
          <TextField
            label={t('team.time')}
            hint={t('team.timeHint')}
            value={form.time}
            onChange={(time) => set({ time })}
            autoComplete="off"
            maxLength={5}
            error={missing(form.time)}
          />
        </div>
        <div className="form-row">
          <Select
            label={t('team.minutes')}
            value={form.minutes}
            options={[...new Set([...lengths, form.minutes])].map((value) => ({
              value,
              label: t('team.minutesOf', { count: Number(value) }),
            }))}
            onChange={(minutes) => set({ minutes })}
          />
          <Select
            label={t('team.channel')}
            value={form.channel}
            options={appointmentChannels.map((value) => ({ value, label: t(`team.channels.${value}`) }))}
            onChange={(channel) => set({ channel })}
          />
        </div>
        <TextField
          label={t('team.place')}
          hint={t('team.placeHint')}
          value={form.note}
          onChange={(note) => set({ note })}
          maxLength={300}
          isOptional
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={CalendarPlus} busy={save.isPending}>
            {t('team.save')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
