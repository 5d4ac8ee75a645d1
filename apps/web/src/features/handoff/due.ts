import { CircleCheck, CirclePause, Clock, Hourglass, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import type { Handoff, HandoffState } from './handoff-query';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const soon = 12 * hour;

/** What a line or a page says of time: words, an icon and a colour, never one of them alone. */
export interface Due {
  readonly text: string;
  readonly tone: 'neutral' | 'primary' | 'success' | 'warning' | 'danger';
  readonly icon: LucideIcon;
}

interface Clocked {
  readonly dueAt: string | null;
  readonly isPaused: boolean;
  readonly isOver: boolean;
}

/** How much is left, in the unit that a person would use. */
export function lengthOf(milliseconds: number): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  if (milliseconds < hour) return { unit: 'minutes', count: Math.max(1, Math.floor(milliseconds / minute)) };
  if (milliseconds < 2 * day) return { unit: 'hours', count: Math.floor(milliseconds / hour) };
  return { unit: 'days', count: Math.floor(milliseconds / day) };
}

/** The server's time, renewed each minute: what is left grows shorter on a page that stays open. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** A delay of whole days ends at midnight: the day before is the last that counts. */
export function useLastDay(): (at: string) => { isWhole: boolean; day: string } {
  const dates = useDates();
  return (at) => {
    const isWhole = dates.time(at) === '00:00';
    return { isWhole, day: dates.day(isWhole ? new Date(at).getTime() - 1 : at) };
  };
}

interface Awaited {
  readonly state: HandoffState;
  readonly dueKind: NonNullable<Handoff['dueKind']>;
}

/** What is due. Once an appointment is set, contact is not to be made any more but to be confirmed. */
export function useDueKind(): (awaited: Awaited) => string {
  const t = useTranslations('handoff.clock');
  const kinds = useTranslations('referralWords.dueKinds');
  return ({ state, dueKind }) => (state === 'appointment_set' && dueKind === 'meet' ? t('met') : kinds(dueKind));
}

/** What is due and until when, to the hour, or to the day where no hour counts. */
export function useDeadline(): (awaited: Awaited, at: string) => string {
  const t = useTranslations('handoff.clock');
  const dates = useDates();
  const kind = useDueKind();
  const lastDay = useLastDay();
  return (awaited, at) => {
    const { isWhole, day } = lastDay(at);
    const what = kind(awaited);
    return isWhole ? t('atLatest', { what, date: day }) : t('before', { what, date: dates.dayAndTime(at) });
  };
}

const overs = { minutes: 'overMinutes', hours: 'overHours', days: 'overDays' } as const;

export function useDue(): (clocked: Clocked, now: number) => Due {
  const t = useTranslations('handoff.due');
  return ({ dueAt, isPaused, isOver }, now) => {
    if (isOver) return { text: t('over'), tone: 'neutral', icon: CircleCheck };
    if (isPaused) return { text: t('paused'), tone: 'neutral', icon: CirclePause };
    if (dueAt === null) return { text: t('none'), tone: 'neutral', icon: Hourglass };
    const left = new Date(dueAt).getTime() - now;
    const { unit, count } = lengthOf(Math.abs(left));
    if (left < 0) return { text: t(overs[unit], { count }), tone: 'danger', icon: TriangleAlert };
    return { text: t(unit, { count }), tone: left < soon ? 'warning' : 'primary', icon: left < soon ? Hourglass : Clock };
  };
}
