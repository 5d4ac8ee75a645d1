import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { DraftSaver } from './draft-saver';
import { saveDraft } from './interview-requests';
import type { Draft, DraftContent } from './writing';

interface Given {
  dossierId: string;
  draft: Draft | null;
  start: DraftContent;
  /** Told of each draft the server has kept. */
  onDraft: (draft: Draft) => void;
}

/** The saver of one writing panel, and everything that may end the page under it. */
export function useDraftSaver({ dossierId, draft, start, onDraft }: Given) {
  const t = useTranslations('interview');
  const [saver] = useState(() => {
    const save = async (version: number, content: DraftContent) => {
      const kept = await saveDraft(dossierId, version, content);
      onDraft(kept);
      return kept;
    };
    return new DraftSaver(save, draft, start);
  });
  const state = useSyncExternalStore(saver.subscribe, saver.getState);

  useEffect(() => {
    const flush = () => void saver.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      void saver.flush();
    };
  }, [saver]);

  useBlocker({
    shouldBlockFn: async () => !(await saver.flush()) && !window.confirm(t('leaveUnsaved')),
    enableBeforeUnload: () => saver.isUnsaved,
  });

  return { saver, state };
}
