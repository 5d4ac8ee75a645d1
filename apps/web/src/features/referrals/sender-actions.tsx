import { Link, useNavigate } from '@tanstack/react-router';
import { ListX, PencilLine, Signpost } from 'lucide-react';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { buttonClass } from '../../ui/button-class';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { Referral } from './referral-query';
import { useCloseSiblings, useReRoute } from './referral-requests';
import { SenderDialog } from './sender-dialog';
import { openMoves, senderForms, wordsOf, type SenderMove } from './sender-moves';

const beingPrepared = ['draft', 'choice_presented', 'to_justify'];

/** What the sender's side may do now: what waits for it first. */
export function SenderActions({ referral }: { referral: Referral }) {
  const t = useTranslations('referrals.actions');
  const [open, setOpen] = useState<SenderMove | null>(null);
  const { line, viewerCan, canReRoute, siblings } = referral;
  const moves = openMoves(referral);
  const isPrepared = beingPrepared.includes(line.state) && viewerCan.length > 0;
  const isAsked = line.state === 'info_requested';
  const question = isAsked ? referral.history.find(({ to, text }) => to === 'info_requested' && text)?.text : null;
  return (
    <Panel title={t('title')}>
      {question && (
        <Notice tone="warning">
          <strong>{t('question')}</strong> <span className="written">{question}</span>
        </Notice>
      )}
      {moves.length === 0 && !isPrepared && !canReRoute && siblings.length === 0 && <p className="meta">{t('none')}</p>}
      <div className="actions">
        {isPrepared && <Resume referral={referral} />}
        {canReRoute && <ReRouteButton referral={referral} />}
        {moves.map((move) => (
          <Button
            key={move}
            icon={senderForms[move].icon}
            look={isAsked && move === 'under_review' ? 'primary' : 'plain'}
            onPress={() => setOpen(move)}
          >
            {t(`forms.${wordsOf(referral, move)}.title`)}
          </Button>
        ))}
      </div>
      {canReRoute && <p className="meta">{t('reRouteHint')}</p>}
      {siblings.length > 0 && <CloseSiblings referral={referral} />}
      {open && <SenderDialog key={open} referral={referral} move={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

/** Where the preparation stopped: at the approval, or, of one that was routed again, before anything was chosen. */
function Resume({ referral: { id: referralId, dossierId: id, needId, line: { choiceSetId } } }: { referral: Referral }) {
  const t = useTranslations('referrals.actions');
  const label = (
    <>
      <PencilLine aria-hidden size={16} />
      <span>{t('resume')}</span>
    </>
  );
  const need = needId ? { besoin: needId } : {};
  const look = { params: { id }, className: buttonClass('primary') };
  if (choiceSetId) return <Link to="/dossiers/$id/orienter/accord" search={{ choix: choiceSetId, ...need }} {...look}>{label}</Link>;
  return needId
    ? <Link to="/dossiers/$id/orienter/criteres" search={{ depuis: referralId, ...need }} {...look}>{label}</Link>
    : <Link to="/dossiers/$id/orienter/besoin" search={{ depuis: referralId }} {...look}>{label}</Link>;
}

/** One click: a new draft with the same need, linked to this one; then the way goes on at the criteria. */
function ReRouteButton({ referral }: { referral: Referral }) {
  const t = useTranslations('referrals.actions');
  const refusal = useRefusal();
  const navigate = useNavigate();
  const reRoute = useReRoute(referral);
  const [commandKey] = useState(newKey);
  const go = () =>
    reRoute.mutate(commandKey, {
      onSuccess: ({ id, needId }) =>
        void navigate({
          to: needId ? '/dossiers/$id/orienter/criteres' : '/dossiers/$id/orienter/besoin',
          params: { id: referral.dossierId },
          search: { depuis: id, ...(needId && { besoin: needId }) },
        }),
    });
  return (
    <>
      {reRoute.isError && <Notice tone="danger">{refusal(reRoute.error)}</Notice>}
      <Button look="primary" icon={Signpost} busy={reRoute.isPending} onPress={go}>
        {t('reRoute')}
      </Button>
    </>
  );
}

/** The person is enrolled here: what is still under way for the same goal can be let go. */
function CloseSiblings({ referral }: { referral: Referral }) {
  const t = useTranslations('referrals.actions');
  const refusal = useRefusal();
  const format = useFormatter();
  const [keys] = useState(() => referral.siblings.map(newKey));
  const [isAsking, setIsAsking] = useState(false);
  const close = useCloseSiblings(referral, t('done'));
  const names = format.list(referral.siblings.map(({ offerTitle, organisationName }) => [offerTitle, organisationName].filter(Boolean).join(', ')));
  return (
    <>
      <div className="actions">
        <Button icon={ListX} onPress={() => setIsAsking(true)}>
          {t('closeSiblings')}
        </Button>
      </div>
      {isAsking && (
        <Confirm
          title={t('siblingsTitle')}
          text={t('siblingsText', { count: referral.siblings.length, names })}
          action={t('closeSiblings')}
          busy={close.isPending}
          error={close.isError ? refusal(close.error) : undefined}
          onConfirm={() => close.mutate(keys, { onSuccess: () => setIsAsking(false) })}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
