import { useRef, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useNow } from '../handoff/due';
import type { InboxAddress } from './inbox-address';
import type { InboxLine } from './inbox-query';
import { InboxRow } from './inbox-row';

interface Props {
  lines: readonly InboxLine[];
  openId: string | undefined;
  address: (id: string) => InboxAddress;
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The queue, what is due first before all. Arrows move the focus from row to row; Enter opens, like any link. */
export function InboxList({ lines, openId, address }: Props) {
  const t = useTranslations('handoff');
  const list = useRef<HTMLUListElement>(null);
  const now = useNow();

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    const rows = [...list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []];
    const at = rows.findIndex((row) => row === document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    rows[step(at, rows.length - 1)]?.focus();
  }

  return (
    // The rows are links and take the keys; the list only hears them on their way up.
    <ul ref={list} className="queue" aria-label={t('listLabel')} onKeyDown={move}>
      {lines.map((line) => (
        <InboxRow key={line.id} line={line} isOpen={line.id === openId} address={address} now={now} />
      ))}
    </ul>
  );
}
