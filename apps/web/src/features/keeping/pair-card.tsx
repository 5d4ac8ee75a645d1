import { CircleCheck, Equal, GitMerge, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useDates } from '../../lib/dates';
import { useRefusal } from '../../lib/use-refusal';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { DuplicatePair, DuplicateState } from './duplicates-query';
import { MergeDialog } from './merge-dialog';
import { PairSide } from './pair-side';
import { useDecidePair } from './use-decide-pair';
import { useKnownWord } from '../../lib/use-known-word';

const decided = { merged: GitMerge, apart: CircleCheck } as const;

export function PairCard({ pair, listed }: { pair: DuplicatePair; listed: DuplicateState }) {
  const t = useTranslations('duplicates');
  const kind = useTranslations('vocabulary.sheetKinds')(pair.sheetKind);
  const reason = useKnownWord('duplicates.reasons');
  const dates = useDates();
  const refusal = useRefusal();
  const { merge, apart, undo } = useDecidePair(pair, listed);
  const [isMerging, setIsMerging] = useState(false);
  const failed = [apart, undo].find((change) => change.isError);
  const names = { left: pair.left.name, right: pair.right.name };

  return (
    <li>
      <article className="card" aria-label={t('pair', names)}>
        <header className="card-head">
          <p className="reasons">
            <Badge>{kind}</Badge>
            {pair.reasons.map((code) => (
              <Badge key={code} tone="primary" icon={Equal}>
                {reason(code)}
              </Badge>
            ))}
          </p>
          {pair.state !== 'proposed' && (
            <Badge tone="success" icon={decided[pair.state]}>
              {t(`decided.${pair.state}`)}
              {pair.decidedAt && ` · ${dates.day(pair.decidedAt)}`}
            </Badge>
          )}
        </header>
        <div className="compare">
          <PairSide side={pair.left} other={pair.right} kind={pair.sheetKind} />
          <PairSide side={pair.right} other={pair.left} kind={pair.sheetKind} />
        </div>
        {failed && <Notice tone="danger">{refusal(failed.error)}</Notice>}
        {pair.canDecide ? (
          <div className="actions">
            {pair.state === 'proposed' && (
              <>
                <Button look="primary" icon={GitMerge} aria-label={t('mergeNamed', names)} onPress={() => setIsMerging(true)}>
                  {t('merge')}
                </Button>
                <Button busy={apart.isPending} aria-label={t('apartNamed', names)} onPress={() => apart.mutate()}>
                  {t('apart')}
                </Button>
              </>
            )}
            {pair.state === 'merged' && pair.mergeId && (
              <Button icon={Undo2} busy={undo.isPending} aria-label={t('undoNamed', names)} onPress={() => undo.mutate()}>
                {t('undo')}
              </Button>
            )}
            {pair.state === 'apart' && (
              <Button icon={GitMerge} aria-label={t('mergeNamed', names)} onPress={() => setIsMerging(true)}>
                {t('mergeAfterAll')}
              </Button>
            )}
          </div>
        ) : (
          pair.state === 'proposed' && <p className="meta">{t('notYours')}</p>
        )}
        {isMerging && (
          <MergeDialog
            pair={pair}
            busy={merge.isPending}
            error={merge.isError ? refusal(merge.error) : undefined}
            onMerge={(winnerId) => merge.mutate(winnerId, { onSuccess: () => setIsMerging(false) })}
            onClose={() => setIsMerging(false)}
          />
        )}
      </article>
    </li>
  );
}
