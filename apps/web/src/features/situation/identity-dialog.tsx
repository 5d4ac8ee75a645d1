import { ageBands } from '@boussole/domain/dossier/situation-words';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/checkbox';
import { DateField } from '../../ui/date-field';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { CommuneField } from '../dossier/commune-field';
import { EditDialog } from './edit-dialog';
import { identityForm, identityInput, type IdentityForm } from './forms';
import type { FormDraft, Identity } from './situation-query';
import { saveIdentity } from './situation-requests';
import type { Edited } from './use-edit';
import { useSay } from './use-say';
import { choicesOf, useWords } from './use-words';

interface Props {
  dossierId: string;
  identity: Identity;
  draft: FormDraft | undefined;
  onClose: () => void;
}

type Form = IdentityForm & { reason: string };

const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const nothing = () => undefined;
const withReason = ({ version, form }: { version: number; form: IdentityForm }) => ({ version, form: { ...form, reason: '' } });

/** Rectifies who the person is, and how she may be reached. */
export function IdentityDialog({ dossierId, identity, draft, onClose }: Props) {
  const t = useTranslations('situation');
  const required = useTranslations('validation')('required');
  const words = useWords();
  const say = useSay();
  const edited: Edited<Form> = {
    dossierId, form: 'identity', part: 'identity', draft, now: withReason(identityForm(identity)),
    readFrom: (page) => page.identity && withReason(identityForm(page.identity)),
    save: ({ reason, ...form }, version, commandKey) =>
      saveIdentity({ commandKey, dossierId, version, ...identityInput(form), reason: reason.trim() || null }),
    check: ({ givenName, familyName }) => ({
      ...(givenName.trim() ? {} : { givenName: required }), ...(familyName.trim() ? {} : { familyName: required }) }),
  };
  const anyHour = { value: '', label: t('anyHour') };
  return (
    <EditDialog
      title={t('editIdentity')}
      edited={edited}
      label={(field) => t(`fields.${field}`)}
      say={(field, form) => (field === 'reason' ? form.reason : say.identity(field, form))}
      onClose={onClose}
    >
      {({ form, set, faults }) => (
        <>
          <div className="form-row">
            {(['givenName', 'familyName'] as const).map((name) => (
              <TextField key={name} label={t(`fields.${name}`)} value={form[name]} autoComplete="off" maxLength={100} error={faults[name]}
                onChange={(text) => set({ [name]: text })} />
            ))}
          </div>
          <div className="form-row">
            <DateField label={t('fields.birthOn')} isOptional value={form.birthOn} onBlur={nothing}
              onChange={(birthOn) => set({ birthOn, ...(birthOn ? { ageBand: null } : {}) })} />
            {!form.birthOn && (
              <Select label={t('fields.ageBand')} isOptional value={form.ageBand ?? ''}
                options={[{ value: '', label: t('unknown') }, ...choicesOf(ageBands, (band) => words.word('ageBands', band))]}
                onChange={(ageBand) => set({ ageBand: ageBand || null })} />
            )}
            <CommuneField value={form.communeNis} onChange={(communeNis) => set({ communeNis })} onBlur={nothing} inputRef={nothing} />
          </div>
          <div className="form-row">
            <TextField label={t('fields.phone')} isOptional type="tel" value={form.phone} autoComplete="off" maxLength={30}
              onChange={(phone) => set({ phone })} />
            <TextField label={t('fields.email')} isOptional type="email" value={form.email} autoComplete="off" maxLength={254}
              onChange={(email) => set({ email })} />
          </div>
          <fieldset className="fieldset">
            <legend>{t('safe')}</legend>
            <div className="actions">
              {(['byPhone', 'bySms', 'byMail', 'hideService'] as const).map((name) => (
                <Checkbox key={name} isSelected={form[name]} onChange={(isOn) => set({ [name]: isOn })}>
                  {t(`fields.${name}`)}
                </Checkbox>
              ))}
            </div>
            <div className="form-row">
              {(['notBeforeHour', 'notAfterHour'] as const).map((name) => (
                <Select key={name} label={t(`fields.${name}`)} value={form[name]} onChange={(hour) => set({ [name]: hour })}
                  options={[anyHour, ...choicesOf(hours, (hour) => t('hour', { hour }))]} />
              ))}
            </div>
            <TextField label={t('fields.contactNote')} isOptional rows={2} value={form.contactNote} maxLength={300}
              onChange={(contactNote) => set({ contactNote })} />
          </fieldset>
          <TextField label={t('fields.reason')} isOptional hint={t('reasonHint')} value={form.reason} maxLength={300}
            onChange={(reason) => set({ reason })} />
        </>
      )}
    </EditDialog>
  );
}
