import type { Criteria } from '@boussole/domain/choice/criteria';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';

const FreezeDocument = graphql(`
  mutation FreezeChoice($input: FreezeChoiceInput!) {
    freezeChoice(input: $input) { id optionCount }
  }
`);

const FilterDocument = graphql(`
  mutation FilterChoice($input: FilterChoiceInput!) {
    filterChoice(input: $input) {
      shown
      notices { rule asks operatorNames count percentBefore percentAfter minutes answer }
    }
  }
`);

const NoteDocument = graphql(`
  mutation NoteChoice($input: NoteChoiceInput!) {
    noteChoice(input: $input) { id }
  }
`);

const MentionDocument = graphql(`
  mutation MentionOffer($input: MentionOfferInput!) {
    mentionOffer(input: $input) { id }
  }
`);

const RetainDocument = graphql(`
  mutation RetainOffers($input: RetainOffersInput!) {
    retainOffers(input: $input) {
      referralId
      offerId
      isToJustify
      notices { rule asks operatorNames count percentBefore percentAfter minutes answer }
    }
  }
`);

const JustifyDocument = graphql(`
  mutation JustifyReferral($input: JustifyReferralInput!) {
    justifyReferral(input: $input) { id }
  }
`);

export type FilterInput = VariablesOf<typeof FilterDocument>['input'];
export type Filters = FilterInput['filters'];
export type FilterReason = NonNullable<FilterInput['reason']>;
export type FilteredChoice = ResultOf<typeof FilterDocument>['filterChoice'];
export type RetainInput = VariablesOf<typeof RetainDocument>['input'];
export type PickInput = RetainInput['picks'][number];
export type ReasonCode = NonNullable<PickInput['reasonCode']>;
export type RetainedOffer = ResultOf<typeof RetainDocument>['retainOffers'][number];

type Without<Input, Names extends keyof Input> = Omit<Input, Names>;

/** What the server is asked to freeze: what the form holds, as it stands. */
const criteriaInput = (criteria: Criteria) => ({
  ...criteria, languages: [...criteria.languages], publics: [...criteria.publics], times: [...criteria.times],
});

export const freezeChoice = (where: { dossierId: string | null; needId: string | null }, criteria: Criteria, commandKey: string) =>
  request(FreezeDocument, { input: { ...where, commandKey, criteria: criteriaInput(criteria) } }).then((data) => data.freezeChoice);

export const filterChoice = (input: FilterInput) => request(FilterDocument, { input }).then((data) => data.filterChoice);

/** Outlives the page it is told from: leaving is told too. */
export const noteChoice = (input: VariablesOf<typeof NoteDocument>['input']) => request(NoteDocument, { input }, { keepalive: true });

export const mentionOffer = (input: Without<VariablesOf<typeof MentionDocument>['input'], 'commandKey'>) =>
  request(MentionDocument, { input: { ...input, commandKey: newKey() } });

export const retainOffers = (input: RetainInput) => request(RetainDocument, { input }).then((data) => data.retainOffers);

export const justifyReferral = (input: VariablesOf<typeof JustifyDocument>['input']) => request(JustifyDocument, { input });
