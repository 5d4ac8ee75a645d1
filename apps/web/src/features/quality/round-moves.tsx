import { useMutation } from '@tanstack/react-query';
import { Archive, Send, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../lib/request';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { PeerDialog } from './peer-dialog';
import { MoveDocument, type Round } from './quality-query';
import { useQualityChanges } from './use-quality-changes';

type Move = Round['viewerCan'][number];

/** What the house may do with its round now: ask, take back, close. */
export function RoundMoves({ round }: { round: Round }) {
  const t = useTranslations('quality');
  const refusal = useRefusal();
  const { show, again } = useQualityChanges();
  const [asked, setAsked] = useState<Move | null>(null);
  const move = useMutation({
    mutationFn: (sent: { move: Move; peerBranchId: string | null }) =>
      request(MoveDocument, { input: { id: round.id, version: round.version, ...sent } }).then((data) => data.moveQualityRound),
    onSuccess: (page, sent) => {
      setAsked(null);
      show(page, t(({ ask_peer: 'asked', take_back: 'takenBack', close: 'closed' } as const)[sent.move]));
    },
    onError: again,
  });
  const close = () => {
    setAsked(null);
    move.reset();
  };
  const error = move.isError ? refusal(move.error) : undefined;
  if (round.viewerCan.length === 0) return null;
  return (
    <div className="actions">
      {round.viewerCan.includes('ask_peer') && <Button look="primary" icon={Send} onPress={() => setAsked('ask_peer')}>{t('askPeer')}…</Button>}
      {round.viewerCan.includes('take_back') && <Button icon={Undo2} onPress={() => setAsked('take_back')}>{t('takeBack')}…</Button>}
      {round.viewerCan.includes('close') && <Button icon={Archive} onPress={() => setAsked('close')}>{t('close')}…</Button>}
      {asked === 'ask_peer' && <PeerDialog busy={move.isPending} error={error} onClose={close} onAsk={(peerBranchId) => move.mutate({ move: 'ask_peer', peerBranchId })} />}
      {asked === 'take_back' && (
        <Confirm
          title={t('takeBackTitle')} text={t('takeBackText')} action={t('takeBack')} busy={move.isPending} error={error} onCancel={close}
          onConfirm={() => move.mutate({ move: 'take_back', peerBranchId: null })}
        />
      )}
      {asked === 'close' && (
        <Confirm
          title={t('closeTitle')} text={t(round.readAt ? 'closeText' : 'closeUnreadText')} action={t('close')} busy={move.isPending} error={error} onCancel={close}
          onConfirm={() => move.mutate({ move: 'close', peerBranchId: null })}
        />
      )}
    </div>
  );
}
