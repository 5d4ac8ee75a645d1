import type { KeyboardEvent } from 'react';

const steps: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** J and K act only from a line that has the focus: nowhere else is a letter alone a command. */
export function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = lines.findIndex((line) => line === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  lines[Math.max(0, Math.min(lines.length - 1, at + step))]?.focus();
}
