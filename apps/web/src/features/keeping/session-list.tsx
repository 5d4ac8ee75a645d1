import { sessionStatuses } from '@boussole/domain/register/vocabulary';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { CheckControl, DateControl, SelectControl, TextControl } from './controls';
import { blankSession, type OfferForm } from './offer-schema';
import { useOptions } from './use-options';

/** The dated runs of the offer, one a card. */
export function SessionList({ control }: { control: Control<OfferForm> }) {
  const t = useTranslations('keeping');
  const { fields, append, remove } = useFieldArray({ control, name: 'sessions' });
  const statuses = useOptions()('sessionStatuses', sessionStatuses);
  return (
    <div className="field">
      <span className="label">{t('fields.sessions')}</span>
      <span className="hint">{t('sessionsHint')}</span>
      {fields.length > 0 && (
        <ol className="session-list" aria-label={t('fields.sessions')}>
          {fields.map(({ id }, at) => (
            <li key={id}>
              <DateControl control={control} name={`sessions.${at}.startsOn`} label={t('fields.startsOn')} />
              <DateControl control={control} name={`sessions.${at}.endsOn`} label={t('fields.endsOn')} />
              <DateControl control={control} name={`sessions.${at}.registerBy`} label={t('fields.registerBy')} />
              <TextControl control={control} name={`sessions.${at}.seats`} label={t('fields.seats')} isNumber />
              <TextControl control={control} name={`sessions.${at}.seatsLeft`} label={t('fields.seatsLeft')} isNumber />
              <SelectControl control={control} name={`sessions.${at}.status`} label={t('fields.sessionStatus')} options={statuses} />
              <CheckControl control={control} name={`sessions.${at}.hasWaitingList`} label={t('fields.hasWaitingList')} />
              <IconButton label={t('removeSession', { rank: at + 1 })} icon={Trash2} onPress={() => remove(at)} />
            </li>
          ))}
        </ol>
      )}
      <div className="actions">
        <Button icon={Plus} onPress={() => append(blankSession)}>
          {t('addSession')}
        </Button>
      </div>
    </div>
  );
}
