import { Link } from '@tanstack/react-router';
import { Bell, MessageSquare, ThumbsDown, Undo2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useCan } from '../../lib/session';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';
import { useDue, useDueKind } from '../handoff/due';
import type { ReferralLine } from './line-fields';
import { StateBadge } from './state-badge';
import { useAwaited } from './use-awaited';

interface Props {
  dossierId: string;
  line: ReferralLine;
  now: number;
}

/** One referral in a list: where to, where it stands, whose turn it is, until when. */
export function ReferralRow({ dossierId, line, now }: Props) {
  const t = useTranslations('referrals');
  const dates = useDates();
  const canOpen = useCan()('referral');
  const title = line.offerTitle ?? t('noOffer');
  return (
    <li className="referral-row">
      <div className="entry-text">
        <span className="row-title">
          {canOpen ? (
            <Link to="/dossiers/$id/orientations/$referralId" params={{ id: dossierId, referralId: line.id }} className="row-link">
              {title}
            </Link>
          ) : (
            <strong>{title}</strong>
          )}
          <StateBadge state={line.state} />
          <Marks line={line} />
        </span>
        <span>{[line.organisationName, line.branchName].filter(Boolean).join(', ')}</span>
        <span className="meta">
          {[line.sentAt && t('sentOn', { date: dates.day(line.sentAt) }), line.byName && t('by', { name: line.byName })].filter(Boolean).join(' · ')}
        </span>
      </div>
      <TurnAndDue line={line} now={now} />
    </li>
  );
}

function Marks({ line }: { line: ReferralLine }) {
  const t = useTranslations('referrals');
  return (
    <>
      {line.unread > 0 && <Badge tone="primary" icon={MessageSquare}>{t('unread', { count: line.unread })}</Badge>}
      {line.escalatedAt && line.turn !== null && <Badge tone="danger" icon={Bell}>{t('escalated')}</Badge>}
      {line.cancelAskedAt && line.turn !== null && <Badge tone="warning" icon={Undo2}>{t('cancelAsked')}</Badge>}
      {line.learnerAnswer === 'disagree' && <Badge tone="danger" icon={ThumbsDown}>{t('disagreed')}</Badge>}
    </>
  );
}

/** Whose turn, and how long is left; of one that is over, why it ended. */
function TurnAndDue({ line, now }: Omit<Props, 'dossierId'>) {
  const t = useTranslations('referrals');
  const due = useDue();
  const kind = useDueKind();
  const awaited = useAwaited();
  const decline = useKnownWord('referralWords.declineCodes');
  const outcome = useKnownWord('referralWords.outcomeCodes');
  const { state, turn, sentAt, dueAt, dueKind, isPaused } = line;
  if (turn === null || line.outcomeCode) {
    const why = line.declineCode ? decline(line.declineCode) : line.outcomeCode ? outcome(line.outcomeCode) : null;
    return why && <span className="referral-turn meta">{why}</span>;
  }
  const { text, tone, icon } = due({ dueAt, isPaused, isOver: false }, now);
  return (
    <span className="referral-turn">
      <span>{awaited(line)}</span>
      {sentAt && (dueAt || isPaused) && (
        <Badge tone={tone} icon={icon}>{dueKind ? t('due', { kind: kind({ state, dueKind }), left: text }) : text}</Badge>
      )}
    </span>
  );
}
