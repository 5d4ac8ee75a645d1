import {
  diplomas, entries, languageLevels, modes, offerKinds, offerLanguages, offerStatuses, paths, publics, registrations, weekTimes,
} from '@boussole/domain/register/vocabulary';
import { useQuery } from '@tanstack/react-query';
import type { Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { vocabularyQuery } from '../register/register-query';
import { ChipsControl, SelectControl, TextControl } from './controls';
import type { OfferForm } from './offer-schema';
import { SessionList } from './session-list';
import { TradePicker } from './trade-picker';
import { useOptions, withNone } from './use-options';

type Group = { control: Control<OfferForm> };

export function EssentialFields({ control }: Group) {
  const t = useTranslations('keeping');
  const options = useOptions();
  const levels = (['1', '2', '3', '4', '5', '6', '7', '8'] as const).map((value) => ({ value, label: t('levelOf', { level: value }) }));
  return (
    <fieldset className="fieldset">
      <legend>{t('groups.essential')}</legend>
      <TextControl control={control} name="title" label={t('fields.title')} maxLength={250} />
      <div className="form-row">
        <SelectControl control={control} name="kind" label={t('fields.kind')} options={options('offerKinds', offerKinds)} />
        <SelectControl control={control} name="status" label={t('fields.status')} options={options('offerStatuses', offerStatuses)} />
        <SelectControl control={control} name="level" label={t('fields.level')} isOptional options={withNone(t('notSaid'), levels)} />
      </div>
      <TradePicker control={control} />
      <TextControl control={control} name="objective" label={t('fields.objective')} hint={t('objectiveHint')} isOptional rows={2} />
      <TextControl control={control} name="description" label={t('fields.description')} isOptional rows={4} />
    </fieldset>
  );
}

export function PublicFields({ control }: Group) {
  const t = useTranslations('keeping');
  const options = useOptions();
  const schooling = withNone(t('noCondition'), options('diplomas', diplomas));
  return (
    <fieldset className="fieldset">
      <legend>{t('groups.publics')}</legend>
      <ChipsControl
        control={control} name="publics" label={t('fields.publics')} hint={t('publicsHint')} options={options('publics', publics)}
      />
      <div className="form-row">
        <TextControl control={control} name="minAge" label={t('fields.minAge')} isOptional isNumber />
        <TextControl control={control} name="maxAge" label={t('fields.maxAge')} isOptional isNumber />
      </div>
      <div className="form-row">
        <SelectControl control={control} name="minDiploma" label={t('fields.minDiploma')} options={schooling} />
        <SelectControl control={control} name="maxDiploma" label={t('fields.maxDiploma')} options={schooling} />
        <SelectControl
          control={control}
          name="languageLevel"
          label={t('fields.languageLevel')}
          options={withNone(t('noCondition'), options('languageLevels', languageLevels))}
        />
      </div>
      <ChipsControl
        control={control} name="registrations" label={t('fields.registrations')} hint={t('registrationsHint')}
        options={options('registrations', registrations)}
      />
      <TextControl control={control} name="prerequisiteNote" label={t('fields.prerequisiteNote')} isOptional rows={2} />
    </fieldset>
  );
}

export function RhythmFields({ control }: Group) {
  const t = useTranslations('keeping');
  const options = useOptions();
  return (
    <fieldset className="fieldset">
      <legend>{t('groups.when')}</legend>
      <div className="form-row">
        <SelectControl control={control} name="path" label={t('fields.path')} options={withNone(t('notSaid'), options('paths', paths))} />
        <ChipsControl control={control} name="times" label={t('fields.times')} options={options('weekTimes', weekTimes)} />
      </div>
      <div className="form-row">
        <TextControl control={control} name="durationHours" label={t('fields.durationHours')} isOptional isNumber />
        <TextControl control={control} name="durationWeeks" label={t('fields.durationWeeks')} isOptional isNumber />
        <TextControl control={control} name="weeklyHours" label={t('fields.weeklyHours')} isOptional isNumber />
      </div>
      <SessionList control={control} />
    </fieldset>
  );
}

interface PlaceProps extends Group {
  branches: readonly { id: string; name: string; communeName: string | null }[];
}

export function PlaceFields({ control, branches }: PlaceProps) {
  const t = useTranslations('keeping');
  const options = useOptions();
  const words = useQuery(vocabularyQuery);
  const basins = (words.data?.basins ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const places = branches.map(({ id, name, communeName }) => ({ value: id, label: [name, communeName].filter(Boolean).join(', ') }));
  return (
    <fieldset className="fieldset">
      <legend>{t('groups.where')}</legend>
      <div className="form-row">
        <SelectControl control={control} name="branchId" label={t('fields.branchId')} options={withNone(t('choose'), places)} />
        <SelectControl control={control} name="mode" label={t('fields.mode')} options={options('modes', modes)} />
      </div>
      <ChipsControl
        control={control} name="languages" label={t('fields.languages')} options={options('offerLanguages', offerLanguages)}
      />
      {basins.length > 0 && (
        <ChipsControl
          control={control} name="servesBasins" label={t('fields.servesBasins')} hint={t('basinsHint')} options={basins}
        />
      )}
    </fieldset>
  );
}

export function PriceFields({ control }: Group) {
  const t = useTranslations('keeping');
  return (
    <fieldset className="fieldset">
      <legend>{t('groups.price')}</legend>
      <div className="form-row">
        <TextControl control={control} name="price" label={t('fields.priceCents')} hint={t('priceHint')} isOptional isNumber />
        <TextControl control={control} name="priceNote" label={t('fields.priceNote')} hint={t('priceNoteHint')} isOptional />
      </div>
    </fieldset>
  );
}

export function EntryFields({ control }: Group) {
  const t = useTranslations('keeping');
  const options = useOptions();
  return (
    <fieldset className="fieldset">
      <legend>{t('groups.entry')}</legend>
      <ChipsControl control={control} name="entries" label={t('fields.entries')} options={options('entries', entries)} />
      <TextControl control={control} name="entryNote" label={t('fields.entryNote')} isOptional rows={2} />
      <TextControl control={control} name="website" label={t('fields.website')} isOptional />
    </fieldset>
  );
}
