import { interviewResults } from '@boussole/domain/dossier/interview';
import { Lock } from 'lucide-react';
import { useRef } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useFault } from '../../lib/use-fault';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceChips } from '../../ui/choice-chips';
import { DateTimeField } from '../../ui/date-time-field';
import { TextField } from '../../ui/text-field';
import { channels, quickMinutes, topics, type Writing } from './writing';

/** The text first, since it is typed while talking; what classifies it comes after. */
export function WritingFields({ form: { control }, canBeSpecial }: { form: UseFormReturn<Writing>; canBeSpecial: boolean }) {
  const t = useTranslations();
  const fault = useFault();
  const topicChips = useRef<HTMLDivElement>(null);
  const focusTopics = { focus: () => topicChips.current?.querySelector('button')?.focus() };

  return (
    <div className="writing-fields">
      <Controller
        control={control}
        name="summary"
        render={({ field: { ref, ...field }, fieldState }) => (
          <TextField
            {...field}
            inputRef={ref}
            autoFocus
            rows={6}
            label={t('interview.summary')}
            hint={t('interview.summaryHint')}
            error={fault(fieldState.error)}
          />
        )}
      />
      <Controller
        control={control}
        name="privateNote"
        render={({ field: { ref, ...field } }) => (
          <div className="private-block">
            <TextField
              {...field}
              inputRef={ref}
              rows={3}
              label={t('interview.privateNote')}
              isOptional
              hint={
                <span className="private-mark">
                  <Lock aria-hidden size={14} />
                  {t('interview.privateHint')}
                </span>
              }
            />
          </div>
        )}
      />
      <Controller
        control={control}
        name="topics"
        render={({ field, fieldState }) => (
          <div
            ref={(element) => {
              topicChips.current = element;
              field.ref(element && focusTopics);
            }}
          >
            <ChoiceChips
              label={t('interview.topics')}
              hint={t('interview.topicsHint')}
              error={fault(fieldState.error)}
              options={topics.map((value) => ({ value, label: t(`topics.${value}`) }))}
              selected={field.value}
              onChange={field.onChange}
            />
          </div>
        )}
      />
      <Controller
        control={control}
        name="results"
        render={({ field }) => (
          <ChoiceChips
            label={t('interview.results')}
            hint={t('interview.resultsHint')}
            options={interviewResults.map((value) => ({ value, label: t(`results.${value}`) }))}
            selected={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <Controller
        control={control}
        name="channel"
        render={({ field }) => (
          <ChoiceChips
            label={t('interview.channel')}
            isSingle
            options={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
            selected={[field.value]}
            onChange={([chosen]) => chosen && field.onChange(chosen)}
          />
        )}
      />
      <div className="form-row">
        <Controller
          control={control}
          name="minutes"
          render={({ field: { ref, ...field }, fieldState }) => (
            <div className="fieldset">
              <TextField
                {...field}
                inputRef={ref}
                inputMode="numeric"
                autoComplete="off"
                label={t('interview.minutes')}
                error={fault(fieldState.error)}
              />
              <ChoiceChips
                label={t('interview.quick')}
                isLabelHidden
                isSingle
                options={quickMinutes.map((value) => ({ value, label: t('interview.quickMinutes', { count: value }) }))}
                selected={quickMinutes.filter((value) => value === field.value)}
                onChange={([chosen]) => field.onChange(chosen ?? '')}
              />
            </div>
          )}
        />
        <Controller
          control={control}
          name="heldAt"
          render={({ field, fieldState }) => (
            <DateTimeField
              label={t('interview.heldAt')}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fault(fieldState.error)}
            />
          )}
        />
      </div>
      <fieldset className="fieldset">
        <legend className="label">{t('interview.visibility')}</legend>
        {canBeSpecial && (
          <Controller
            control={control}
            name="isSpecial"
            render={({ field }) => (
              <Checkbox isSelected={field.value} onChange={field.onChange}>
                {t('interview.special')}
              </Checkbox>
            )}
          />
        )}
        <Controller
          control={control}
          name="forRepresentative"
          render={({ field }) => (
            <Checkbox isSelected={field.value} onChange={field.onChange}>
              {t('interview.forRepresentative')}
            </Checkbox>
          )}
        />
      </fieldset>
    </div>
  );
}
