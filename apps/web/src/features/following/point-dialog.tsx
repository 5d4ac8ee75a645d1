import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import type { Point } from './catalogue-query';
import { mostSteps } from '@boussole/domain/transition/catalogue-check';
import { asDraft, asPoint, faultsOf, newStep, type DraftStep } from './point-draft';
import { StepFields } from './step-fields';
import { useWorded } from './use-words';

interface Props {
  point: Point;
  onClose: () => void;
  /** Kept in the draft of the new version: nothing is published yet. */
  onKept: (point: Point) => void;
}

/** The plan of one turning point, step by step: delays, ways, words in four languages. */
export function PointDialog({ point, onClose, onKept }: Props) {
  const t = useTranslations('transitionEdit');
  const cancel = useTranslations('common')('cancel');
  const worded = useWorded();
  const [steps, setSteps] = useState<readonly DraftStep[]>(() => point.steps.map(asDraft));
  const [source, setSource] = useState(point.source ?? '');
  const [isChecked, setIsChecked] = useState(false);
  const faults = steps.map((step) => faultsOf(step, source));
  const isGood = steps.length > 0 && faults.every((fault) => fault.length === 0);
  const change = (place: number, part: Partial<DraftStep>) =>
    setSteps(steps.map((step, index) => (index === place ? { ...step, ...part } : step)));

  return (
    <Dialog title={t('title', { label: worded(point.label) })} onClose={onClose} size="wide">
      <CheckedForm
        onSend={() => {
          setIsChecked(true);
          if (isGood) onKept(asPoint(point, steps, source));
        }}
      >
        <TextField label={t('source')} value={source} onChange={setSource} maxLength={400} isOptional rows={2} />
        {steps.map((step, place) => (
          <StepFields
            key={step.code}
            number={place + 1}
            step={step}
            faults={isChecked ? (faults[place] ?? []) : []}
            onChange={(part) => change(place, part)}
            onRemove={() => setSteps(steps.filter((_, index) => index !== place))}
          />
        ))}
        {isChecked && steps.length === 0 && <Notice tone="danger">{t('noSteps')}</Notice>}
        {steps.length < mostSteps ? (
          <div className="actions">
            <Button icon={Plus} onPress={() => setSteps([...steps, newStep(point.steps, steps)])}>{t('addStep')}</Button>
          </div>
        ) : (
          <p className="meta">{t('most')}</p>
        )}
        <div className="actions">
          <Button type="submit" look="primary">{t('save')}</Button>
          <Button onPress={onClose}>{cancel}</Button>
        </div>
      </CheckedForm>
    </Dialog>
  );
}
