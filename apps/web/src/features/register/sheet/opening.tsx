import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/dates';
import { useFigures } from '../use-names';
import type { Branch } from './sheet-query';

const week = [1, 2, 3, 4, 5, 6, 7];

/** Hours day by day, and the days it is shut. */
export function Opening({ branch }: { branch: Branch }) {
  const t = useTranslations('sheet');
  const dates = useDates();
  const figures = useFigures();
  const { opening, openingNote, closures } = branch;
  return (
    <div className="branch-opening">
      <h3 className="facts-title">
        {t('opening')}
        <OpenToday isOpen={branch.isOpenToday} />
      </h3>
      {opening.length > 0 && (
        <dl className="opening-hours">
          {week.map((day) => {
            const hours = opening.filter((one) => one.day === day).map(({ from, until }) => `${from}–${until}`);
            return (
              <div key={day}>
                <dt>{figures.day(day)}</dt>
                <dd>{hours.length > 0 ? hours.join(', ') : <span className="meta">{t('shut')}</span>}</dd>
              </div>
            );
          })}
        </dl>
      )}
      {opening.length === 0 && !openingNote && <p className="meta">{t('hoursUnknown')}</p>}
      {openingNote && <p className="written">{openingNote}</p>}
      {branch.closesForSchoolHolidays && <p>{t('schoolHolidays')}</p>}
      {closures.length > 0 && (
        <>
          <h3 className="facts-title">{t('closures')}</h3>
          <ul>
            {closures.map(({ from, until, reason }) => (
              <li key={`${from}${until}`}>
                {from === until
                  ? dates.calendarDay(from)
                  : t('fromTo', { from: dates.calendarDay(from), until: dates.calendarDay(until) })}
                {reason && ` · ${reason}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

export function OpenToday({ isOpen }: { isOpen: boolean | null }) {
  const t = useTranslations('sheet');
  if (isOpen === null) return null;
  return <span className={isOpen ? 'open-today' : 'shut-today'}>{isOpen ? t('openToday') : t('shutToday')}</span>;
}
