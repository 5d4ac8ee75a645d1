import { longestFreeText, packetParts, packetSections, wishedContacts } from '@boussole/domain/packet/parts';
import { useTranslations } from 'use-intl';
import { ChoiceChips } from '../../ui/choice-chips';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import type { PacketForm } from './packet-form';

interface Props {
  form: PacketForm;
  onChange: (more: Partial<PacketForm>) => void;
}

/** What is said to the operator before it accepts, and what opens to it once it does. */
export function PacketFieldset({ form, onChange }: Props) {
  const t = useTranslations('choice.approval');
  return (
    <>
      <div className="form-row">
        <TextField label={t('alias')} isOptional hint={t('aliasHint')} maxLength={60} value={form.alias} onChange={(alias) => onChange({ alias })} />
        <Select label={t('contact')} value={form.wishedContact} onChange={(wishedContact) => onChange({ wishedContact })}
          options={wishedContacts.map((value) => ({ value, label: t(`contacts.${value}`) }))} />
      </div>
      <ChoiceChips label={t('include')} selected={form.include} onChange={(include) => onChange({ include })}
        options={packetParts.map((value) => ({ value, label: t(`parts.${value}`) }))} />
      <TextField label={t('freeText')} isOptional rows={4} maxLength={longestFreeText} value={form.freeText}
        hint={`${t('freeTextHint')} ${t('left', { count: longestFreeText - form.freeText.length })}`}
        onChange={(freeText) => onChange({ freeText })} />
      <ChoiceChips label={t('opens')} hint={t('opensHint')} selected={form.sections}
        onChange={(chosen) => onChange({ sections: packetSections.filter((one) => one === 'identity' || chosen.includes(one)) })}
        options={packetSections.map((value) => ({ value, label: t(`sections.${value}`) }))} />
    </>
  );
}
