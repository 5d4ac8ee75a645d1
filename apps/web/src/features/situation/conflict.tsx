import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { Skeleton } from '../../ui/skeleton';
import { chosenFrom, differencesBetween, type Side } from './comparing';
import type { Base } from './draft-content';
import type { Edit } from './use-edit';

interface Props<Form extends object> {
  edit: Edit<Form>;
  label: (field: keyof Form & string) => string;
  say: (field: keyof Form & string, form: Form) => string;
}

/** Somebody saved the same part meanwhile: both versions side by side, and a choice for each field. Nothing is lost before it. */
export function Conflict<Form extends object>({ edit, label, say }: Props<Form>) {
  const t = useTranslations('situation');
  const refusal = useRefusal();
  const query = useQuery({ queryKey: [useScope(), 'conflict', 'situation'], queryFn: edit.readTheirs, gcTime: 0, staleTime: 0,
    refetchOnWindowFocus: false });
  if (query.isError) {
    const retry = () => void query.refetch();
    return <LoadError what={t('conflictLoad')} reason={refusal(query.error)} onRetry={retry} busy={query.isFetching} />;
  }
  if (!query.isSuccess || query.isFetching) return <Skeleton rows={4} />;
  if (query.data === null) return <Notice tone="warning">{t('conflictGone')}</Notice>;
  return <Choices edit={edit} theirs={query.data} label={label} say={say} />;
}

function Choices<Form extends object>({ edit, theirs, label, say }: Props<Form> & { theirs: Base<Form> }) {
  const t = useTranslations('situation');
  const differences = differencesBetween(edit.base.form, edit.form, theirs.form);
  const [choices, setChoices] = useState<Partial<Record<string, Side>>>(() =>
    Object.fromEntries(differences.flatMap(({ field, proposed }) => (proposed ? [[field, proposed]] : []))));
  const [isAsked, setIsAsked] = useState(false);
  const missing = differences.filter(({ field }) => !choices[field]).length;

  const confirm = () => {
    if (missing > 0) setIsAsked(true);
    else edit.settle(theirs, chosenFrom(edit.form, theirs.form, choices));
  };

  return (
    <>
      <p>{differences.length > 0 ? t('conflictText') : t('conflictSame')}</p>
      {isAsked && missing > 0 && <Notice tone="danger">{t('conflictChoose', { count: missing })}</Notice>}
      <div className="choices">
        {differences.map(({ field, proposed }) => (
          <FieldChoice
            key={field}
            label={label(field)}
            note={proposed === null ? t('bothChanged') : proposed === 'mine' ? t('onlyMine') : t('onlyTheirs')}
            mine={say(field, edit.form)}
            theirs={say(field, theirs.form)}
            chosen={choices[field]}
            onChoose={(side) => setChoices((old) => ({ ...old, [field]: side }))}
          />
        ))}
      </div>
      <div className="actions">
        <Button look="primary" busy={edit.isPending} onPress={confirm}>
          {t('keepChoices')}
        </Button>
        <Button onPress={edit.backToForm}>{t('backToForm')}</Button>
      </div>
    </>
  );
}

interface FieldProps {
  label: string;
  note: string;
  mine: string;
  theirs: string;
  chosen: Side | undefined;
  onChoose: (side: Side) => void;
}

function FieldChoice({ label, note, mine, theirs, chosen, onChoose }: FieldProps) {
  const t = useTranslations('situation');
  const name = useId();
  const sides: readonly [Side, string, string][] = [['mine', t('mine'), mine], ['theirs', t('theirs'), theirs]];
  return (
    <fieldset className="fieldset">
      <legend className="choice-legend">{label}</legend>
      <p className="meta">{note}</p>
      <div className="compare">
        {sides.map(([side, title, text]) => (
          <label key={side} className="radio">
            <input type="radio" name={name} checked={chosen === side} onChange={() => onChoose(side)} />
            <span>
              <strong>{title}</strong>
              <span className="radio-detail written">{text || t('nothing')}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
