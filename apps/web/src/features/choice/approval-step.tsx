import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { buttonClass } from '../../ui/button-class';
import { Empty } from '../../ui/empty';
import { LoadError } from '../../ui/load-error';
import { Skeleton } from '../../ui/skeleton';
import type { ChoiceAddress } from './address';
import { setQuery } from './choice-query';
import { ReferralApproval } from './referral-approval';
import { RetainedRules } from './retained-rules';
import { StepFoot } from './step-foot';

interface Props {
  dossierId: string;
  setId: string;
  address: ChoiceAddress;
}

/** Fourth: what each operator will read, shown to the person; her approval; then it is sent. */
export function ApprovalStep({ dossierId, setId, address }: Props) {
  const t = useTranslations('choice');
  const refusal = useRefusal();
  const query = useQuery(setQuery(useScope(), setId, dossierId));
  if (!query.data) {
    if (query.isPending) return <Skeleton rows={4} height={120} />;
    return (
      <LoadError what={t('loadError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} busy={query.isFetching} />
    );
  }
  const set = query.data;
  const referrals = set.made.flatMap((made) => (made.referralId ? [{ ...made, referralId: made.referralId }] : []));
  return (
    <div className="step-body">
      {referrals.length === 0 ? (
        <Empty title={t('approval.none')}>{t('approval.noneText')}</Empty>
      ) : (
        <>
          <RetainedRules set={set} address={address} />
          {referrals.map(({ referralId, offerTitle, operatorName }) => (
            <ReferralApproval key={referralId} dossierId={dossierId} referralId={referralId} offerTitle={offerTitle}
              operatorName={operatorName} />
          ))}
        </>
      )}
      <StepFoot dossierId={dossierId} here="approval" address={address} kept={t('approval.kept')}>
        <Link to="/dossiers/$id" params={{ id: dossierId }} className={buttonClass()}>
          {t('approval.finish')}
        </Link>
      </StepFoot>
    </div>
  );
}
