import { VenetianMask } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from './badge';

export function AnonymousBadge() {
  const t = useTranslations('common');
  return (
    <Badge tone="primary" icon={VenetianMask}>
      {t('anonymous')}
    </Badge>
  );
}
