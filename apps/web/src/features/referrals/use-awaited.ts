import type { ReferralState } from '@boussole/domain/referral/states';
import { useTranslations } from 'use-intl';
import type { ReferralLine } from './line-fields';

const awaited = {
  sent: 'answer', received: 'answer', under_review: 'answer', info_requested: 'question', waitlisted: 'place', accepted: 'contact',
  appointment_set: 'meeting', no_show: 'date', appointment_cancelled: 'date', contact_made: 'next', enrolled: 'outcome', closed: 'agreement',
} as const satisfies Partial<Record<ReferralState, string>>;

const isAwaiting = (state: ReferralState): state is keyof typeof awaited => Object.hasOwn(awaited, state);

/** What a referral waits for, and from whom, in words; null: nothing any more. */
export function useAwaited(): (line: Pick<ReferralLine, 'state' | 'turn' | 'sentAt' | 'cancelAskedAt'>) => string | null {
  const t = useTranslations('referrals');
  return ({ state, turn, sentAt, cancelAskedAt }) => {
    if (turn === null) return null;
    if (sentAt === null || !isAwaiting(state)) return t('prepare');
    return t(`waits.${cancelAskedAt && state !== 'closed' ? 'cancel' : awaited[state]}`);
  };
}
