import type { Criteria } from '@boussole/domain/choice/criteria';
import {
  diplomas, languageLevels, offerKinds, offerLanguages, publics, travels, weekTimes, type LanguageLevel, type OfferLanguage,
} from '@boussole/domain/register/vocabulary';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/checkbox';
import { ChoiceChips } from '../../ui/choice-chips';
import { DateField } from '../../ui/date-field';
import { Select } from '../../ui/select';
import { useNames, useVocabulary } from '../register/use-names';
import { TradeField } from '../situation/trade-field';
import { AgeCriterion } from './age-criterion';
import { PlaceCriterion } from './place-criterion';
import type { CriteriaFaults } from './criteria-faults';

export interface CriteriaFormProps {
  criteria: Criteria;
  tradeName: string | null;
  onChange: (criteria: Criteria) => void;
  faults: CriteriaFaults;
  /** Where a criterion comes from, in words; nothing when there is nothing to say. */
  source: (...keys: (keyof Criteria)[]) => string | null;
  /** At the counter: what is asked first, the rest on demand. */
  isShort?: boolean;
}

const levels = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;
const minuteChoices = [15, 30, 45, 60, 90, 120];
const nothing = () => undefined;

/** A value and, under it, where it was taken from. */
function From({ text, children }: { text: string | null; children: ReactNode }) {
  return (
    <div className="criterion">
      {children}
      {text && <p className="criterion-source">{text}</p>}
    </div>
  );
}

/** What an offer must answer: each line can be changed, and says where it comes from. */
export function CriteriaForm(props: CriteriaFormProps) {
  const t = useTranslations('choice.criteria');
  return (
    <div className="criteria-form">
      <fieldset className="panel criteria-part">
        <legend className="panel-title">{t('what')}</legend>
        <WhatPart {...props} />
      </fieldset>
      <fieldset className="panel criteria-part">
        <legend className="panel-title">{t('where')}</legend>
        <WherePart {...props} />
      </fieldset>
      {!props.isShort && (
        <fieldset className="panel criteria-part criteria-part-wide">
          <legend className="panel-title">{t('who')}</legend>
          <WhoPart {...props} />
        </fieldset>
      )}
    </div>
  );
}

function WhatPart({ criteria, tradeName, onChange, faults, source, isShort }: CriteriaFormProps) {
  const t = useTranslations('choice.criteria');
  const { word } = useNames();
  const { fields } = useVocabulary();
  const set = (more: Partial<Criteria>) => onChange({ ...criteria, ...more });
  const trade = criteria.trade ? { code: criteria.trade, name: tradeName ?? criteria.trade } : null;
  const field = criteria.trade?.[0] ?? criteria.field ?? '';
  return (
    <>
      <From text={source('kind')}>
        <Select label={t('kind')} value={criteria.kind} onChange={(kind) => set({ kind })}
          options={offerKinds.map((value) => ({ value, label: word('offerKinds', value) }))} />
      </From>
      <From text={source('trade')}>
        <TradeField label={t('trade')} value={trade} onChange={(chosen) => set({ trade: chosen?.code ?? null, field: chosen?.code[0] ?? criteria.field })} />
      </From>
      <From text={source('field')}>
        <Select label={t('field')} isOptional value={field} error={faults.field}
          onChange={(code) => set({ field: code || null, trade: code === field ? criteria.trade : null })}
          options={[{ value: '', label: t('unknown') }, ...fields.map(({ code, name }) => ({ value: code, label: name }))]} />
      </From>
      {!isShort && (
        <From text={source('level')}>
          <LevelSelect level={criteria.level} onChange={(level) => set({ level })} />
        </From>
      )}
    </>
  );
}

function LevelSelect({ level, onChange }: { level: number | null; onChange: (level: number | null) => void }) {
  const t = useTranslations('choice');
  return (
    <Select label={t('criteria.level')} isOptional value={String(level ?? '')} onChange={(value) => onChange(value ? Number(value) : null)}
      options={[{ value: '', label: t('criteria.anyLevel') }, ...levels.map((value) => ({ value, label: t('list.level', { level: value }) }))]} />
  );
}

