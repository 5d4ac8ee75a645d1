import { useMutation } from '@tanstack/react-query';
import { Save, Trash2 } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { newKey } from '../../lib/new-key';
import { useRefusal } from '../../lib/use-refusal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { ContactWarning } from './contact-warning';
import type { DraftSaver, DraftState } from './draft-saver';
import { DraftStateLine } from './draft-state-line';
import { discardDraft, logInterview } from './interview-requests';
import { contentOf, piecesToAsk, type Draft, type DraftContent, type Writing } from './writing';
import { WritingFields } from './writing-fields';

interface Props {
  dossierId: string;
  isAnonymous: boolean;
  canBeSpecial: boolean;
  heldFor: string | undefined;
  form: UseFormReturn<Writing>;
  saver: DraftSaver<DraftContent, Draft>;
  state: DraftState;
  onDiscarded: () => void;
  onLogged: (interviewId: string) => Promise<void>;
}

export function WritingForm({ dossierId, isAnonymous, canBeSpecial, heldFor, form, saver, state, onDiscarded, onLogged }: Props) {
  const t = useTranslations('interview');
  const refusal = useRefusal();
  const [isDiscarding, setIsDiscarding] = useState(false);
  // One key for one form: pressing again after a lost answer logs nothing twice.
  const [commandKey] = useState(newKey);

  const log = useMutation({
    mutationFn: async (writing: Writing) => {
      await saver.pause();
      const interviewId = await logInterview({
        commandKey,
        dossierId,
        heldAt: writing.heldAt ?? new Date().toISOString(),
        channel: writing.channel,
        ...(heldFor && { followUpId: heldFor }),
        minutes: Number(writing.minutes),
        topics: writing.topics,
        summary: writing.summary.trim(),
        privateNote: writing.privateNote.trim() || null,
        results: writing.results,
        isSpecial: writing.isSpecial,
        forRepresentative: writing.forRepresentative,
        keepsContacts: contentOf(writing).keepsContacts,
      });
      saver.stop();
      await onLogged(interviewId);
    },
    onError: () => saver.resume(),
  });
  const discard = useMutation({
    mutationFn: async () => {
      await saver.pause();
      await discardDraft(dossierId);
    },
    onError: () => saver.resume(),
    onSuccess: () => {
      saver.stop();
      onDiscarded();
    },
  });

  const [summary, privateNote, keptContacts] = useWatch({ control: form.control, name: ['summary', 'privateNote', 'keptContacts'] });
  const pieces = piecesToAsk({ summary, privateNote, keptContacts }, isAnonymous);
  const warning = useRef<HTMLDivElement>(null);
  const keep = () => {
    form.setValue('keptContacts', [...keptContacts, ...pieces.map(({ text }) => text)]);
    form.setFocus('summary');
  };

  const submit = form.handleSubmit((writing) => {
    if (pieces.length > 0) warning.current?.focus();
    else if (!log.isPending) log.mutate(writing);
  });
  const submitOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // Before the focused chip takes it for a press.
    event.preventDefault();
    event.stopPropagation();
    void submit();
  };

  return (
    <form
      noValidate
      className="writing"
      onSubmit={(event) => void submit(event)}
      onKeyDownCapture={submitOnCtrlEnter}
      onBlur={() => void saver.flush()}
    >
      <WritingFields form={form} canBeSpecial={canBeSpecial} />
      <div className="writing-foot">
        {pieces.length > 0 && <ContactWarning warningRef={warning} pieces={pieces} onKeep={keep} />}
        {log.isError && <Notice tone="danger">{refusal(log.error)}</Notice>}
        <DraftStateLine state={state} />
        <div className="actions">
          <Button type="submit" look="primary" icon={Save} busy={log.isPending}>
            {t('save')}
          </Button>
          <Button look="quiet" icon={Trash2} onPress={() => setIsDiscarding(true)}>
            {t('discard')}
          </Button>
        </div>
      </div>
      {isDiscarding && (
        <Confirm
          title={t('discardTitle')}
          text={t('discardText')}
          action={t('discardConfirm')}
          busy={discard.isPending}
          error={discard.isError ? refusal(discard.error) : undefined}
          onConfirm={() => discard.mutate()}
          onCancel={() => setIsDiscarding(false)}
        />
      )}
    </form>
  );
}
