import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { buttonClass, type ButtonLook } from './button-class';

interface Props extends Omit<ButtonProps, 'className' | 'children' | 'isPending'> {
  look?: ButtonLook;
  icon?: LucideIcon;
  /** Waiting for the server: pressing again does nothing, the focus stays. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({ look = 'plain', icon: Icon, busy = false, children, ...rest }: Props) {
  // Not React Aria's isPending: what it leaves for screen readers outlives the button and names nothing.
  const waiting = busy ? { type: 'button', onPress: () => {}, 'aria-disabled': true, 'data-pending': true } as const : {};
  return (
    <AriaButton {...rest} {...waiting} className={buttonClass(look)}>
      {Icon && <Icon aria-hidden size={16} />}
      <span>{children}</span>
    </AriaButton>
  );
}
