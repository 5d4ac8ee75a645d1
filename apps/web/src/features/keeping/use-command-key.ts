import { useRef } from 'react';
import { newKey } from '../../lib/new-key';

/** One key for one content: sent again after a lost answer it counts once, changed it is another command. */
export function useCommandKey(): (content: unknown) => string {
  const last = useRef<{ content: string; key: string } | null>(null);
  return (content) => {
    const written = JSON.stringify(content);
    if (last.current?.content !== written) last.current = { content: written, key: newKey() };
    return last.current.key;
  };
}
