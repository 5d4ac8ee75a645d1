import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels, useDates } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { serverNow } from '../../lib/server-clock';
import { useKnownWord } from '../../lib/use-known-word';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { CheckedForm } from '../../ui/checked-form';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useRegister } from './method-requests';
import type { Setting, Version } from './method-query';
import { comingQuarters, isNumber, nextVersion, settingsText } from './settings';

/** What is fixed before a quarter begins: the last version, changed where one wants, with a reason that is published. */
export function RegisterForm({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations('neutralityMethod');
  const [isOpen, setIsOpen] = useState(false);
  const [last] = versions;
  if (!last) return null;
  return (
    <Panel title={t('register')}>
      <p className="meta">{t('registerText')}</p>
      {isOpen
        ? <Fields key={last.version} last={last} version={nextVersion(versions)} onDone={() => setIsOpen(false)} />
        : <div className="actions"><Button icon={FilePlus2} onPress={() => setIsOpen(true)}>{t('register')}</Button></div>}
    </Panel>
  );
}

const isMain = ({ name }: Setting) => !name.includes('.');

function Fields({ last, version, onDone }: { last: Version; version: string; onDone: () => void }) {
  const t = useTranslations('neutralityMethod');
  const common = useTranslations('common');
  const dates = useDates();
  const refusal = useRefusal();
  const quarters = comingQuarters(dayInBrussels(serverNow()));
  const [settings, setSettings] = useState(last.settings.filter(({ name }) => name !== 'version'));
  const [appliesFrom, setAppliesFrom] = useState(quarters[0] ?? '');
  const [reason, setReason] = useState('');
  const [commandKey] = useState(newKey);
  const [isChecked, setIsChecked] = useState(false);
  const register = useRegister(t('register_done', { version }));
  const isWordless = reason.trim().length < 10;
  const isSame = settings.every(({ name, value }) => last.settings.some((one) => one.name === name && one.value === value));
  const change = (changed: string) => (value: string) =>
    setSettings((before) => before.map((one) => (one.name === changed ? { name: changed, value } : one)));
  const send = () => {
    setIsChecked(true);
    if (isWordless || isSame || !settings.every(isNumber) || register.isPending) return;
    const input = { commandKey, version, settings: settingsText(settings, version), reason: reason.trim(), appliesFrom };
    register.mutate(input, { onSuccess: onDone });
  };
  const fields = (some: readonly Setting[]) => some.map((setting) => (
    <SettingField key={setting.name} setting={setting} onChange={change(setting.name)} isChecked={isChecked} />
  ));
  return (
    <CheckedForm onSend={send}>
      {register.isError && <Notice tone="danger">{refusal(register.error)}</Notice>}
      {isChecked && isSame && <Notice tone="danger">{t('unchanged')}</Notice>}
      <p>{t('registerVersion')} : <strong>{version}</strong></p>
      <Select
        label={t('registerFrom')} value={appliesFrom} onChange={setAppliesFrom}
        options={quarters.map((value) => ({ value, label: dates.calendarDay(value) }))}
      />
      <fieldset className="fieldset">
        <legend>{t('registerMain')}</legend>
        {fields(settings.filter(isMain))}
      </fieldset>
      <details open={isChecked && !settings.every(isNumber) ? true : undefined}>
        <summary>{t('registerOthers')}</summary>
        <div className="form-row">{fields(settings.filter((setting) => !isMain(setting)))}</div>
      </details>
      <TextField
        label={t('registerReason')} hint={t('registerReasonHint')} value={reason} onChange={setReason} rows={3} maxLength={1000}
        error={isChecked && isWordless ? t('missingWords') : undefined}
      />
      <div className="actions">
        <Button type="submit" look="primary" icon={FilePlus2} busy={register.isPending}>{t('registerSend')}</Button>
        <Button onPress={onDone}>{common('cancel')}</Button>
      </div>
    </CheckedForm>
  );
}

function SettingField({ setting, onChange, isChecked }: { setting: Setting; onChange: (value: string) => void; isChecked: boolean }) {
  const t = useTranslations('neutralityMethod');
  const word = useKnownWord('neutralityMethod.parameters');
  return (
    <TextField
      label={word(setting.name)} value={setting.value} onChange={onChange} maxLength={24} autoComplete="off"
      error={isChecked && !isNumber(setting) ? t('notNumber') : undefined}
    />
  );
}
