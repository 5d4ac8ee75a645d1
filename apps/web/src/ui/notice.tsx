import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

interface Props {
  tone?: keyof typeof icons;
  children: ReactNode;
  action?: ReactNode;
}

/** A sentence that matters, with an icon so that its colour is never alone. A danger is said at once. */
export function Notice({ tone = 'info', children, action }: Props) {
  const Icon = icons[tone];
  return (
    <div className={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon aria-hidden size={18} />
      <div className="notice-text">{children}</div>
      {action}
    </div>
  );
}
