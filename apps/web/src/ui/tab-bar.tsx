import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  label: string;
  /** Where one is: when it changes, the tab one is on comes into view. */
  here: string;
  children: ReactNode;
}

/** The parts of one thing, each a page: links in a row, that scrolls on a narrow screen. */
export function TabBar({ label, here, children }: Props) {
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>('[aria-current]');
    // Only the row moves: the page stays where it is.
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [here]);

  return (
    <nav aria-label={label}>
      <ul className="tabs" ref={list}>
        {children}
      </ul>
    </nav>
  );
}
