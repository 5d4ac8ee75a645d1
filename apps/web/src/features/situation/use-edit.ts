import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '../../lib/announcer';
import { codeOf } from '../../lib/errors';
import { newKey } from '../../lib/new-key';
import { useScope } from '../../lib/session';
import { useRefusal } from '../../lib/use-refusal';
import { draftText, readDraft, resume, type Base } from './draft-content';
import { discardFormDraft } from './situation-requests';
import { askSituation, type FormDraft, type FormName, type SituationPage } from './situation-query';
import { useFormDraft } from './use-form-draft';

/** What is wrong with a field, in words. */
export type Faults<Form> = Partial<Record<keyof Form, string>>;

/** What is being edited: where it starts, how it is checked and kept, how it is found again. */
export interface Edited<Form extends object> {
  dossierId: string;
  form: FormName;
  part: string;
  draft: FormDraft | undefined;
  now: Base<Form>;
  /** What the page says of it after somebody else changed it; null: it is gone. */
  readFrom: (page: SituationPage) => Base<Form> | null;
  save: (form: Form, version: number, commandKey: string) => Promise<unknown>;
  check?: (form: Form) => Faults<Form>;
}

/** One key for one content: sent again after a lost answer it counts once, changed it is another command. */
function useKey(): (content: string) => string {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    if (last.current.content !== content) last.current = { content, key: newKey() };
    return last.current.key;
  };
}

export function useEdit<Form extends object>(edited: Edited<Form>, onClose: () => void) {
  const { dossierId, part, now } = edited;
  const t = useTranslations('situation');
  const refusal = useRefusal();
  const queries = useQueryClient();
  const scope = useScope();
  const keyOf = useKey();
  const [start] = useState(() => {
    const content = edited.draft ? readDraft(edited.draft.content) : null;
    return { editing: resume(now, content?.part === part ? content : null), isResumed: content?.part === part,
      otherDraft: content !== null && content.part !== part };
  });
  const [base, setBase] = useState<Base<Form>>(start.editing.base);
  const [form, setForm] = useState<Form>(start.editing.form);
  const [faults, setFaults] = useState<Faults<Form>>({});
  const [isConflict, setIsConflict] = useState(false);
  const { saver, state } = useFormDraft({ dossierId, form: edited.form, draft: edited.draft, content: draftText(part, { base, form }) });

  const refresh = async () => {
    for (const name of ['dossier-history', 'dossier', 'story']) void queries.invalidateQueries({ queryKey: [scope, name] });
    await queries.invalidateQueries({ queryKey: [scope, 'dossier-situation'] });
  };

  const save = useMutation({
    mutationFn: async (sent: { form: Form; version: number }) => {
      await saver.pause();
      await edited.save(sent.form, sent.version, keyOf(JSON.stringify(sent)));
    },
    // The page behind is new before one comes back to it: another theme opened at once is not begun from the old one.
    onSuccess: async () => {
      saver.stop();
      announce(t('saved'));
      await refresh();
      onClose();
    },
    onError: (error) => {
      saver.resume();
      if (codeOf(error) === 'dossier.changed_elsewhere') setIsConflict(true);
    },
  });

  const send = (sent: Form, version: number) => {
    if (!save.isPending) save.mutate({ form: sent, version });
  };

  const giveUp = async () => {
    await saver.pause();
    saver.stop();
    // A draft that stays is harmless: the page shows it, and it can be thrown away there.
    await discardFormDraft(dossierId, edited.form).catch(() => undefined);
    void refresh();
    onClose();
  };

  const isRefused = save.isError && codeOf(save.error) !== 'dossier.changed_elsewhere';
  return {
    base, form, faults, isConflict, isResumed: start.isResumed, otherDraft: start.otherDraft,
    draftState: state, isPending: save.isPending,
    refused: isRefused ? refusal(save.error) : undefined,
    set: (more: Partial<Form>) => setForm((old) => ({ ...old, ...more })),
    submit: () => {
      const found = edited.check?.(form) ?? {};
      setFaults(found);
      if (Object.values(found).every((fault) => fault === undefined)) send(form, base.version);
    },
    /** Leaves the form; what was typed stays in its draft. */
    close: () => {
      void saver.flush().then(() => {
        saver.stop();
        void refresh();
      });
      onClose();
    },
    giveUp: () => void giveUp(),
    backToForm: () => {
      setIsConflict(false);
      save.reset();
    },
    readTheirs: async () => edited.readFrom(await askSituation(dossierId)),
    /** Somebody else's version takes the place of what was read; what I chose of mine goes on top, and is kept. */
    settle: (theirs: Base<Form>, chosen: Form) => {
      setBase(theirs);
      setForm(chosen);
      setIsConflict(false);
      send(chosen, theirs.version);
    },
  };
}

export type Edit<Form extends object> = ReturnType<typeof useEdit<Form>>;