function WherePart({ criteria, onChange, faults, source, isShort }: CriteriaFormProps) {
  const t = useTranslations('choice.criteria');
  const { word } = useNames();
  const set = (more: Partial<Criteria>) => onChange({ ...criteria, ...more });
  const minutes = [...new Set([...minuteChoices, criteria.maxMinutes])].sort((one, other) => one - other);
  return (
    <>
      <From text={source('communeNis')}>
        <PlaceCriterion nis={criteria.communeNis} onChange={(communeNis) => set({ communeNis })} />
      </From>
      <From text={source('travel', 'maxMinutes')}>
        <div className="form-row">
          <Select label={t('travel')} value={criteria.travel} onChange={(travel) => set({ travel })}
            options={travels.map((value) => ({ value, label: word('travels', value) }))} />
          <Select label={t('minutes')} value={String(criteria.maxMinutes)} onChange={(value) => set({ maxMinutes: Number(value) })}
            options={minutes.map((value) => ({ value: String(value), label: t('minutesAtMost', { minutes: String(value) }) }))} />
        </div>
      </From>
      <From text={source('startsFrom', 'startsBefore')}>
        <div className="form-row">
          {!isShort && (
            <DateField label={t('startsFrom')} isOptional value={criteria.startsFrom} onBlur={nothing} onChange={(startsFrom) => set({ startsFrom })} />
          )}
          <DateField label={t('startsBefore')} value={criteria.startsBefore || null} onBlur={nothing} error={faults.startsBefore}
            onChange={(day) => set({ startsBefore: day ?? '' })} />
        </div>
      </From>
      <From text={source('times')}>
        <ChoiceChips label={t('times')} selected={criteria.times} onChange={(times) => set({ times })}
          options={weekTimes.map((value) => ({ value, label: word('weekTimes', value) }))} />
      </From>
      {!isShort && <Checkbox isSelected={criteria.withStale} onChange={(withStale) => set({ withStale })}>{t('withStale')}</Checkbox>}
    </>
  );
}

function WhoPart({ criteria, onChange, faults, source }: CriteriaFormProps) {
  const t = useTranslations('choice.criteria');
  const { word } = useNames();
  const set = (more: Partial<Criteria>) => onChange({ ...criteria, ...more });
  const known = (language: OfferLanguage) => criteria.languages.find((one) => one.language === language);
  const setLevel = (language: OfferLanguage, level: LanguageLevel | null) =>
    set({ languages: criteria.languages.map((one) => (one.language === language ? { language, level } : one)) });
  return (
    <>
      <From text={source('diploma')}>
        <Select label={t('diploma')} isOptional value={criteria.diploma ?? ''} onChange={(value) => set({ diploma: diplomas.find((one) => one === value) ?? null })}
          options={[{ value: '', label: t('unknown') }, ...diplomas.map((value) => ({ value, label: word('diplomas', value) }))]} />
      </From>
      <From text={source('languages')}>
        <ChoiceChips label={t('languages')} selected={criteria.languages.map(({ language }) => language)}
          onChange={(chosen) => set({ languages: chosen.map((language) => known(language) ?? { language, level: null }) })}
          options={offerLanguages.map((value) => ({ value, label: word('offerLanguages', value) }))} />
        {criteria.languages.map(({ language, level }) => (
          <Select key={language} label={t('languageLevel', { language: word('offerLanguages', language) })} isOptional value={level ?? ''}
            onChange={(value) => setLevel(language, languageLevels.find((one) => one === value) ?? null)}
            options={[{ value: '', label: t('unknown') }, ...languageLevels.map((value) => ({ value, label: word('languageLevels', value) }))]} />
        ))}
      </From>
      <From text={source('publics')}>
        <ChoiceChips label={t('publics')} selected={criteria.publics} onChange={(chosen) => set({ publics: chosen })}
          options={publics.map((value) => ({ value, label: word('publics', value) }))} />
      </From>
      <From text={source('age')}>
        <AgeCriterion age={criteria.age} error={faults.age} onChange={(age) => set({ age })} />
      </From>
    </>
  );
}
