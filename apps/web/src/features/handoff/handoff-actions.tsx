import { Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import type { HandoffPort, Moved } from './handoff-port';
import type { Handoff, HandoffState } from './handoff-query';
import { MoveDialog } from './move-dialog';
import { moveForms, nextMove, openMoves, type ReceiverMove } from './move-forms';

/** Where the answer to a whole session answers this handoff too. */
const answerableAtOnce: readonly HandoffState[] = ['sent', 'received', 'under_review', 'waitlisted'];

interface Props {
  handoff: Handoff;
  port: HandoffPort;
  onMoved?: ((moved: Moved) => void) | undefined;
  /** Opens the answer to all of the session; absent where there is no account. */
  onAnswerSession?: (() => void) | undefined;
}

/** What may be done now, the next step first. What it may be, the server says. */
export function HandoffActions({ handoff, port, onMoved, onAnswerSession }: Props) {
  const t = useTranslations('handoff.actions');
  const said = useTranslations('handoff.said');
  const refusal = useRefusal();
  const [asked, setAsked] = useState<ReceiverMove | null>(null);
  const [direct, setDirect] = useState<{ move: ReceiverMove; key: string; failed?: unknown; isBusy: boolean } | null>(null);
  const isCancelAsked = handoff.cancelAskedAt !== null && handoff.overAt === null;
  const next = nextMove(handoff.state, isCancelAsked);
  const moves = openMoves(handoff.state, handoff.viewerCan, next);

  async function press(move: 'received' | 'under_review') {
    // Pressed again after a failure: the same act, whatever became of the first.
    const key = direct?.move === move ? direct.key : newKey();
    setDirect({ move, key, isBusy: true });
    try {
      const moved = await port.move({ commandKey: key, to: move });
      announce(said(move));
      setDirect(null);
      onMoved?.(moved);
    } catch (failed) {
      setDirect({ move, key, failed, isBusy: false });
    }
  }

  return (
    <Panel title={t('title')}>
      {isCancelAsked && <Notice tone="warning">{t('cancelAsked')}</Notice>}
      {direct?.failed !== undefined && <Notice tone="danger">{refusal(direct.failed)}</Notice>}
      {moves.length === 0 && <p className="meta">{t('none')}</p>}
      <div className="actions handoff-actions">
        {moves.map((move) => (
          <Button
            key={move}
            look={move === next ? 'primary' : move === 'declined' ? 'danger' : 'plain'}
            icon={moveForms[move].icon}
            busy={direct?.move === move && direct.isBusy}
            onPress={() => (move === 'received' || move === 'under_review' ? void press(move) : setAsked(move))}
          >
            {t(move)}
          </Button>
        ))}
        {onAnswerSession && handoff.alike > 0 && answerableAtOnce.includes(handoff.state) && (
          <Button icon={Users} onPress={onAnswerSession}>
            {t('session')}
          </Button>
        )}
      </div>
      {asked && (
        <MoveDialog
          handoff={handoff}
          move={asked}
          port={port}
          onDone={(moved) => {
            setAsked(null);
            if (moved) onMoved?.(moved);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Panel>
  );
}
