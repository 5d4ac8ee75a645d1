import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DefaultValues, FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { announce } from '../../lib/announcer';
import { codeOf } from '../../lib/errors';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { keptKey } from './kept-query';
import { useCommandKey } from './use-command-key';

/** A sheet as it is kept: what its form shows, and the version that the server will compare. */
export interface Kept<Form> {
  /** Empty before it is kept for the first time. */
  id: string;
  version: number | null;
  values: Form;
}

interface Given<Form extends FieldValues> {
  form: UseFormReturn<Form>;
  start: Kept<Form>;
  /** Sends it and reads it again; null when it was kept but could not be read. */
  send: (values: Form, version: number | null, commandKey: string) => Promise<Kept<Form> | null>;
  /** A refusal that belongs to one field is shown there. */
  fieldOfRefusal: Partial<Record<string, Path<Form>>>;
  saidWhenDone: string;
  onSaved: (kept: Kept<Form> | null) => void;
}

/** Saving a sheet: refusals land on their field, a version that moved is told apart, nothing typed is lost. */
export function useSaveSheet<Form extends FieldValues>(given: Given<Form>) {
  const { form, start, send, fieldOfRefusal, saidWhenDone, onSaved } = given;
  const queries = useQueryClient();
  const hat = useScope();
  const refusal = useRefusal();
  const keyOf = useCommandKey();
  const [base, setBase] = useState(start);
  const [isDone, setIsDone] = useState(false);
  const isLeaving = useRef(false);
  const { isDirty } = form.formState;

  useEffect(() => {
    isLeaving.current = false;
  }, [isDirty]);

  const save = useMutation({
    mutationFn: (values: Form) => send(values, base.version, keyOf([values, base.version])),
    onSuccess: (kept) => {
      for (const queryKey of [keptKey(hat), [hat, 'register']]) void queries.invalidateQueries({ queryKey });
      if (kept) {
        form.reset(kept.values as DefaultValues<Form>); // whole values are defaults too
        setBase(kept);
      }
      isLeaving.current = true;
      setIsDone(true);
      announce(saidWhenDone);
      onSaved(kept);
    },
    onError: (error) => {
      const field = fieldOfRefusal[codeOf(error)];
      if (field) form.setError(field, { message: refusal(error) }, { shouldFocus: true });
    },
  });

  const submit = form.handleSubmit((values) => {
    if (save.isPending) return;
    setIsDone(false);
    save.mutate(values);
  });
  const code = save.isError ? codeOf(save.error) : null;

  return {
    submit,
    base,
    isPending: save.isPending,
    isDirty,
    isDone: isDone && !isDirty,
    isConflict: code === 'sheet.changed_elsewhere',
    refused: save.isError && code && code !== 'sheet.changed_elsewhere' && !fieldOfRefusal[code] ? refusal(save.error) : undefined,
    isUnsaved: () => isDirty && !isLeaving.current,
    /** The sheet as it is now takes the place of what was read; `mine` stays in the fields that were changed here. */
    rebase: (theirs: Kept<Form>, keepsMine: boolean) => {
      const mine = form.getValues();
      const touched = changedFields(base.values, mine);
      form.reset(theirs.values as DefaultValues<Form>); // whole values are defaults too
      if (keepsMine) for (const name of touched) form.setValue(name, mine[name], { shouldDirty: true });
      setBase(theirs);
      save.reset();
    },
  };
}

/** The fields whose content differs. */
export const changedFields = <Form extends FieldValues>(before: Form, after: Form): Path<Form>[] =>
  (Object.keys(before) as Path<Form>[]) // the keys of a form are its paths
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
