import { Link } from '@tanstack/react-router';
import { CalendarDays, Clock, Flame, MapPin } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import { FreshnessBadge } from './freshness-badge';
import type { OfferLine as Line } from './register-query';
import { saidTogether, useFigures, useNames } from './use-names';

/** One offer of a list: what it is, whose, where, when, for how much. The whole line opens its sheet. */
export function OfferLine({ line }: { line: Line }) {
  const { word } = useNames();
  const figures = useFigures();
  const times = saidTogether(line.times.map((time) => word('weekTimes', time)));
  const rhythm = [line.path && word('paths', line.path), times].filter(Boolean).join(' · ');
  return (
    <article className="offer-line" aria-label={line.title}>
      <h3 className="offer-title">
        <Link to="/cadastre/offres/$id" params={{ id: line.id }} className="row-link" data-row-link>
          {line.title}
        </Link>
      </h3>
      <p className="offer-kind">
        {word('offerKinds', line.kind)}
        <OfferMarks line={line} />
      </p>
      <p className="offer-who">
        {line.organisationName}
        {line.branchName !== line.organisationName && <span className="meta"> · {line.branchName}</span>}
      </p>
      <ul className="offer-facts">
        <li>
          <MapPin aria-hidden size={14} />
          <Place line={line} />
        </li>
        <li>
          <CalendarDays aria-hidden size={14} />
          <NextSession line={line} />
        </li>
        {rhythm && (
          <li>
            <Clock aria-hidden size={14} />
            {rhythm}
          </li>
        )}
        <li className="offer-price">{figures.price(line.priceCents)}</li>
      </ul>
    </article>
  );
}

/** What one must know before opening: full, in shortage, no longer sure. */
function OfferMarks({ line }: { line: Line }) {
  const t = useTranslations('register');
  return (
    <>
      {line.status === 'full' && <Badge tone="warning">{t('full')}</Badge>}
      {line.trades.some(({ isShortage }) => isShortage) && (
        <Badge tone="primary" icon={Flame}>
          {t('shortage')}
        </Badge>
      )}
      {line.freshness !== 'fresh' && <FreshnessBadge freshness={line.freshness} />}
    </>
  );
}

function Place({ line }: { line: Line }) {
  const t = useTranslations('register');
  const { word, basin } = useNames();
  if (line.mode === 'remote') return word('modes', 'remote');
  const place = line.communeName ?? (line.basin ? basin(line.basin) : t('placeUnknown'));
  const far = line.km === null ? '' : t('away', { km: line.km, minutes: line.minutes ?? 0 });
  const hybrid = line.mode === 'hybrid' ? word('modes', 'hybrid') : '';
  return [place, far, hybrid].filter(Boolean).join(' · ');
}

function NextSession({ line }: { line: Line }) {
  const t = useTranslations('register');
  const dates = useDates();
  if (line.nextSessionOn === null) return t('anyTime');
  const seats = line.seatsLeft === null ? '' : t('seatsLeft', { count: line.seatsLeft });
  const waiting = line.hasWaitingList && line.seatsLeft === 0 ? t('waitingList') : '';
  return [t('startsOn', { date: dates.calendarDay(line.nextSessionOn) }), seats, waiting].filter(Boolean).join(' · ');
}
