import { useMutation } from '@tanstack/react-query';
import { RotateCw, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/choice-chips';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { Referral } from '../referrals/referral-query';
import { approvePacket, askByLink, sendReferral } from './approval-requests';
import { useCommandKey } from './use-command-key';
import { useRefreshReferral } from './use-refresh-referral';

type Packet = NonNullable<Referral['packet']>['packet'];
const ways = ['on_screen', 'orally', 'by_link'] as const;
type Way = (typeof ways)[number];

/** Nothing leaves without her approval of this very page: here, by word of mouth, or by a link of her own. */
export function ApprovalPart({ referral, packet, needsReason }: { referral: Referral; packet: Packet; needsReason: boolean }) {
  const t = useTranslations('choice.approval');
  const dates = useDates();
  if (!packet.approvedAt || !packet.approvedBy) return <Approving referral={referral} packet={packet} />;
  return (
    <div className="form">
      <Notice tone="success">{t('approved', { when: dates.dayAndTime(packet.approvedAt), way: t(`approvedWays.${packet.approvedBy}`) })}</Notice>
      {needsReason ? <p>{t('reasonFirst')}</p> : <Sending referral={referral} packetId={packet.id} />}
    </div>
  );
}

function Approving({ referral, packet }: { referral: Referral; packet: Packet }) {
  const t = useTranslations('choice.approval');
  const refusal = useRefusal();
  const refresh = useRefreshReferral();
  const keyOf = useCommandKey();
  const { dossierId, id: referralId } = referral;
  const [way, setWay] = useState<Way | null>(null);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string>();
  const offered = ways.filter((one) => one !== 'by_link' || referral.canMail);

  const approve = useMutation({
    mutationFn: async () => {
      if (way === 'by_link') {
        const content = { dossierId, referralId, side: 'learner' as const };
        await askByLink({ ...content, commandKey: keyOf([content, packet.id]) });
        return;
      }
      if (way === null) return;
      const content = { dossierId, packetId: packet.id, how: way, note: way === 'orally' ? note.trim() : null };
      await approvePacket({ ...content, commandKey: keyOf(content) });
    },
    onSuccess: refresh,
  });
  const submit = () => {
    const isMissing = way === null || way === 'orally' && note.trim() === '';
    setFault(isMissing ? t('noteFault') : undefined);
    if (!isMissing && !approve.isPending) approve.mutate();
  };
  const linkSent = way === 'by_link' && approve.isSuccess;

  return (
    <div className="card">
      <h3 className="entry-title">{t('approve')}</h3>
      <p className="meta">{t('mustApprove')}</p>
      {approve.isError && <Notice tone="danger">{refusal(approve.error)}</Notice>}
      {fault && way === null && <Notice tone="danger">{fault}</Notice>}
      <ChoiceChips label={t('how')} isSingle selected={way ? [way] : []} onChange={([chosen]) => setWay(chosen ?? null)}
        options={offered.map((value) => ({ value, label: t(`ways.${value}`) }))} />
      {way === 'orally' && <TextField label={t('note')} maxLength={300} value={note} error={fault} onChange={setNote} />}
      {linkSent && <Notice tone="success">{t('linkSent')}</Notice>}
      <div className="actions">
        <Button look={linkSent ? 'plain' : 'primary'} busy={approve.isPending} onPress={submit}>
          {t(way === 'by_link' ? (linkSent ? 'again' : 'sendLink') : 'confirm')}
        </Button>
        {linkSent && <Button icon={RotateCw} onPress={() => void refresh()}>{t('refresh')}</Button>}
      </div>
    </div>
  );
}

function Sending({ referral, packetId }: { referral: Referral; packetId: string }) {
  const t = useTranslations('choice.approval');
  const refusal = useRefusal();
  const refresh = useRefreshReferral();
  const keyOf = useCommandKey();
  const { dossierId, id: referralId, version } = referral;
  const send = useMutation({
    mutationFn: () => {
      const content = { dossierId, referralId, version, packetId };
      return sendReferral({ ...content, commandKey: keyOf(content) });
    },
    onSuccess: async () => {
      announce(t('sentAnnounced'));
      await refresh();
    },
  });
  return (
    <>
      {send.isError && <Notice tone="danger">{refusal(send.error)}</Notice>}
      <div className="actions">
        <Button look="primary" icon={Send} busy={send.isPending} onPress={() => send.mutate()}
          aria-label={t('sendNamed', { offer: referral.line.offerTitle ?? '' })}>
          {t('send')}
        </Button>
      </div>
    </>
  );
}
