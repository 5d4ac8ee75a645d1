import { useTranslations } from 'use-intl';
import { useRuleName } from '../neutrality-unit/use-rule-words';
import { usePeriodName } from '../neutrality/use-period-name';
import type { ReviewLine } from './reviews-query';

type Titled = Pick<ReviewLine, 'level' | 'unitName' | 'organisationName' | 'otherName' | 'rule' | 'period' | 'isMine'>;

/** What a review is called: about whom, then which rule and when. */
export function useReviewTitle(): (review: Titled) => { name: string; detail: string } {
  const t = useTranslations('reviews');
  const levels = useTranslations('neutralityWords.levels');
  const ruleName = useRuleName();
  const periodName = usePeriodName();
  return ({ level, unitName, organisationName, otherName, rule, period, isMine }) => ({
    name: level === 'counsellor' && isMine ? t('you') : unitName,
    detail: [levels(level), organisationName, otherName, `${ruleName(rule)} (${rule})`, periodName(period)].filter(Boolean).join(' · '),
  });
}
