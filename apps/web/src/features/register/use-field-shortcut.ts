import { useEffect, type RefObject } from 'react';
import { usePreference } from '../../lib/use-preference';

const isWritten = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/** « / » goes to the field, unless one is writing, a dialog is open, or the shortcuts are switched off. */
export function useFieldShortcut(field: RefObject<HTMLInputElement | null>): void {
  const [choice] = usePreference('shortcuts', 'on');
  useEffect(() => {
    if (choice === 'off') return;
    const handle = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (isWritten(event.target) || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [field, choice]);
}
