import { sessionStatuses } from '@boussole/domain/register/vocabulary';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { CheckControl, DateControl, SelectControl, TextControl } from './controls';
import { blankSession, type OfferForm } from './offer-schema';
import { useOptions } from './use-options';

const columns = ['startsOn', 'endsOn', 'registerBy', 'seats', 'seatsLeft', 'sessionStatus', 'hasWaitingList'] as const;

/** The dated runs of the offer, one a row; on a narrow screen each row is a card. */
export function SessionTable({ control }: { control: Control<OfferForm> }) {
  const t = useTranslations('keeping');
  const { fields, append, remove } = useFieldArray({ control, name: 'sessions' });
  const statuses = useOptions()('sessionStatuses', sessionStatuses);
  return (
    <div className="field session-box">
      <span className="label">{t('fields.sessions')}</span>
      <span className="hint">{t('sessionsHint')}</span>
      {fields.length > 0 && (
        <div className="table-region" role="region" aria-label={t('fields.sessions')} tabIndex={0}>
          <table className="table edit-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`fields.${column}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t('actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ id }, at) => (
                <tr key={id}>
                  <td>
                    <DateControl control={control} name={`sessions.${at}.startsOn`} label={t('fields.startsOn')} />
                  </td>
                  <td>
                    <DateControl control={control} name={`sessions.${at}.endsOn`} label={t('fields.endsOn')} />
                  </td>
                  <td>
                    <DateControl control={control} name={`sessions.${at}.registerBy`} label={t('fields.registerBy')} />
                  </td>
                  <td className="short-cell">
                    <TextControl control={control} name={`sessions.${at}.seats`} label={t('fields.seats')} isNumber />
                  </td>
                  <td className="short-cell">
                    <TextControl control={control} name={`sessions.${at}.seatsLeft`} label={t('fields.seatsLeft')} isNumber />
                  </td>
                  <td>
                    <SelectControl
                      control={control} name={`sessions.${at}.status`} label={t('fields.sessionStatus')} options={statuses}
                    />
                  </td>
                  <td className="check-cell">
                    <CheckControl control={control} name={`sessions.${at}.hasWaitingList`} label={t('fields.hasWaitingList')} />
                  </td>
                  <td>
                    <IconButton label={t('removeSession', { rank: at + 1 })} icon={Trash2} onPress={() => remove(at)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="actions">
        <Button icon={Plus} onPress={() => append(blankSession)}>
          {t('addSession')}
        </Button>
      </div>
    </div>
  );
}
