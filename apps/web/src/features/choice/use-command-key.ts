import { useRef } from 'react';
import { newKey } from '../../lib/new-key';

/** One key for one content: sent again after a lost answer it counts once, changed it is another command. */
export function useCommandKey(): (content: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, key: newKey() };
    return last.current.key;
  };
}
