import { addDays } from '@boussole/domain/calendar-date';
import { Link } from '@tanstack/react-router';
import { CalendarClock } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Notice } from '../../ui/notice';
import { IconButton } from '../../ui/icon-button';
import type { Agenda, AgendaDay } from './agenda-query';
import { useDueActs } from './due-acts';
import { SnoozeDialog } from './due-dialogs';
import type { Due } from './due-query';

const ofDay = '[data-line]';

/** Seven days side by side, one below the other on a telephone. Arrows go through them; Alt and an arrow move a task by a day. */
export function WeekGrid({ agenda, onLeap }: { agenda: Agenda; onLeap: (weeks: number) => void }) {
  const t = useTranslations('agenda');
  const refusal = useRefusal();
  const grid = useRef<HTMLOListElement>(null);
  const [asked, setAsked] = useState<Due | null>(null);
  const { acting, outcome } = useDueActs();

  const move = (task: Due, day: string) => {
    const items = [{ ...task, title: task.dossierTitle ?? '' }];
    if (day >= agenda.today && !acting.isPending) acting.mutate({ act: { kind: 'snooze', day }, items }, { onSuccess: () => setAsked(null) });
  };

  function onKeyDown(event: KeyboardEvent) {
    const line = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(ofDay) : null;
    const leap = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (leap !== 0) {
      event.preventDefault();
      onLeap(leap);
      return;
    }
    const aside = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const down = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!line || (aside === 0 && down === 0) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const task = agenda.days.flatMap(({ tasks }) => tasks).find(({ id }) => id === line.dataset['line']);
    if (event.altKey) {
      if (task && aside !== 0) move(task, addDays(task.dueOn, aside));
      return;
    }
    const days = [...(grid.current?.children ?? [])];
    const at = days.findIndex((day) => day.contains(line));
    const own = [...(days[at]?.querySelectorAll<HTMLElement>(ofDay) ?? [])];
    if (down !== 0) own[own.indexOf(line) + down]?.querySelector<HTMLElement>('a')?.focus();
    else days.slice(aside > 0 ? at + 1 : 0, aside > 0 ? undefined : at).reduce<HTMLElement | null>((found, day) =>
      (aside > 0 && found ? found : day.querySelector<HTMLElement>(`${ofDay} a`) ?? found), null)?.focus();
  }

  const problem = acting.isError ? refusal(acting.error) : null;
  return (
    <>
      {problem && !asked && <Notice tone="danger">{problem}</Notice>}
      {outcome && <Notice tone={outcome.refused.length > 0 ? 'warning' : 'success'}>{[outcome.text, ...outcome.refused.map(({ code }) => code)].filter(Boolean).join(' ')}</Notice>}
      {/* The lines hold links, which take the keys; the list only hears them on their way up. */}
      <ol ref={grid} className="agenda-week" aria-label={t('list')} onKeyDown={onKeyDown}>
        {agenda.days.map((day) => (
          <Day key={day.on} day={day} isToday={day.on === agenda.today} onMove={setAsked} />
        ))}
      </ol>
      <p className="meta keys-hint">{t('keys')}</p>
      {asked && <SnoozeDialog problem={problem} busy={acting.isPending} onClose={() => setAsked(null)} onSend={(day) => move(asked, day)} />}
    </>
  );
}

function Day({ day, isToday, onMove }: { day: AgendaDay; isToday: boolean; onMove: (task: Due) => void }) {
  const t = useTranslations('agenda');
  const dates = useDates();
  const { on, isLegalHoliday, schoolHolidays, appointments, gatherings, tasks, taskCount } = day;
  const isFree = appointments.length + gatherings.length + taskCount === 0;
  return (
    <li className="agenda-day" data-today={isToday || undefined} data-holiday={isLegalHoliday || undefined}>
      <h2 className="agenda-head">
        <time dateTime={on}>{dates.weekdayAndDay(`${on}T12:00:00Z`)}</time> {isToday && <Badge tone="primary">{t('today')}</Badge>}
      </h2>
      {isLegalHoliday && <Badge tone="warning">{t('holiday')}</Badge>}
      {schoolHolidays.map((name) => (
        <span key={name} className="meta">{name}</span>
      ))}
      {isFree && <p className="meta">{t('free')}</p>}
      {appointments.length > 0 && (
        <ul className="agenda-lines" aria-label={t('meetings')}>
          {appointments.map(({ id, dossierId, dossierTitle, startsAt, minutes, channel, replaces, ownerName }) => (
            <li key={id} className="agenda-line" data-line={id}>
              <time className="numeric" dateTime={startsAt}>{dates.time(startsAt)}</time>{' '}
              <Link to="/dossiers/$id" params={{ id: dossierId }} className="row-link">{dossierTitle}</Link>
              <span className="meta">{[t(`channels.${channel}`), t('minutesOf', { count: minutes }), replaces && t('mineOf', { name: ownerName })].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {gatherings.length > 0 && (
        <ul className="agenda-lines" aria-label={t('gatherings')}>
          {gatherings.map(({ id, title, place, startsAt, minutes, taken, seats }) => (
            <li key={id} className="agenda-line" data-line={id}>
              <time className="numeric" dateTime={startsAt}>{dates.time(startsAt)}</time>{' '}
              <Link to="/moments/$id" params={{ id }} className="row-link">{title}</Link>
              <span className="meta">{[place, t('minutesOf', { count: minutes }), t('taken', { taken, seats })].join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {tasks.length > 0 && (
        <ul className="agenda-lines" aria-label={t('tasks')}>
          {tasks.map((task) => (
            <Task key={task.id} task={task} onMove={() => onMove(task)} />
          ))}
        </ul>
      )}
      {taskCount > tasks.length && <p className="meta">{t('moreTasks', { count: taskCount - tasks.length })}</p>}
    </li>
  );
}

function Task({ task, onMove }: { task: Due; onMove: () => void }) {
  const t = useTranslations();
  const title = task.dossierTitle ?? t('due.restricted');
  return (
    <li className="agenda-line" data-line={task.id}>
      <Link to="/dossiers/$id" params={{ id: task.dossierId }} className="row-link">{title}</Link>
      <span className="meta">
        {[t(`due.kinds.${task.kind}`), task.isUrgent && t('due.urgent'), task.replaces && t('agenda.mineOf', { name: task.ownerName })].filter(Boolean).join(' · ')}
      </span>
      <IconButton label={t('agenda.moveNamed', { title })} icon={CalendarClock} onPress={onMove} />
    </li>
  );
}
