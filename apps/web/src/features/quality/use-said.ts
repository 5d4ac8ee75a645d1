import type { QualityLevel } from '@boussole/domain/quality/grid';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Said } from './quality-query';

export interface Draft {
  readonly level: QualityLevel | null;
  readonly words: string;
}

const settling = 1200;
const isSame = (one: Draft, other: Draft): boolean => one.level === other.level && one.words.trim() === other.words.trim();

/**
 * What is being said of one standard, saved as it is typed: a level at once, words when the typing rests. One request at a time; what was
 * typed meanwhile leaves after it. What the server refuses stays typed.
 */
export function useSaid(said: Said | undefined, send: (draft: Draft, version: number) => Promise<Said | undefined>) {
  const saved: Draft = { level: said?.level ?? null, words: said?.words ?? '' };
  const [draft, setDraft] = useState<Draft>(saved);
  const latest = useRef(draft);
  const save = useMutation({
    mutationFn: (sent: Draft) => send(sent, said?.version ?? 0),
    onSuccess: (kept, sent) => {
      // The version that was just made is read with the next draft: it has come back with the page.
      if (kept && !isSame(latest.current, sent)) flushSoon.current = true;
    },
  });
  const flushSoon = useRef(false);
  const isUnsaved = !isSame(draft, saved);
  const flush = useEffectEvent(() => {
    if (!save.isPending && !isSame(latest.current, saved)) save.mutate(latest.current);
  });

  useEffect(() => {
    if (!isUnsaved || save.isPending || save.isError) return undefined;
    const timer = window.setTimeout(() => flush(), flushSoon.current ? 0 : settling);
    flushSoon.current = false;
    return () => window.clearTimeout(timer);
  }, [draft, isUnsaved, save.isPending, save.isError]);

  const change = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    if (save.isError) save.reset();
  };
  const saveNow = () => {
    if (!save.isPending && !isSame(latest.current, saved)) save.mutate(latest.current);
  };
  return {
    draft, error: save.error, isSaving: save.isPending, isUnsaved, saveNow,
    write: (words: string) => change({ words }),
    choose: (level: QualityLevel) => {
      change({ level });
      saveNow();
    },
    takeSaved: () => change(saved),
  };
}
