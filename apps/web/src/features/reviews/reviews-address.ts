// Read before the page's own code is there: nothing here may bring it along.
export const reviewLists = ['waiting', 'replied', 'decided'] as const;
export type ReviewList = (typeof reviewLists)[number];

export function readReviewsAddress(search: Record<string, unknown>): { liste?: ReviewList } {
  const list = reviewLists.find((one) => one === search['liste']);
  return list ? { liste: list } : {};
}
