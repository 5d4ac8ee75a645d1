import { CircleSlash } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useKnownWord } from '../../lib/use-known-word';
import { Badge } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { ContactPanel } from './contact-panel';
import { Conversation } from './conversation';
import { HandoffActions } from './handoff-actions';
import { HandoffClock } from './handoff-clock';
import { HandoffDates } from './handoff-dates';
import { HandoffHistory } from './handoff-history';
import type { HandoffPort, Moved } from './handoff-port';
import type { Handoff } from './handoff-query';
import { PacketCard } from './packet-card';

interface Props {
  handoff: Handoff;
  port: HandoffPort;
  title: React.ReactNode;
  onMoved?: (moved: Moved) => void;
  onAnswerSession?: () => void;
}

/** One handoff, with an account or by a mailed link: who and what for first, then what to answer, then the rest. */
export function HandoffBody({ handoff, port, title, onMoved, onAnswerSession }: Props) {
  const t = useTranslations('handoff');
  const states = useKnownWord('handoff.states');
  const dates = useDates();
  const { sender, packet, contact, conversation } = handoff;
  return (
    <div className="handoff">
      <header className="handoff-head">
        <div className="page-title-line">
          {title}
          <Badge tone="primary">{states(handoff.state)}</Badge>
        </div>
        <p className="meta">
          {sender.name
            ? t('fromNamed', { name: sender.name, branch: sender.branchName, organisation: sender.organisationName })
            : t('from', { branch: sender.branchName, organisation: sender.organisationName })}{' '}
          · {t('sentOn', { date: dates.dayAndTime(handoff.sentAt) })}
          {handoff.sessionStartsOn && ` · ${t('session', { date: dates.calendarDay(handoff.sessionStartsOn) })}`}
        </p>
        <HandoffClock handoff={handoff} />
      </header>
      {packet ? (
        <PacketCard packet={packet} isAccepted={contact !== null} />
      ) : (
        <Empty icon={CircleSlash} title={t('packet.gone')}>
          {t('packet.goneText')}
        </Empty>
      )}
      {contact && <ContactPanel contact={contact} />}
      {handoff.overAt === null && <HandoffActions handoff={handoff} port={port} onMoved={onMoved} onAnswerSession={onAnswerSession} />}
      <HandoffDates dates={handoff.dates} />
      {conversation && (
        <Conversation
          conversation={conversation}
          side="receiver"
          otherName={sender.name ?? sender.branchName}
          onSay={port.say}
          // A failure leaves them unread: they are shown as new once more.
          onRead={(until) => void port.markRead(until).catch(() => undefined)}
        />
      )}
      <HandoffHistory history={handoff.history} />
    </div>
  );
}
