import type { ReactNode } from 'react';
import { focusFirstFault } from '../lib/focus-first-fault';

interface Props {
  /** Judges what was written, and sends it if nothing is in the way. */
  onSend: () => void;
  labelledBy?: string;
  children: ReactNode;
}

/** A form that is judged when it is sent: the focus then goes to its first fault, if there is one. */
export const CheckedForm = ({ onSend, labelledBy, children }: Props) => (
  <form
    noValidate
    className="form"
    aria-labelledby={labelledBy}
    onSubmit={(event) => {
      event.preventDefault();
      onSend();
      focusFirstFault(event.currentTarget);
    }}
  >
    {children}
  </form>
);
