import type { NetworkAnswers } from './network-query';

export const answerColumns = ['received', 'days', 'seenInTime', 'answeredInThree', 'accepted'] as const;
export type AnswerColumn = (typeof answerColumns)[number];
export interface AnswerOrder {
  by: 'name' | AnswerColumn;
  isDescending: boolean;
}

/** By name, until somebody asks otherwise. */
export const byName: AnswerOrder = { by: 'name', isDescending: false };

/** A second press turns the order round; figures begin with the greatest. */
export const nextOrder = (order: AnswerOrder, by: AnswerOrder['by']): AnswerOrder =>
  ({ by, isDescending: order.by === by ? !order.isDescending : by !== 'name' });

/** Those of whom too little is known to say anything stand last, whichever way: nothing is said of them by their place. */
export function sortAnswers(answers: readonly NetworkAnswers[], { by, isDescending }: AnswerOrder, compare: (a: string, b: string) => number): NetworkAnswers[] {
  const turn = isDescending ? -1 : 1;
  return [...answers].sort((a, b) => {
    if (by === 'name') return turn * compare(a.name, b.name);
    const [one, other] = [a[by], b[by]];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || compare(a.name, b.name);
    return turn * (one - other) || compare(a.name, b.name);
  });
}
