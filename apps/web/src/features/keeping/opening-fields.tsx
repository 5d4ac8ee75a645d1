import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useFigures } from '../register/use-names';
import { weekDays, type BranchForm, type WeekDay } from './branch-schema';
import { ChipsControl, CheckControl, TextControl } from './controls';

/** The hours of each day of the week; a day without any is a day when it is closed. */
export function OpeningFields({ control }: { control: Control<BranchForm> }) {
  const t = useTranslations('keeping');
  const { day: nameOf } = useFigures();
  const dayName = (day: WeekDay) => nameOf(Number(day));
  const { fields, append, remove } = useFieldArray({ control, name: 'opening' });
  const hours = fields.map(({ id, day }, at) => ({ id, day, at }));

  return (
    <fieldset className="fieldset">
      <legend>{t('groups.opening')}</legend>
      <ul className="week">
        {weekDays.map((day) => (
          <li key={day} className="week-day">
            <span className="week-name">{dayName(day)}</span>
            <div className="week-hours">
              {hours.filter((one) => one.day === day).map(({ id, at }, rank) => (
                <div key={id} className="hours" role="group" aria-label={t('hoursOf', { day: dayName(day), rank: rank + 1 })}>
                  <TextControl control={control} name={`opening.${at}.from`} label={t('openFrom')} />
                  <TextControl control={control} name={`opening.${at}.until`} label={t('openUntil')} />
                  <IconButton
                    label={t('removeHours', { day: dayName(day), rank: rank + 1 })}
                    icon={Trash2}
                    onPress={() => remove(at)}
                  />
                </div>
              ))}
              {hours.every((one) => one.day !== day) && <span className="meta">{t('closedThatDay')}</span>}
            </div>
            <Button
              look="quiet"
              icon={Plus}
              aria-label={t('addHoursOf', { day: dayName(day) })}
              onPress={() => append({ day, from: '', until: '' })}
            >
              {t('addHours')}
            </Button>
          </li>
        ))}
      </ul>
      <TextControl control={control} name="openingNote" label={t('fields.openingNote')} isOptional />
      <ChipsControl
        control={control}
        name="workingDays"
        label={t('fields.workingDays')}
        hint={t('workingDaysHint')}
        options={weekDays.map((value) => ({ value, label: dayName(value) }))}
      />
      <CheckControl control={control} name="closesForSchoolHolidays" label={t('fields.closesForSchoolHolidays')} />
    </fieldset>
  );
}
