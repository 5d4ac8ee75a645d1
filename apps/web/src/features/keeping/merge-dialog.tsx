import { GitMerge } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import type { DuplicatePair } from './duplicates-query';

interface Props {
  pair: DuplicatePair;
  busy: boolean;
  error: string | undefined;
  onMerge: (winnerId: string) => void;
  onClose: () => void;
}

/** Which of the two stays: the person says it, nothing is chosen beforehand. */
export function MergeDialog({ pair, busy, error, onMerge, onClose }: Props) {
  const t = useTranslations('duplicates');
  const cancel = useTranslations('common')('cancel');
  const name = useId();
  const [winner, setWinner] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);

  return (
    <Dialog title={t('mergeTitle')} onClose={onClose}>
      <p>{t('mergeText')}</p>
      {error && <Notice tone="danger">{error}</Notice>}
      <fieldset className="fieldset" aria-describedby={isMissing ? `${name}-error` : undefined}>
        <legend>{t('whichStays')}</legend>
        {[pair.left, pair.right].map((side) => (
          <label key={side.id} className="radio">
            <input
              type="radio"
              name={name}
              checked={winner === side.id}
              onChange={() => {
                setWinner(side.id);
                setIsMissing(false);
              }}
            />
            <span>
              <strong>{side.name}</strong>
              <span className="meta radio-detail">{[side.detail, side.sourceName].filter(Boolean).join(' · ')}</span>
            </span>
          </label>
        ))}
        {isMissing && (
          <span id={`${name}-error`} role="alert" className="field-error">
            {t('chooseFirst')}
          </span>
        )}
      </fieldset>
      <div className="actions">
        <Button look="primary" icon={GitMerge} busy={busy} onPress={() => (winner ? onMerge(winner) : setIsMissing(true))}>
          {t('merge')}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
