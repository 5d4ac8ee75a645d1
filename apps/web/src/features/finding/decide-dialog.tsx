import { GitMerge } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import type { MergeField, MergeSide } from './merges-query';
import { isChosenField, useSideFacts } from './side-facts';

interface Props {
  sides: readonly [MergeSide, MergeSide];
  busy: boolean;
  error: string | undefined;
  onDecide: (decision: { keptId: string; taken: MergeField[] }) => void;
  onClose: () => void;
}

/** Which of the two stays, and what it says where they differ: the person says it, nothing is chosen beforehand. */
export function DecideDialog({ sides, busy, error, onDecide, onClose }: Props) {
  const t = useTranslations('merge');
  const cancel = useTranslations('common')('cancel');
  const name = useId();
  const [keptId, setKeptId] = useState<string | null>(null);
  const [taken, setTaken] = useState<MergeField[]>([]);
  const [isMissing, setIsMissing] = useState(false);
  const compare = useSideFacts();
  const kept = sides.find(({ id }) => id === keptId);
  const absorbed = sides.find(({ id }) => id !== keptId);
  const differing = kept && absorbed ? compare(kept, absorbed).filter(({ field, isDifferent }) => isDifferent && isChosenField(field)) : [];

  const take = (field: MergeField, isTaken: boolean) =>
    setTaken((before) => [...before.filter((other) => other !== field), ...(isTaken ? [field] : [])]);

  return (
    <Dialog title={t('decideTitle')} onClose={onClose} size="wide">
      <p>{t('decideText')}</p>
      {error && <Notice tone="danger">{error}</Notice>}
      <fieldset className="fieldset" aria-describedby={isMissing ? `${name}-error` : undefined}>
        <legend>{t('whichStays')}</legend>
        {sides.map((side) => (
          <label key={side.id} className="radio">
            <input
              type="radio"
              name={name}
              checked={keptId === side.id}
              onChange={() => {
                setKeptId(side.id);
                setTaken([]);
                setIsMissing(false);
              }}
            />
            <span>
              <strong>
                {side.title} · {side.reference}
              </strong>
              <span className="meta radio-detail">{t('ledBy', { name: side.leadName, count: side.interviewCount })}</span>
            </span>
          </label>
        ))}
        {isMissing && (
          <span id={`${name}-error`} role="alert" className="field-error">
            {t('chooseFirst')}
          </span>
        )}
      </fieldset>
      {differing.map(({ field, name: fact, first, second }) => isChosenField(field) && (
        <fieldset key={field} className="fieldset">
          <legend>{fact}</legend>
          <div className="compare">
            {[{ value: first, isTaken: false }, { value: second, isTaken: true }].map(({ value, isTaken }) => (
              <label key={String(isTaken)} className="radio">
                <input
                  type="radio"
                  name={`${name}-${field}`}
                  checked={taken.includes(field) === isTaken}
                  onChange={() => take(field, isTaken)}
                />
                <span>
                  {value}
                  <span className="meta radio-detail">{t(isTaken ? 'fromOther' : 'fromKept')}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {kept && <p className="meta">{t('completed')}</p>}
      <div className="actions">
        <Button look="primary" icon={GitMerge} busy={busy} onPress={() => (keptId ? onDecide({ keptId, taken }) : setIsMissing(true))}>
          {t('merge')}
        </Button>
        <Button onPress={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
