import { useLocale, useTranslations } from 'use-intl';
import { languageTags, useDates } from '../../lib/dates';
import { byTime, type StoryMonth } from './by-time';
import { moveBetweenLines } from './move-between';
import type { StoryEntry } from './story-fields';
import { StoryLine } from './story-line';

/** The lines under their month and their year; the year stays in view while one reads it. */
export function StoryList({ entries }: { entries: readonly StoryEntry[] }) {
  const t = useTranslations('story');
  const dates = useDates();
  const tag = languageTags[useLocale()];
  const ago = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const [thisYear] = dates.yearAndMonth(Date.now());
  const latest = entries.find(({ kind }) => kind === 'interview')?.key;
  const lines = ({ entries: told }: StoryMonth) => (
    <ol className="story-lines">
      {told.map((entry) => (
        <li key={entry.key}>
          <StoryLine entry={entry} isOpenFirst={entry.key === latest} />
        </li>
      ))}
    </ol>
  );
  return (
    <div className="story" onKeyDown={moveBetweenLines}>
      {byTime(entries, dates.yearAndMonth).map(({ year, months }) => (
        <section key={year ?? 0} className="story-year">
          {year !== null && (
            <h3 className="story-year-title">{t('year', { year: String(year), ago: ago.format(year - thisYear, 'year') })}</h3>
          )}
          {months.map((month) => (
            <section key={month.key} className="story-month">
              {month.at !== null && <h4 className="story-month-title">{dates.month(month.at)}</h4>}
              {lines(month)}
            </section>
          ))}
        </section>
      ))}
    </div>
  );
}
