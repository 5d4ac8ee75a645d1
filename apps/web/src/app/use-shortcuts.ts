import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { Session } from '../lib/session';
import { usePreference } from '../lib/use-preference';
import { openSections } from './sections';

/** Ctrl+K, Ctrl+/ and Alt+1…: never a letter alone, and all of them can be switched off. */
export function useShortcuts(session: Session, open: (what: 'palette' | 'shortcuts') => void): void {
  const navigate = useNavigate();
  const [choice] = usePreference('shortcuts', 'on');

  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.shiftKey) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    // Ctrl+/ is typed with Shift on a Belgian keyboard: its own key, or the one in that place.
    if (isCommand && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      open('palette');
    }
    if (isCommand && (event.key === '/' || event.code === 'Slash' || event.key === ':')) {
      event.preventDefault();
      open('shortcuts');
    }
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.code.startsWith('Digit')) {
      const section = openSections(session)[Number(event.code.slice(5)) - 1];
      if (!section) return;
      event.preventDefault();
      void navigate({ to: section.to });
    }
  });

  useEffect(() => {
    if (choice === 'off') return;
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [choice]);
}
