import type { GatheringKind } from '@boussole/domain/gathering/words';
import { brusselsTime } from '@boussole/domain/team/wall-time';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useSession } from '../../lib/session';
import type { Gathering } from './gathering-query';

export const lengths = ['30', '60', '90', '120', '180', '240', '360'];
export const mostSeats = 500;

interface Form {
  kind: GatheringKind; title: string; place: string; day: string | null; time: string; minutes: string; seats: string; leaderIds: string[]; note: string;
}
export type Wish = Omit<Form, 'day' | 'minutes' | 'seats' | 'note'> & { day: string; minutes: number; seats: number; note: string | null };

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What is being written of a gathering, what is wrong with it once it was judged, and what would be sent. */
export function useGatheringForm(changed: Gathering | undefined) {
  const t = useTranslations();
  const me = useSession().hat.membershipId;
  const [commandKey] = useState(newKey);
  const [isChecked, setIsChecked] = useState(false);
  const [form, setForm] = useState<Form>({
    kind: changed?.kind ?? 'workshop', title: changed?.title ?? '', place: changed?.place ?? '',
    day: changed ? dayInBrussels(new Date(changed.startsAt)) : null, time: changed ? brusselsTime(new Date(changed.startsAt)) : '',
    minutes: String(changed?.minutes ?? 120), seats: String(changed?.counts.seats ?? 12),
    leaderIds: changed?.leaders.map(({ membershipId }) => membershipId) ?? [me], note: changed?.note ?? '',
  });
  const seats = /^\d{1,3}$/.test(form.seats.trim()) ? Number(form.seats) : 0;
  const required = (isThere: boolean) => (isChecked && !isThere ? t('validation.required') : undefined);
  const faults = {
    title: required(form.title.trim() !== ''), place: required(form.place.trim() !== ''), day: required(form.day !== null),
    time: isChecked && !clock.test(form.time) ? t('gathering.timeHint') : undefined,
    seats: isChecked && (seats < 1 || seats > mostSeats) ? t('gathering.number', { least: 1, most: mostSeats }) : undefined,
    leaders: required(form.leaderIds.length > 0),
  };
  const isWhole = form.title.trim() && form.place.trim() && clock.test(form.time) && seats >= 1 && seats <= mostSeats && form.leaderIds.length > 0;
  const wish: Wish | null = isWhole && form.day ? { ...form, day: form.day, minutes: Number(form.minutes), seats, note: form.note.trim() || null } : null;
  return { form, set: (part: Partial<Form>) => setForm((before) => ({ ...before, ...part })), faults, wish, check: () => setIsChecked(true), commandKey };
}
