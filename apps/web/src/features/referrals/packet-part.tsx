import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { Panel } from '../../ui/panel';
import { PacketCard } from '../handoff/packet-card';
import type { Referral } from './referral-query';

/** The packet as the operator reads it, who approved it and how, and what opens once it accepts. */
export function PacketPart({ referral: { packet: shown, sharedUntil } }: { referral: Referral }) {
  const t = useTranslations('referrals.packet');
  const dates = useDates();
  if (!shown) return <Panel title={t('title')}><p className="meta">{t('none')}</p></Panel>;
  const { packet, witnessName, isSent } = shown;
  const { approvedAt, approvedBy, approvalNote, hash, grantSections } = packet;
  return (
    <>
      <PacketCard packet={packet.content} isAccepted={false} title={t('title')} />
      <Panel title={t('approval')}>
        {!isSent && <p className="meta">{t('unsent')}</p>}
        <p>
          {approvedAt && approvedBy
            ? `${t('approvedOn', { date: dates.dayAndTime(approvedAt) })}, ${t(`how.${approvedBy}`, { name: witnessName ?? '' })}`
            : t('notApproved')}
        </p>
        {approvalNote && <p className="written">{approvalNote}</p>}
        <dl className="facts">
          <div>
            <dt>{t('opens')}</dt>
            <dd>
              <ul className="plain-list">
                {grantSections.map((name) => (
                  <li key={name}>{t(`sections.${name}`)}</li>
                ))}
              </ul>
            </dd>
          </div>
          <div>
            <dt>{t('hash')}</dt>
            <dd><code className="hash">{hash.slice(0, 16)}</code></dd>
          </div>
        </dl>
        {sharedUntil && <p className="meta">{t('shared', { date: dates.day(sharedUntil) })}</p>}
      </Panel>
    </>
  );
}
