import { getRouteApi } from '@tanstack/react-router';
import { ReferralScreen } from '../../features/referrals/referral-screen';
import { ReferralsScreen } from '../../features/referrals/referrals-screen';

const list = getRouteApi('/shell/dossiers/$id/orientations');
const one = getRouteApi('/shell/dossiers/$id/orientations/$referralId');

export function ReferralsPage() {
  const { id } = list.useParams();
  return <ReferralsScreen key={id} id={id} />;
}

export function ReferralPage() {
  const { id, referralId } = one.useParams();
  return <ReferralScreen key={referralId} dossierId={id} id={referralId} />;
}
