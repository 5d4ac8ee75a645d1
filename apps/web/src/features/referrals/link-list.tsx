import { Mail, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { Referral, ReferralLink } from './referral-query';
import { useResend, useRevoke } from './referral-requests';

/** Which links are out: to whom, until when, used or not; sent again, or shut. */
export function LinkList({ referral }: { referral: Referral }) {
  const t = useTranslations('referrals.links');
  const refusal = useRefusal();
  const [revoking, setRevoking] = useState<ReferralLink | null>(null);
  const resend = useResend(referral, t('resent'));
  const revoke = useRevoke(referral, t('revoked_done'));
  const isSent = referral.line.sentAt !== null;
  const send = (side: 'receiver' | 'learner') => resend.mutate({ side, commandKey: newKey() });
  return (
    <Panel title={t('title')}>
      {referral.links.length === 0 ? (
        <p className="meta">{t('none')}</p>
      ) : (
        <ul className="entry-list">
          {referral.links.map((link) => (
            <LinkLine key={link.id} link={link} onRevoke={referral.canMail ? () => setRevoking(link) : undefined} />
          ))}
        </ul>
      )}
      {resend.isError && <Notice tone="danger">{refusal(resend.error)}</Notice>}
      {resend.isSuccess && <p className="meta">{t('resent')}</p>}
      {referral.canMail && (
        <div className="actions">
          {isSent && (
            <Button icon={Send} busy={resend.isPending} onPress={() => send('receiver')}>
              {t('resendReceiver')}
            </Button>
          )}
          {(isSent || referral.packet) && (
            <Button icon={Mail} busy={resend.isPending} onPress={() => send('learner')}>
              {t('resendLearner')}
            </Button>
          )}
        </div>
      )}
      {revoking && (
        <Confirm
          title={t('revokeTitle')}
          text={t('revokeText')}
          action={t('revoke')}
          busy={revoke.isPending}
          error={revoke.isError ? refusal(revoke.error) : undefined}
          onConfirm={() => revoke.mutate(revoking.id, { onSuccess: () => setRevoking(null) })}
          onCancel={() => setRevoking(null)}
        />
      )}
    </Panel>
  );
}

function LinkLine({ link, onRevoke }: { link: ReferralLink; onRevoke: (() => void) | undefined }) {
  const t = useTranslations('referrals.links');
  const dates = useDates();
  const { side, email, expiresAt, usedAt, revokedAt, isLive } = link;
  const name = side === 'receiver' ? t('receiver', { email: email ?? '' }) : t('learner');
  const standing = revokedAt ? t('revoked', { date: dates.day(revokedAt) })
    : t(isLive ? 'until' : 'ended', { date: dates.day(expiresAt) });
  return (
    <li>
      <div className="entry-text">
        <span>{name}</span>
        <span className="meta">{[standing, usedAt ? t('used', { date: dates.day(usedAt) }) : t('unused')].join(' · ')}</span>
      </div>
      {isLive && onRevoke && (
        <Button look="quiet" aria-label={t('revokeNamed', { name })} onPress={onRevoke}>
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
