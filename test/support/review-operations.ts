import { randomUUID } from 'node:crypto';
import type { Visitor } from './visitor.js';

/** Documents of reviews, and what is read of their answers. */
const line = 'id rule level unitId unitName organisationName otherName period state replyDueOn isOverdue isMine openedAt decidedAt decision viewerCan';
const whole = `${line} version isFlagged reportId figures { n observed expected ratio status } finding { rule isFlagged } alert { rule decisions operatorNames }
  events { kind at byName byOrganisationName words reason dueOn decision }`;

export const reviewDocument = `query ($id: Uuid!) { review(id: $id) { ${whole} } }`;
export const reviewsDocument = `query ($view: NeutralityReviewList!, $after: Text) { reviews(view: $view, after: $after) { reviews { ${line} } next } }`;
export const openDocument = `mutation ($input: OpenReviewInput!) { openReview(input: $input) { ${whole} } }`;
export const replyDocument = `mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) { ${whole} } }`;
export const extendDocument = `mutation ($input: ExtendReviewInput!) { extendReview(input: $input) { ${whole} } }`;
export const decideDocument = `mutation ($input: DecideReviewInput!) { decideReview(input: $input) { ${whole} } }`;

export interface Review {
  id: string; rule: string; level: string; unitName: string; period: string; state: string; replyDueOn: string; isOverdue: boolean; isMine: boolean;
  decision: string | null; viewerCan: string[]; version: number; isFlagged: boolean; figures: { n: number; observed: number; status: string } | null;
  finding: { rule: string } | null; alert: { rule: string; operatorNames: string[] } | null;
  events: { kind: string; byName: string | null; byOrganisationName: string | null; words: string | null; reason: string | null; dueOn: string | null; decision: string | null }[];
}

export const reviewOf = async (visitor: Visitor, id: string): Promise<Review> => (await visitor.must<{ review: Review }>(reviewDocument, { id })).review;

/** The ids of the reviews that she sees, in any state. */
export async function reviewsOf(visitor: Visitor): Promise<string[]> {
  const ids: string[] = [];
  for (const view of ['waiting', 'replied', 'decided']) {
    ids.push(...(await visitor.must<{ reviews: { reviews: { id: string }[] } }>(reviewsDocument, { view })).reviews.reviews.map(({ id }) => id));
  }
  return ids;
}

/** A document and its variables, under a key of its own unless one is given. */
export const said = (document: string, input: object): [string, object] => [document, { input: { commandKey: randomUUID(), ...input } }];
