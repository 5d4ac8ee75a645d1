import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { useCan } from '../../lib/session';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import type { OperatorPage } from './operator-query';

/** One's own sheets of the register that are to be read again: what is out of date there sends people for nothing. */
export function SheetsPanel({ sheets }: { sheets: OperatorPage['sheets'] }) {
  const t = useTranslations('operatorFigures.sheets');
  const can = useCan();
  const dates = useDates();
  const today = dayInBrussels(serverNow());
  const all = can('keptSheets') && <Link to="/cadastre/fiches">{t('all')}</Link>;
  if (sheets.length === 0) return <Panel title={t('title')} action={all}><Empty icon={CircleCheck} title={t('none')} /></Panel>;
  return (
    <Panel title={t('title')} action={all}>
      <p className="prose">{t('intro')}</p>
      <ul className="entry-list" aria-label={t('title')}>
        {sheets.map(({ id, title, reviewOn }) => (
          <li key={id}>
            <span className="entry-text">
              {can('saveOffer')
                ? <Link to="/cadastre/fiches/offres/$id" params={{ id }}>{title}</Link>
                : <Link to="/cadastre/offres/$id" params={{ id }}>{title}</Link>}
            </span>
            <Badge tone={reviewOn < today ? 'warning' : 'neutral'}>
              {t(reviewOn < today ? 'since' : 'before', { date: dates.calendarDay(reviewOn) })}
            </Badge>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
