import type { Freshness } from '@boussole/domain/register/vocabulary';
import { CircleCheck, Clock, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';

const looks = {
  fresh: { tone: 'success', icon: CircleCheck },
  due: { tone: 'warning', icon: Clock },
  stale: { tone: 'danger', icon: TriangleAlert },
} as const;

export function FreshnessBadge({ freshness }: { freshness: Freshness }) {
  const t = useTranslations('vocabulary.freshnesses');
  return (
    <Badge tone={looks[freshness].tone} icon={looks[freshness].icon}>
      {t(freshness)}
    </Badge>
  );
}
