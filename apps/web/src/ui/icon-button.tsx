import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

interface Props extends Omit<ButtonProps, 'className' | 'children'> {
  label: string;
  icon: LucideIcon;
}

/** Only for what everybody reads without words: close, search, show, open a list. */
export function IconButton({ label, icon: Icon, ...rest }: Props) {
  return (
    <AriaButton {...rest} aria-label={label} className="icon-button">
      <Icon aria-hidden size={18} />
    </AriaButton>
  );
}
