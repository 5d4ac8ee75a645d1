import { useBlocker } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Confirm } from '../../ui/confirm';

/** Asks before a page whose form holds unsaved changes is left. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const t = useTranslations('keeping');
  const blocker = useBlocker({ shouldBlockFn: isUnsaved, enableBeforeUnload: isUnsaved, withResolver: true });
  if (blocker.status !== 'blocked') return null;
  return (
    <Confirm
      title={t('unsavedTitle')}
      text={t('unsavedText')}
      action={t('leaveAnyway')}
      onConfirm={blocker.proceed}
      onCancel={blocker.reset}
    />
  );
}
