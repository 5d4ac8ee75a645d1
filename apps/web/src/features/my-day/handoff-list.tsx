import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleHelp, CircleX, Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { serverNow } from '../../lib/server-clock';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';
import type { MyDay } from './my-day-query';

type DayHandoff = MyDay['handoffs'][number];

/** One's own referrals that fall due, or wait for one's word. */
export function HandoffList({ handoffs }: { handoffs: readonly DayHandoff[] }) {
  return (
    <ul className="entry-list">
      {handoffs.map((handoff) => (
        <HandoffLine key={handoff.id} handoff={handoff} />
      ))}
    </ul>
  );
}

function HandoffLine({ handoff }: { handoff: DayHandoff }) {
  const t = useTranslations('dayHandoffs');
  const { id, dossierId, dossierTitle, offerTitle, organisationName } = handoff;
  return (
    <li>
      <div className="entry-text">
        <Link to="/dossiers/$id/orientations/$referralId" params={{ id: dossierId, referralId: id }} className="row-link">
          {[offerTitle, organisationName].filter(Boolean).join(', ') || t('untitled')}
        </Link>
        {dossierTitle && <span className="meta">{dossierTitle}</span>}
      </div>
      <Mark handoff={handoff} />
    </li>
  );
}

function Mark({ handoff: { kind, state, dueAt, movedAt } }: { handoff: DayHandoff }) {
  const t = useTranslations('dayHandoffs');
  const word = useKnownWord('referralWords.states');
  const dates = useDates();
  if (kind === 'question') return <Badge tone="warning" icon={CircleHelp}>{t('question')}</Badge>;
  const isNo = state === 'declined' || state === 'no_show' || state === 'appointment_cancelled';
  if (kind === 'answered') return <Badge tone={isNo ? 'warning' : 'success'} icon={isNo ? CircleX : CircleCheck}>{`${word(state)}, ${dates.dayOfMonth(movedAt)}`}</Badge>;
  const isLate = dueAt !== null && Date.parse(dueAt) < serverNow();
  return (
    <Badge tone={isLate ? 'danger' : 'warning'} icon={isLate ? TriangleAlert : Clock}>
      {t(isLate ? 'late' : 'due', { date: dueAt ? dates.dayOfMonth(dueAt) : '' })}
    </Badge>
  );
}
