import { CalendarCheck, CalendarClock, CalendarX, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { Panel } from '../../ui/panel';
import type { Handoff } from './handoff-query';

const marks: Record<Handoff['dates'][number]['state'], { tone: 'success' | 'warning' | 'neutral'; icon: LucideIcon }> = {
  proposed: { tone: 'warning', icon: CalendarClock },
  confirmed: { tone: 'success', icon: CalendarCheck },
  cancelled: { tone: 'neutral', icon: CalendarX },
  missed: { tone: 'neutral', icon: CalendarX },
};

export function HandoffDates({ dates }: { dates: Handoff['dates'] }) {
  const t = useTranslations('handoff.dates');
  const format = useDates();
  if (dates.length === 0) return null;
  return (
    <Panel title={t('title')}>
      <ul className="entry-list">
        {dates.map(({ id, state, startsAt, minutes, place, link, contact }) => (
          <li key={id}>
            <span className="entry-text">
              <span className="row-title">
                <strong>
                  {format.dayAndTime(startsAt)} · {t('minutes', { count: minutes })}
                </strong>
                <Badge tone={marks[state].tone} icon={marks[state].icon}>
                  {t(`states.${state}`)}
                </Badge>
              </span>
              {place && <span>{t('at', { place })}</span>}
              {link && <span>{t('online', { link })}</span>}
              {contact && <span className="meta">{t('askFor', { name: contact })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
