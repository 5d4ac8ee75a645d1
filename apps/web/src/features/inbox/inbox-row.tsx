import { Link } from '@tanstack/react-router';
import { MessageSquare, TriangleAlert } from 'lucide-react';
import { isOver } from '@boussole/domain/referral/states';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';
import { useDue } from '../handoff/due';
import type { InboxAddress } from './inbox-address';
import type { InboxLine } from './inbox-query';

interface Props {
  line: InboxLine;
  isOpen: boolean;
  address: (id: string) => InboxAddress;
  now: number;
}

/** A handoff before it is opened: which offer, from whom, until when. Nothing of the person. */
export function InboxRow({ line, isOpen, address, now }: Props) {
  const t = useTranslations('handoff');
  const states = useKnownWord('handoff.states');
  const dates = useDates();
  const due = useDue()({ dueAt: line.dueAt, isPaused: line.isPaused, isOver: isOver(line.state) }, now);
  return (
    <li className="queue-row" data-open={isOpen || undefined}>
      <Link to="/relais" search={address(line.id)} resetScroll={false} className="row-link" data-row={line.id} aria-current={isOpen || undefined}>
        {line.offerTitle}
      </Link>
      <span className="queue-marks">
        <Badge tone={due.tone} icon={due.icon}>
          {due.text}
        </Badge>
        <Badge>{states(line.state)}</Badge>
        {line.unread > 0 && (
          <Badge tone="primary" icon={MessageSquare}>
            {t('unread', { count: line.unread })}
          </Badge>
        )}
        {line.isCancelAsked && (
          <Badge tone="warning" icon={TriangleAlert}>
            {t('cancelAsked')}
          </Badge>
        )}
      </span>
      <span className="meta">
        {line.sessionStartsOn && `${t('session', { date: dates.calendarDay(line.sessionStartsOn) })} · `}
        {t('from', { branch: line.senderBranchName, organisation: line.senderOrganisationName })} ·{' '}
        {t('sentOn', { date: dates.day(line.sentAt) })}
      </span>
    </li>
  );
}
