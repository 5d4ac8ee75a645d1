import type { LucideIcon } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';

interface Props {
  title: string;
  text: ReactNode;
  action: string;
  icon: LucideIcon;
  busy: boolean;
  error: string | undefined;
  onReason: (reason: string) => void;
  onClose: () => void;
}

export const shortestReason = 10;
const longestReason = 500;

/** Something that is not done without saying why: somebody else reads it. */
export function ReasonDialog({ title, text, action, icon, busy, error, onReason, onClose }: Props) {
  const t = useTranslations();
  const [reason, setReason] = useState('');
  const [isShort, setIsShort] = useState(false);

  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setIsShort(reason.trim().length < shortestReason);
          if (reason.trim().length >= shortestReason && !busy) onReason(reason.trim());
        }}
      >
        <p>{text}</p>
        {error && <Notice tone="danger">{error}</Notice>}
        <TextField
          label={t('merge.why')}
          hint={t('merge.whyHint')}
          value={reason}
          onChange={setReason}
          rows={3}
          maxLength={longestReason}
          isRequired
          error={isShort ? t('refusals.merge_reason_missing') : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" icon={icon} busy={busy}>
            {action}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
