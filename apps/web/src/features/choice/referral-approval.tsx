import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { buttonClass } from '../../ui/button-class';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { referralQuery, type Referral } from '../referrals/referral-query';
import { PacketPart } from './packet-part';
import { ReasonPart } from './reason-part';
import { useFocusOnChange } from './use-focus-on-change';

interface Props {
  dossierId: string;
  referralId: string;
  offerTitle: string;
  operatorName: string | null;
}

const unsent = ['draft', 'choice_presented', 'to_justify'];

/** One referral, from what is said to its operator until it has left. */
export function ReferralApproval({ dossierId, referralId, offerTitle, operatorName }: Props) {
  const t = useTranslations('choice.approval');
  const states = useTranslations('referralWords.states');
  const refusal = useRefusal();
  const id = useId();
  const query = useQuery(referralQuery(useScope(), dossierId, referralId));
  const heading = useFocusOnChange<HTMLHeadingElement>(query.data ? query.data.line.sentAt ?? 'unsent' : null);
  return (
    <section className="panel approval" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id} ref={heading} tabIndex={-1} className="panel-title">
          {operatorName ? t('for', { offer: offerTitle, operator: operatorName }) : offerTitle}
        </h2>
        {query.data && <Badge>{states(query.data.line.state)}</Badge>}
      </div>
      {query.data ? (
        <Standing referral={query.data} operatorName={operatorName ?? offerTitle} />
      ) : query.isPending ? (
        <Skeleton rows={3} height={36} />
      ) : (
        <LoadError what={t('packetError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
      )}
    </section>
  );
}

function Standing({ referral, operatorName }: { referral: Referral; operatorName: string }) {
  const t = useTranslations('choice.approval');
  const states = useTranslations('referralWords.states');
  const dates = useDates();
  const { line, goalTitle, dossierId, id: referralId } = referral;
  const follow = (
    <Link to="/dossiers/$id/orientations/$referralId" params={{ id: dossierId, referralId }} className={buttonClass()}>
      {t('follow')}
    </Link>
  );
  if (line.sentAt) {
    return (
      <>
        <Notice tone="success" action={follow}>
          <strong>{t('sentTo', { operator: operatorName })}</strong> {t('sent', { when: dates.dayAndTime(line.sentAt) })}
        </Notice>
        <p className="meta prose">{t('sentNext')}</p>
      </>
    );
  }
  const needsReason = line.state === 'to_justify' && !referral.choice?.reasonCode;
  if (!unsent.includes(line.state)) return <Notice action={follow}>{t('over', { state: states(line.state) })}</Notice>;
  return (
    <>
      {goalTitle && <p className="meta">{t('goal', { title: goalTitle })}</p>}
      {needsReason && <ReasonPart referral={referral} operatorName={operatorName} />}
      <PacketPart referral={referral} operatorName={operatorName} needsReason={needsReason} />
    </>
  );
}
