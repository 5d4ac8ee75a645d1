import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useNeutralityWords } from '../../lib/neutrality-words';
import { Panel } from '../../ui/panel';
import { UnitFigures } from '../neutrality-unit/unit-figures';
import { UnitRules } from '../neutrality-unit/unit-rules';
import type { Review } from './reviews-query';

/** What the figures said when the question was asked: the conversation is about these, whatever is measured later. */
export function ReviewFigures({ review }: { review: Review }) {
  const t = useTranslations('reviews');
  const words = useNeutralityWords();
  const dates = useDates();
  const { figures, finding, alert, openedAt, level, unitId, period, isMine } = review;
  return (
    <div className="column">
      <Panel title={t('figures')}>
        <p className="meta">{t('figuresText', { date: dates.day(openedAt) })}</p>
        {figures && figures.n > 0 && <p>{words.header({ ...figures, operators: [] })}</p>}
        {alert && <p>{t('alertText', { date: dates.calendarDay(alert.on) })}</p>}
        {figures && (
          <p>
            {level === 'counsellor' && isMine
              ? <Link to="/miroir" search={{ periode: period }} className="touch-link">{t('seeUnit')}</Link>
              : (
                  <Link to="/neutralite/$niveau/$id" params={{ niveau: level, id: unitId }} search={{ periode: period }} className="touch-link">
                    {t('seeUnit')}
                  </Link>
                )}
          </p>
        )}
      </Panel>
      {figures && <UnitFigures line={figures} facts={null} />}
      {finding && <UnitRules findings={[finding]} />}
    </div>
  );
}
