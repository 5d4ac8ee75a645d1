import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslations } from 'use-intl';
import { IconButton } from './icon-button';

interface Props {
  title: string;
  children: ReactNode;
  /** Absent: the dialog can only be left by one of its own actions. */
  onClose?: (() => void) | undefined;
  size?: 'normal' | 'wide' | 'full';
  isAlert?: boolean;
  /** Hides the page behind: nobody should read it meanwhile. */
  isOpaque?: boolean;
}

/** Over the page, with the focus kept inside and given back afterwards. Rendered only while it is open. */
export function Dialog(props: Props) {
  const { title, children, onClose, size = 'normal', isAlert = false, isOpaque = false } = props;
  const t = useTranslations('common');
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={!onClose}
      onOpenChange={(isOpen) => !isOpen && onClose?.()}
      className={isOpaque ? 'overlay overlay-opaque' : 'overlay'}
    >
      <Modal className={`modal modal-${size}`}>
        <AriaDialog role={isAlert ? 'alertdialog' : 'dialog'} className="dialog">
          <header className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            {onClose && <IconButton label={t('close')} icon={X} onPress={onClose} />}
          </header>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
