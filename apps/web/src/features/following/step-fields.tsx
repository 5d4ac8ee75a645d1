import { delayNatures, offsetUnits, stepKinds, ways } from '@boussole/domain/transition/words';
import { useTranslations } from 'use-intl';
import { locales } from '../../lib/locales';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { DraftStep, StepFault } from './point-draft';

interface Props {
  number: number;
  step: DraftStep;
  faults: readonly StepFault[];
  onChange: (part: Partial<DraftStep>) => void;
  onRemove: () => void;
}

/** One step of a plan as it is written: when, by which way, in which words, and where its delay comes from. */
export function StepFields({ number, step, faults, onChange, onRemove }: Props) {
  const t = useTranslations('transitionEdit');
  const words = useTranslations('followingWords');
  const languages = useTranslations('locales');
  return (
    <fieldset className="fieldset step-fields">
      <legend>{t('stepOf', { number: String(number), kind: words(`kinds.${step.kind}`) })}</legend>
      <div className="form-row">
        <TextField
          label={t('offset')}
          hint={t('offsetHint')}
          value={step.offset}
          onChange={(offset) => onChange({ offset })}
          maxLength={5}
          error={faults.includes('offset') ? t('offsetFault') : undefined}
        />
        <Select
          label={t('unit')}
          value={step.unit}
          options={offsetUnits.map((value) => ({ value, label: words(`units.${value}`) }))}
          onChange={(unit) => onChange({ unit })}
        />
        <Select
          label={t('kind')}
          value={step.kind}
          options={stepKinds.map((value) => ({ value, label: words(`kinds.${value}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
        <Select
          label={t('way')}
          value={step.way ?? ''}
          options={[{ value: '' as const, label: t('noWay') }, ...ways.map((value) => ({ value, label: words(`ways.${value}`) }))]}
          onChange={(way) => onChange({ way: way || null })}
        />
        <Select
          label={t('nature')}
          value={step.nature}
          options={delayNatures.map((value) => ({ value, label: words(`natures.${value}`) }))}
          onChange={(nature) => onChange({ nature })}
          error={faults.includes('nature') ? t('natureFault') : undefined}
        />
      </div>
      <Checkbox isSelected={step.isUrgent} onChange={(isUrgent) => onChange({ isUrgent })}>
        {t('urgent')}
      </Checkbox>
      <div className="form-row">
        {locales.map((locale) => (
          <TextField
            key={locale}
            label={t('words', { language: languages(locale) })}
            value={step.words[locale]}
            onChange={(text) => onChange({ words: { ...step.words, [locale]: text } })}
            maxLength={400}
            rows={2}
            error={faults.includes('words') && !step.words[locale].trim() ? t('wordsFault') : undefined}
          />
        ))}
      </div>
      <div className="actions">
        <Button aria-label={t('removeNamed', { number: String(number) })} onPress={onRemove}>
          {t('removeStep')}
        </Button>
      </div>
    </fieldset>
  );
}
