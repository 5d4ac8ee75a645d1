import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftSaver } from '../interview/draft-saver';
import { saveFormDraft } from './situation-requests';
import type { FormDraft, FormName } from './situation-query';

interface Given {
  dossierId: string;
  form: FormName;
  draft: FormDraft | undefined;
  /** What the fields hold, as it will be found again. */
  content: string;
}

/** Keeps on the server what is being typed, until it is saved or given up. */
export function useFormDraft({ dossierId, form, draft, content }: Given) {
  const [saver] = useState(
    () => new DraftSaver<string, FormDraft>((version, text) => saveFormDraft(dossierId, form, version, text), draft ?? null, content),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.getState);

  useEffect(() => saver.change(content), [saver, content]);

  useEffect(() => {
    const flush = () => void saver.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
    };
  }, [saver]);

  return { saver, state };
}
