import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** Badges beside the title. */
  marks?: ReactNode;
  /** One line under it. */
  detail?: ReactNode;
  actions?: ReactNode;
}

/** The page's only h1: it names the tab, and receives the focus when one arrives. */
export function PageHeading({ title, marks, detail, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Boussole`;
  }, [title]);
  return (
    <header className="page-head">
      <div className="page-head-text">
        <div className="page-title-line">
          <h1 tabIndex={-1} className="page-title">
            {title}
          </h1>
          {marks}
        </div>
        {detail && <div className="page-detail">{detail}</div>}
      </div>
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  );
}
