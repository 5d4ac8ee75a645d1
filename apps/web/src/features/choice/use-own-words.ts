import { useTranslations } from 'use-intl';
import type { ChoiceSet } from './choice-query';

/** Who of the list is tied to whoever advises, and how: said once above, and in one line on each card it is about. */
export function useOwnWords({ cards, ownOperators }: Pick<ChoiceSet, 'cards' | 'ownOperators'>) {
  const t = useTranslations('choice.list');
  const linkOf = (link: ChoiceSet['ownOperators'][number]['link']) => t(`links.${link}`);
  return {
    above: ownOperators.map(({ id, name, link }) =>
      t('own', { own: cards.filter(({ operatorId }) => operatorId === id).length, count: String(cards.length), operator: name, link: linkOf(link) })),
    on: ({ isOwn, operatorId, operatorName }: ChoiceSet['cards'][number]): string | null => {
      if (!isOwn) return null;
      const operator = ownOperators.find(({ id }) => id === operatorId);
      return t('cardOwn', { operator: operatorName, link: linkOf(operator?.link ?? 'structure') });
    },
  };
}
