import { relations as codes, type Relation } from '@boussole/domain/dossier/representative';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { dayInBrussels } from '../../lib/dates';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/date-field';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useAddRepresentative, type GivenKey } from './person-door-query';

interface Props {
  dossierId: string;
  onAdded: (name: string, key: GivenKey) => void;
}

export function RepresentativeForm({ dossierId, onAdded }: Props) {
  const t = useTranslations('personDoor');
  const relations = useTranslations('ownRelations');
  const required = useTranslations('validation')('required');
  const refusal = useRefusal();
  const add = useAddRepresentative(dossierId);
  const [name, setName] = useState('');
  const [relation, setRelation] = useState<Relation>('mother');
  const [proof, setProof] = useState('');
  const [from, setFrom] = useState<string | null>(() => dayInBrussels(Date.now()));
  const [until, setUntil] = useState<string | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [commandKey] = useState(newKey);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (add.isPending || !name.trim() || !proof.trim() || !from) return;
    add.mutate({ commandKey, name, relation, proof, from, until }, { onSuccess: (key) => onAdded(name.trim(), key) });
  };

  return (
    <form noValidate className="form" onSubmit={submit}>
      {add.isError && <Notice tone="danger">{refusal(add.error)}</Notice>}
      <div className="form-row">
        <TextField
          label={t('name')} autoComplete="off" maxLength={200} value={name} onChange={setName}
          error={isChecked && !name.trim() ? required : undefined}
        />
        <Select
          label={t('relation')} value={relation} options={codes.map((value) => ({ value, label: relations(value) }))} onChange={setRelation}
        />
      </div>
      <TextField
        label={t('proof')} hint={t('proofHint')} maxLength={500} value={proof} onChange={setProof}
        error={isChecked && !proof.trim() ? required : undefined}
      />
      <div className="form-row">
        <DateField
          label={t('from')} value={from} onChange={setFrom} onBlur={() => undefined}
          error={isChecked && !from ? required : undefined}
        />
        <DateField label={t('until')} isOptional value={until} onChange={setUntil} onBlur={() => undefined} />
      </div>
      <p className="meta">{t('untilHint')}</p>
      <div className="actions">
        <Button type="submit" look="primary" busy={add.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
