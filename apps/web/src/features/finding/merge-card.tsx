import { Link } from '@tanstack/react-router';
import { GitMerge, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DecideDialog } from './decide-dialog';
import { MergeTrace } from './merge-trace';
import type { DossierMerge, MergeState } from './merges-query';
import { ReasonDialog } from './reason-dialog';
import { SideTable } from './side-table';
import { useMergeChanges } from './use-merge-changes';

const tones = { proposed: 'warning', merged: 'success', refused: 'neutral', withdrawn: 'neutral', undone: 'neutral' } as const;

export function MergeCard({ merge, listed }: { merge: DossierMerge; listed: MergeState }) {
  const t = useTranslations('merge');
  const dates = useDates();
  const refusal = useRefusal();
  const { decide, refuse, undo } = useMergeChanges(merge, listed);
  const [open, setOpen] = useState<'merge' | 'refuse' | 'undo' | null>(null);
  const close = () => setOpen(null);
  const [first, second] = merge.sides;
  const names = { first: first?.title ?? '', second: second?.title ?? '' };
  const isWithdrawing = merge.viewerCan.includes('withdraw');
  const saying = { onSuccess: close };

  return (
    <li>
      <article className="card" aria-label={t('pair', names)}>
        <header className="card-head">
          <p>{t('proposedBy', { name: merge.proposedBy, day: dates.day(merge.proposedAt) })}</p>
          <Badge tone={tones[merge.state]}>{t(`states.${merge.state}`)}</Badge>
        </header>
        <p className="prose">{t('quoted', { text: merge.reason })}</p>
        {first && second ? <SideTable first={first} second={second} label={t('pair', names)} /> : <p className="meta">{t('oneGone')}</p>}
        {merge.decidedBy && merge.decidedAt && (
          <p className="meta">
            {t(`decided.${merge.state === 'undone' ? 'merged' : merge.state}`, { name: merge.decidedBy, day: dates.day(merge.decidedAt) })}
            {merge.answer && ` : ${merge.answer}`}
          </p>
        )}
        {merge.undoneBy && merge.undoneAt && (
          <p className="meta">
            {t('decided.undone', { name: merge.undoneBy, day: dates.day(merge.undoneAt) })} : {merge.undoReason}
          </p>
        )}
        {merge.state === 'merged' && merge.keptId && (
          <p>
            <Link to="/dossiers/$id" params={{ id: merge.keptId }}>
              {t('openKept', { title: merge.sides.find(({ id }) => id === merge.keptId)?.title ?? '' })}
            </Link>
          </p>
        )}
        <MergeTrace merge={merge} />
        {merge.viewerCan.length > 0 && (
          <div className="actions">
            {merge.viewerCan.includes('merge') && (
              <Button look="primary" icon={GitMerge} aria-label={t('decideNamed', names)} onPress={() => setOpen('merge')}>
                {t('decide')}
              </Button>
            )}
            {(merge.viewerCan.includes('refuse') || isWithdrawing) && (
              <Button icon={X} aria-label={t(isWithdrawing ? 'withdrawNamed' : 'refuseNamed', names)} onPress={() => setOpen('refuse')}>
                {t(isWithdrawing ? 'withdraw' : 'refuse')}
              </Button>
            )}
            {merge.viewerCan.includes('undo') && (
              <Button icon={Undo2} aria-label={t('undoNamed', names)} onPress={() => setOpen('undo')}>
                {t('undo')}
              </Button>
            )}
          </div>
        )}
        {isWithdrawing && <p className="meta">{t('notYours')}</p>}
        {open === 'merge' && first && second && (
          <DecideDialog
            sides={[first, second]}
            busy={decide.isPending}
            error={decide.isError ? refusal(decide.error) : undefined}
            onDecide={(decision) => decide.mutate(decision, saying)}
            onClose={close}
          />
        )}
        {open === 'refuse' && (
          <ReasonDialog
            title={t(isWithdrawing ? 'withdrawTitle' : 'refuseTitle')}
            text={t(isWithdrawing ? 'withdrawText' : 'refuseText')}
            action={t(isWithdrawing ? 'withdraw' : 'refuse')}
            icon={X}
            busy={refuse.isPending}
            error={refuse.isError ? refusal(refuse.error) : undefined}
            onReason={(reason) => refuse.mutate(reason, saying)}
            onClose={close}
          />
        )}
        {open === 'undo' && (
          <ReasonDialog
            title={t('undoTitle')}
            text={t('undoText')}
            action={t('undo')}
            icon={Undo2}
            busy={undo.isPending}
            error={undo.isError ? refusal(undo.error) : undefined}
            onReason={(reason) => undo.mutate(reason, saying)}
            onClose={close}
          />
        )}
      </article>
    </li>
  );
}
