import { zodResolver } from '@hookform/resolvers/zod';
import { X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { useMedia } from '../../lib/use-media';
import { Dialog } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import { DraftConflict } from './draft-conflict';
import { useDraftSaver } from './use-draft-saver';
import { contentOf, startOf, writingSchema, type Draft, type Writing } from './writing';
import { WritingForm } from './writing-form';

interface Props {
  dossierId: string;
  /** Nothing by which the person could be reached is kept without asking. */
  isAnonymous: boolean;
  canBeSpecial: boolean;
  draft: Draft | null;
  /** The task that it is held for: logged, it is done. */
  heldFor?: string | undefined;
  /** By which way it was to be held. */
  way?: string | undefined;
  onDraft: (draft: Draft | null) => void;
  onClose: () => void;
  onLogged: (interviewId: string) => Promise<void>;
}

/** Beside the dossier on a wide screen, over it on a narrow one; the text is the same in both. */
export function WritingPanel({ dossierId, isAnonymous, canBeSpecial, draft, heldFor, way, onDraft, onClose, onLogged }: Props) {
  const t = useTranslations('interview');
  const titleId = useId();
  const isWide = useMedia('(min-width: 1080px)');
  const [start] = useState(() => startOf(draft, new Date(), way));
  const form = useForm<Writing>({ resolver: zodResolver(writingSchema), defaultValues: start });
  const { saver, state } = useDraftSaver({ dossierId, draft, start: contentOf(start), onDraft });

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => saver.change(contentOf(values)),
      }),
    [form, saver],
  );

  const writing = (
    <WritingForm
      dossierId={dossierId}
      isAnonymous={isAnonymous}
      canBeSpecial={canBeSpecial}
      heldFor={heldFor}
      form={form}
      saver={saver}
      state={state}
      onDiscarded={() => {
        onDraft(null);
        onClose();
      }}
      onLogged={onLogged}
    />
  );

  return (
    <>
      {isWide ? (
        <section className="side-panel" aria-labelledby={titleId}>
          <header className="side-panel-head">
            <h2 id={titleId} className="side-panel-title">
              {t('title')}
            </h2>
            <IconButton label={t('close')} icon={X} onPress={onClose} />
          </header>
          {writing}
        </section>
      ) : (
        <Dialog title={t('title')} size="full" onClose={onClose}>
          {writing}
        </Dialog>
      )}
      {state.kind === 'conflict' && (
        <DraftConflict
          dossierId={dossierId}
          mine={form.getValues()}
          onMine={(theirs) => {
            saver.settle(theirs, theirs ? contentOf(startOf(theirs, new Date())) : contentOf(start));
            void saver.flush();
          }}
          onTheirs={(theirs) => {
            const next = startOf(theirs, new Date());
            saver.settle(theirs, contentOf(next));
            form.reset(next);
          }}
        />
      )}
    </>
  );
}
