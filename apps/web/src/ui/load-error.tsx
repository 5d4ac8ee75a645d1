import { RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { Notice } from './notice';

interface Props {
  /** What is missing, in one sentence. */
  what: string;
  /** Why, and what to do. */
  reason: string;
  onRetry: () => void;
  busy?: boolean;
}

export function LoadError({ what, reason, onRetry, busy = false }: Props) {
  const t = useTranslations('common');
  const retry = (
    <Button icon={RotateCw} busy={busy} onPress={onRetry}>
      {t('retry')}
    </Button>
  );
  return (
    <Notice tone="danger" action={retry}>
      <strong>{what}</strong> {reason}
    </Notice>
  );
}
