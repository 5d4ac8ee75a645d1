import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
}

/** Nothing here, said plainly, with what can be done about it. */
export function Empty({ icon: Icon, title, children }: Props) {
  return (
    <div className="empty">
      {Icon && <Icon aria-hidden size={20} />}
      <div>
        <p className="empty-title">{title}</p>
        {typeof children === 'string' ? <p className="empty-text">{children}</p> : children}
      </div>
    </div>
  );
}
