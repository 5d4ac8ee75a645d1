import { useTranslations } from 'use-intl';
import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';

interface Props {
  title: string;
  text: string;
  action: string;
  busy?: boolean;
  error?: string | undefined;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before what cannot be undone. The harmless answer has the focus. */
export function Confirm({ title, text, action, busy = false, error, onConfirm, onCancel }: Props) {
  const t = useTranslations('common');
  return (
    <Dialog title={title} onClose={onCancel} isAlert>
      <p>{text}</p>
      {error && <Notice tone="danger">{error}</Notice>}
      <div className="actions">
        <Button autoFocus onPress={onCancel}>
          {t('cancel')}
        </Button>
        <Button look="danger" busy={busy} onPress={onConfirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
