import { CircleCheck, Hourglass, MessageSquareReply, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../ui/badge';
import type { ReviewLine } from './reviews-query';

const looks = {
  awaiting_reply: { tone: 'primary', icon: Hourglass },
  replied: { tone: 'warning', icon: MessageSquareReply },
  decided: { tone: 'success', icon: CircleCheck },
} as const;

/** Where a review stands; a delay that is over is said, not reproached. */
export function ReviewState({ review: { state, isOverdue } }: { review: Pick<ReviewLine, 'state' | 'isOverdue'> }) {
  const t = useTranslations('reviews');
  if (isOverdue) return <Badge tone="warning" icon={TriangleAlert}>{t('late')}</Badge>;
  const { tone, icon } = looks[state];
  return <Badge tone={tone} icon={icon}>{t(`states.${state}`)}</Badge>;
}
