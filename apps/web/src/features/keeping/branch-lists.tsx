import { contactPurposes } from '@boussole/domain/register/vocabulary';
import { Plus, Trash2 } from 'lucide-react';
import { useFieldArray, type Control } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import type { BranchForm } from './branch-schema';
import { DateControl, SelectControl, TextControl } from './controls';
import { useOptions } from './use-options';

/** Days when the branch is exceptionally closed. */
export function ClosureFields({ control }: { control: Control<BranchForm> }) {
  const t = useTranslations('keeping');
  const { fields, append, remove } = useFieldArray({ control, name: 'closures' });
  return (
    <fieldset className="fieldset">
      <legend>{t('groups.closures')}</legend>
      {fields.length === 0 && <p className="meta">{t('noClosure')}</p>}
      {fields.map(({ id }, at) => (
        <div key={id} className="list-row" role="group" aria-label={t('closureOf', { rank: at + 1 })}>
          <DateControl control={control} name={`closures.${at}.from`} label={t('closedFrom')} />
          <DateControl control={control} name={`closures.${at}.until`} label={t('closedUntil')} />
          <TextControl control={control} name={`closures.${at}.reason`} label={t('closedReason')} isOptional />
          <IconButton label={t('removeClosure', { rank: at + 1 })} icon={Trash2} onPress={() => remove(at)} />
        </div>
      ))}
      <div className="actions">
        <Button icon={Plus} onPress={() => append({ from: null, until: null, reason: '' })}>
          {t('addClosure')}
        </Button>
      </div>
    </fieldset>
  );
}

/** Whom to write to: never shown to a visitor without an account. */
export function ContactFields({ control }: { control: Control<BranchForm> }) {
  const t = useTranslations('keeping');
  const purposes = useOptions()('contactPurposes', contactPurposes);
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts' });
  return (
    <fieldset className="fieldset">
      <legend>{t('groups.contacts')}</legend>
      <p className="hint">{t('contactsHint')}</p>
      {fields.map(({ id }, at) => (
        <div key={id} className="list-row" role="group" aria-label={t('contactOf', { rank: at + 1 })}>
          <SelectControl control={control} name={`contacts.${at}.purpose`} label={t('contactPurpose')} options={purposes} />
          <TextControl control={control} name={`contacts.${at}.email`} label={t('fields.email')} type="email" />
          <TextControl control={control} name={`contacts.${at}.name`} label={t('contactName')} isOptional />
          <TextControl control={control} name={`contacts.${at}.phone`} label={t('fields.phone')} type="tel" isOptional />
          <IconButton label={t('removeContact', { rank: at + 1 })} icon={Trash2} onPress={() => remove(at)} />
        </div>
      ))}
      <div className="actions">
        <Button icon={Plus} onPress={() => append({ purpose: 'handoff', name: '', email: '', phone: '' })}>
          {t('addContact')}
        </Button>
      </div>
    </fieldset>
  );
}
