import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  tone?: 'neutral' | 'primary' | 'success' | 'warning' | 'danger';
  icon?: LucideIcon;
  children: ReactNode;
}

export function Badge({ tone = 'neutral', icon: Icon, children }: Props) {
  return (
    <span className={`badge badge-${tone}`}>
      {Icon && <Icon aria-hidden size={14} />}
      {children}
    </span>
  );
}
