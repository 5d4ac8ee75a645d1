import { useMutation } from '@tanstack/react-query';
import { Eye, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PacketCard } from '../handoff/packet-card';
import type { Referral } from '../referrals/referral-query';
import { preparePacket } from './approval-requests';
import { ApprovalPart } from './approval-part';
import { PacketFieldset } from './packet-fields';
import { blankPacket, formOfPacket } from './packet-form';
import { useCommandKey } from './use-command-key';
import { useFocusOnChange } from './use-focus-on-change';
import { useRefreshReferral } from './use-refresh-referral';

interface Props {
  referral: Referral;
  operatorName: string;
  /** A rule still asks why: it is answered above. */
  needsReason: boolean;
}

/** What the operator will read: first chosen, then shown exactly as it will stand; changed, it is another page to approve. */
export function PacketPart({ referral, operatorName, needsReason }: Props) {
  const t = useTranslations('choice.approval');
  const refusal = useRefusal();
  const refresh = useRefreshReferral();
  const keyOf = useCommandKey();
  const packet = referral.packet?.packet ?? null;
  const [form, setForm] = useState(() => (packet ? formOfPacket(packet.content, packet.grantSections) : blankPacket(referral.canMail)));
  const [isEditing, setIsEditing] = useState(packet === null);
  const isForm = isEditing || packet === null;
  const heading = useFocusOnChange<HTMLHeadingElement>(isForm ? 'form' : packet.approvedAt ? 'approved' : 'shown');

  const prepare = useMutation({
    mutationFn: () => {
      const { alias, freeText, wishedContact, include, sections } = form;
      const content = {
        dossierId: referral.dossierId, referralId: referral.id, alias: alias.trim() || null, freeText: freeText.trim() || null,
        wishedContact, include: [...include], grantSections: [...sections],
      };
      return preparePacket({ ...content, commandKey: keyOf(content) });
    },
    onSuccess: async () => {
      await refresh();
      setIsEditing(false);
    },
  });

  if (isForm) {
    return (
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!prepare.isPending) prepare.mutate();
        }}
      >
        <h3 ref={heading} tabIndex={-1} className="entry-title">{t('compose')}</h3>
        {prepare.isError && <Notice tone="danger">{refusal(prepare.error)}</Notice>}
        <PacketFieldset form={form} onChange={(more) => setForm({ ...form, ...more })} />
        <div className="actions">
          <Button type="submit" look="primary" icon={Eye} busy={prepare.isPending}>
            {t('preview')}
          </Button>
        </div>
      </form>
    );
  }
  return (
    <div className="form">
      <h3 ref={heading} tabIndex={-1} className="entry-title">{t('page', { operator: operatorName })}</h3>
      <div className="packet-frame">
        <PacketCard packet={packet.content} isAccepted={false} title={t('card')} />
      </div>
      <p className="meta">
        {t('opensIf', { sections: packet.grantSections.map((one) => t(`sections.${one}`)).join(', ') })}{' '}
        <span className="why-hash">{t('hash', { hash: packet.hash.slice(0, 16) })}</span>
      </p>
      <div className="actions">
        <Button icon={PenLine} onPress={() => setIsEditing(true)}>
          {t('edit')}
        </Button>
      </div>
      <ApprovalPart referral={referral} packet={packet} needsReason={needsReason} />
    </div>
  );
}
