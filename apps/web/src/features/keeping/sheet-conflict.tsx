import { useQuery } from '@tanstack/react-query';
import type { FieldValues } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { LoadError } from '../../ui/load-error';
import { Notice } from '../../ui/notice';
import { useKnownWord } from '../../lib/use-known-word';
import { changedFields, type Kept } from './use-save-sheet';

interface Props<Form extends FieldValues> {
  id: string;
  base: Form;
  readTheirs: () => Promise<Kept<Form>>;
  onChoice: (theirs: Kept<Form>, keepsMine: boolean) => void;
}

/** Somebody saved the same sheet meanwhile: says where, and loses nothing of what was typed. */
export function SheetConflict<Form extends FieldValues>({ id, base, readTheirs, onChoice }: Props<Form>) {
  const t = useTranslations('keeping');
  const word = useKnownWord('keeping.fields');
  const refusal = useRefusal();
  const query = useQuery({ queryKey: [useScope(), 'conflict', id], queryFn: readTheirs, gcTime: 0, staleTime: 0 });

  if (query.isError) {
    return <LoadError what={t('loadSheetError')} reason={refusal(query.error)} onRetry={() => void query.refetch()} />;
  }
  const theirs = query.data;
  const names = theirs ? changedFields(base, theirs.values).map((name) => word(name)) : [];
  return (
    <Notice tone="danger">
      <p>
        <strong>{t('conflictTitle')}</strong> {t('conflictText')}
      </p>
      {names.length > 0 && <p>{t('conflictFields', { fields: names.join(', ') })}</p>}
      {theirs && (
        <div className="actions">
          <Button look="primary" onPress={() => onChoice(theirs, true)}>
            {t('keepMine')}
          </Button>
          <Button onPress={() => onChoice(theirs, false)}>{t('takeTheirs')}</Button>
        </div>
      )}
    </Notice>
  );
}
