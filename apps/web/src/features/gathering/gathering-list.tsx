import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Badge } from '../../ui/badge';
import type { GatheringLine } from './gathering-query';

/** Moments in their order: when, what, where, with whom, how many. */
export function GatheringList({ gatherings }: { gatherings: readonly GatheringLine[] }) {
  const t = useTranslations();
  const dates = useDates();
  return (
    <ol className="entry-list">
      {gatherings.map((one) => (
        <li key={one.id}>
          <div className="entry-text">
            <span className="row-title">
              <Link to="/moments/$id" params={{ id: one.id }} className="row-link">
                {one.title}
              </Link>
              <Badge>{t(`gathering.kinds.${one.kind}`)}</Badge>
              {one.isLed && <Badge tone="primary">{t('gatherings.led')}</Badge>}
              <GatheringState gathering={one} />
            </span>
            <span className="meta">
              <time dateTime={one.startsAt}>{dates.fullDay(one.startsAt)}, {dates.time(one.startsAt)}</time> · {one.place}
            </span>
            <span className="meta">{t('gatherings.ledBy', { names: one.leaders.map(({ name }) => name).join(', ') })}</span>
          </div>
          <Taken counts={one.counts} />
        </li>
      ))}
    </ol>
  );
}

export function GatheringState({ gathering: { state } }: { gathering: Pick<GatheringLine, 'state'> }) {
  const t = useTranslations('gathering.states');
  if (state === 'planned') return null;
  return <Badge tone={state === 'held' ? 'success' : 'warning'}>{t(state)}</Badge>;
}

function Taken({ counts: { enrolled, unnamed, seats, waiting } }: { counts: GatheringLine['counts'] }) {
  const t = useTranslations('gatherings');
  const taken = enrolled + unnamed;
  return (
    <div className="seat-count numeric">
      <span>{t('taken', { taken, seats })}</span>
      {waiting > 0 && <span className="meta">{t('waiting', { count: waiting })}</span>}
      {taken >= seats && waiting === 0 && <span className="meta">{t('full')}</span>}
    </div>
  );
}
