import { brusselsZone, plainDay, timeProperty } from '@boussole/domain/agenda/brussels-zone';
import { addDays } from '@boussole/domain/calendar-date';
import { agenda as de } from '@boussole/shared/messages/de-agenda';
import { agenda as en } from '@boussole/shared/messages/en-agenda';
import { agenda as fr } from '@boussole/shared/messages/fr-agenda';
import { agenda as nl } from '@boussole/shared/messages/nl-agenda';
import { calendarText, escaped, utc } from '../../platform/calendar-text.js';
import type { FeedRow } from './calendar-feed.queries.js';

const texts = { fr, nl, de, en };

/**
 * An agenda as calendars subscribe to it: when one meets somebody, how many tasks a day; nobody's name. The same agenda is the same file
 * whenever it is asked for: the stamps are those of its changes. What is not in it any more disappears from a calendar that subscribed.
 */
export function calendarFile({ locale, branchName, meetings, gatherings, days }: FeedRow, host: string): string {
  const words = texts[locale].agendaFeed;
  const place = `LOCATION:${escaped(branchName)}`;
  return calendarText([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Boussole//Agenda//FR', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(words.name)}`,
    'X-WR-TIMEZONE:Europe/Brussels', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H', ...brusselsZone,
    ...meetings.flatMap((one) => timed(one, host, [`SUMMARY:${escaped(words.meeting)}`, place])),
    // Where it is was typed by somebody, as its title was: neither is told.
    ...gatherings.flatMap((one) => timed(one, host, [`SUMMARY:${escaped(words.gathering)}`])),
    // A day's tasks are that day's event for ever: its day does not move, so neither does its sequence.
    ...days.flatMap(({ on, count, changedAt }) => event(`relances-${on}@${host}`, changedAt, [
      'SEQUENCE:0', `DTSTART;VALUE=DATE:${plainDay(on)}`, `DTEND;VALUE=DATE:${plainDay(addDays(on, 1))}`,
      `SUMMARY:${escaped(count === 1 ? words.oneTask : words.tasks.replace('{count}', String(count)))}`, place, 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT',
    ])),
    'END:VCALENDAR',
  ]);
}

const timed = ({ id, startsAt, minutes, sequence, changedAt }: FeedRow['meetings'][number], host: string, lines: readonly string[]): string[] =>
  event(`${id}@${host}`, changedAt, [
    `SEQUENCE:${sequence}`, timeProperty('DTSTART', new Date(startsAt)), timeProperty('DTEND', new Date(Date.parse(startsAt) + minutes * 60_000)),
    ...lines, 'CLASS:PRIVATE', 'STATUS:CONFIRMED',
  ]);

const event = (uid: string, changedAt: string, lines: readonly string[]): string[] =>
  ['BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${utc(new Date(changedAt))}`, ...lines, 'END:VEVENT'];
