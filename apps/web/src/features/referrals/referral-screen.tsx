import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, FileQuestion } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { codeOf } from '../../lib/errors';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import { StaleNote } from '../../ui/stale-note';
import { Conversation } from '../handoff/conversation';
import { HandoffDates } from '../handoff/handoff-dates';
import { ChoiceFacts } from './choice-facts';
import { ClockPanel } from './clock-panel';
import { DeliveryList } from './delivery-list';
import { HistoryList } from './history-list';
import { LifeSteps } from './life-steps';
import { LinkList } from './link-list';
import { OutcomePanel } from './outcome-panel';
import { PacketPart } from './packet-part';
import { referralQuery, type Referral } from './referral-query';
import { useTalk } from './referral-requests';
import { RelatedList } from './related-list';
import { SenderActions } from './sender-actions';
import { StateBadge } from './state-badge';

/** One referral as its sender follows it: where it stands and what may be done; then what was sent, said, mailed. */
export function ReferralScreen({ dossierId, id }: { dossierId: string; id: string }) {
  const t = useTranslations('referrals');
  const refusal = useRefusal();
  const query = useQuery(referralQuery(useScope(), dossierId, id));
  const retry = () => void query.refetch();
  if (query.isPending) return <Skeleton rows={8} height={48} />;
  if (!query.data) {
    return codeOf(query.error) === 'record.not_found'
      ? <Empty icon={FileQuestion} title={t('missing')} />
      : <LoadError what={t('oneLoadError')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  }
  return (
    <>
      {query.isError && <StaleNote shownSince={query.dataUpdatedAt} reason={refusal(query.error)} onRetry={retry} />}
      <Shown referral={query.data} />
    </>
  );
}

function Shown({ referral }: { referral: Referral }) {
  const t = useTranslations('referrals');
  const { line, dossierId, conversation } = referral;
  const talk = useTalk(referral);
  const isSent = line.sentAt !== null;
  return (
    <div className="column">
      <Heading referral={referral} />
      <LifeSteps referral={referral} />
      <div className="two-columns referral-page">
        <div className="column">
          <OutcomePanel referral={referral} />
          <SenderActions referral={referral} />
          <ClockPanel referral={referral} />
          <HandoffDates dates={referral.dates} />
          {isSent && (
            <Conversation
              conversation={conversation}
              side="sender"
              otherName={line.organisationName ?? t('one')}
              onSay={talk.say}
              onRead={talk.markRead}
            />
          )}
          <HistoryList history={referral.history} />
        </div>
        <div className="column">
          <PacketPart referral={referral} />
          <ChoiceFacts referral={referral} />
          <LinkList referral={referral} />
          <DeliveryList deliveries={referral.deliveries} />
          <RelatedList referral={referral} />
        </div>
      </div>
      <p>
        <Link to="/dossiers/$id/orientations" params={{ id: dossierId }} className="touch-link">{t('back')}</Link>
      </p>
    </div>
  );
}

function Heading({ referral: { line, dossierId, goalTitle, offerId, sessionOn } }: { referral: Referral }) {
  const t = useTranslations('referrals');
  const dates = useDates();
  const title = line.offerTitle ?? t('noOffer');
  const detail = [
    [line.organisationName, line.branchName].filter(Boolean).join(', '), goalTitle, sessionOn && t('session', { date: dates.calendarDay(sessionOn) }),
    line.sentAt && t('sentOn', { date: dates.day(line.sentAt) }), line.byName && t('by', { name: line.byName }),
  ].filter(Boolean);
  return (
    <header>
      <p>
        <Link to="/dossiers/$id/orientations" params={{ id: dossierId }} className="back-link touch-link">
          <ArrowLeft aria-hidden size={16} /> {t('back')}
        </Link>
      </p>
      <div className="row-title">
        <h2 className="section-title" tabIndex={-1}>
          {offerId ? <Link to="/cadastre/offres/$id" params={{ id: offerId }}>{title}</Link> : title}
        </h2>
        <StateBadge state={line.state} />
      </div>
      <p className="meta">{detail.join(' · ')}</p>
    </header>
  );
}
