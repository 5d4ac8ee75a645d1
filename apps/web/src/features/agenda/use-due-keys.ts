import { useRef, type KeyboardEvent } from 'react';

export interface DueKeys {
  readonly onChoose: (id: string) => void;
  readonly onAct: (act: 'do' | 'snooze' | 'delegate' | 'cancel', id: string) => void;
}

const acts = { e: 'do', s: 'snooze', d: 'delegate', c: 'cancel' } as const;
const isActKey = (key: string): key is keyof typeof acts => key in acts;

/** The keys of a list whose rows have the focus: never a letter outside of it, never with Ctrl, Alt or Meta. */
export function useDueKeys({ onChoose, onAct }: DueKeys) {
  const list = useRef<HTMLUListElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.due-row') : null;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.due-row') ?? [])];
    const at = target ? rows.indexOf(target) : -1;
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const id = target?.querySelector<HTMLElement>('[data-due]')?.dataset['due'];
    const next = key === 'j' || event.key === 'ArrowDown' ? at + 1 : key === 'k' || event.key === 'ArrowUp' ? at - 1 : null;
    if (next !== null) {
      event.preventDefault();
      rows[Math.max(0, Math.min(rows.length - 1, next))]?.querySelector<HTMLElement>('[data-due]')?.focus();
    } else if (id && key === 'x') {
      event.preventDefault();
      onChoose(id);
    } else if (id && isActKey(key)) {
      event.preventDefault();
      onAct(acts[key], id);
    }
  }

  return { list, onKeyDown };
}
