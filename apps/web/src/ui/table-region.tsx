import { useId, type KeyboardEvent, type ReactNode } from 'react';

interface Props {
  label: string;
  hint?: string;
  children: ReactNode;
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrows go from the link of one row to the next; Enter then opens, as on any link. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>) {
  const step = steps[event.key];
  if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  if (links.length === 0) return;
  event.preventDefault();
  const at = links.findIndex((link) => link === document.activeElement);
  links[step(at, links.length - 1)]?.focus();
}

/** A table that scrolls inside its own frame, so that the page never does sideways. */
export function TableRegion({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div className="table-wrap">
      <div
        className="table-region"
        role="region"
        aria-label={label}
        aria-describedby={hint ? id : undefined}
        tabIndex={0}
        onKeyDown={moveBetweenRows}
      >
        {children}
      </div>
      {hint && (
        <p id={id} className="table-hint keys-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
