import { useId, type ReactNode } from 'react';

/** A titled part of a page. */
export function Panel({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="list-foot">
        <h2 id={id} className="panel-title">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
