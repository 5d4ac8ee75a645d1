import type { KeyboardEvent, Ref } from 'react';
import { useTranslations } from 'use-intl';
import { OfferLine } from './offer-line';
import type { OfferLine as Line } from './register-query';

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  j: (at, last) => Math.min(at + 1, last),
  k: (at) => Math.max(at - 1, 0),
};

/** Arrows, J and K act only from a line that has the focus: nowhere else is a letter alone a command. */
function moveBetweenLines(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  links[step(at, links.length - 1)]?.focus();
}

interface Props {
  lines: readonly Line[];
  isStale: boolean;
  listRef: Ref<HTMLOListElement>;
}

export function ResultList({ lines, isStale, listRef }: Props) {
  const t = useTranslations('register');
  return (
    <ol ref={listRef} className="offer-list" aria-label={t('results')} data-stale={isStale || undefined} onKeyDown={moveBetweenLines}>
      {lines.map((line) => (
        <li key={line.id}>
          <OfferLine line={line} />
        </li>
      ))}
    </ol>
  );
}
