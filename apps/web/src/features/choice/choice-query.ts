import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { RegisterDocument } from '../register/register-query';

const CriteriaFields = graphql(`
  fragment CriteriaFields on ChoiceCriteria @_unmask {
    kind field trade tradeName level communeNis communeName travel maxMinutes diploma languages { language level } publics age ageBand times
    startsFrom startsBefore withStale
  }
`);

const WishFields = graphql(`
  fragment WishFields on PriorWish @_unmask {
    id source isVerified isNone words organisationName offerTitle saidAt
  }
`);

const NoticeFields = graphql(`
  fragment NoticeFields on PointNotice @_unmask {
    rule asks operatorNames count percentBefore percentAfter minutes answer
  }
`);

const StartDocument = graphql(
  `
    query ChoiceStart($dossierId: Uuid!, $needId: Uuid!) {
      choiceStart(dossierId: $dossierId, needId: $needId) {
        dossierId
        need { id kind field trade { code name } level communeNis wantedBefore }
        criteria { ...CriteriaFields }
        wish { ...WishFields }
        earlier { id frozenAt optionCount ownCount retainedCount }
        learnt { referralId offerTitle operatorName state declineCode text overAt }
        isDeclarationDue
        mayFreeze
      }
    }
  `,
  [CriteriaFields, WishFields],
);

const SetDocument = graphql(
  `
    query ChoiceSet($id: Uuid!, $dossierId: Uuid) {
      choiceSet(id: $id, dossierId: $dossierId) {
        id
        dossierId
        need { id goalId }
        goals { id title kind }
        criteria { ...CriteriaFields }
        wish { ...WishFields }
        frozenAt
        hash
        isMine
        byName
        cards {
          alternative offerId offerIds title kind operatorId operatorName siteName communeName minutes start seats isOwn level path mode entries
          languages publics times priceCents priceNote durationHours durationWeeks weeklyHours objective prerequisiteNote freshness hasChanged
          sessions { id offerId startsOn seatsLeft }
        }
        optionCount
        ownCount
        ownOperators { id name link }
        linkedIds
        aside { reason count }
        relax { relax count }
        notices { ...NoticeFields }
        made { id isMention isAnonymous offerId offerTitle operatorName alternative referralId reasonCode madeAt }
      }
    }
  `,
  [CriteriaFields, WishFields, NoticeFields],
);

export type ChoiceStart = ResultOf<typeof StartDocument>['choiceStart'];
export type CriteriaView = ResultOf<typeof CriteriaFields>;
export type ChoiceSet = ResultOf<typeof SetDocument>['choiceSet'];
export type ChoiceCard = ChoiceSet['cards'][number];
export type ChoiceMade = ChoiceSet['made'][number];
export type OwnOperator = ChoiceSet['ownOperators'][number];
export type PointNotice = ResultOf<typeof NoticeFields>;
export type RelaxCount = ChoiceSet['relax'][number];

// Coming back to the window is not a new consultation.
const once = { refetchOnWindowFocus: false } as const;

export const startQuery = (scope: string, dossierId: string, needId: string) =>
  queryOptions({
    queryKey: [scope, 'choice-start', dossierId, needId],
    queryFn: ({ signal }) => request(StartDocument, { dossierId, needId }, { signal }).then((data) => data.choiceStart),
    ...once,
  });

export const setQuery = (scope: string, id: string, dossierId: string | null) =>
  queryOptions({
    queryKey: [scope, 'choice-set', id],
    queryFn: ({ signal }) => request(SetDocument, { id, dossierId }, { signal }).then((data) => data.choiceSet),
    // What was frozen does not change; what was made of it is asked again after each act.
    staleTime: 60_000,
    ...once,
  });

export const shortestOffer = 2;
const mostOffered = 12;

/** Offers of the whole register, old sheets too: whoever looks for one by its name knows which. */
export const offersNamed = (scope: string, text: string) =>
  queryOptions({
    queryKey: [scope, 'offers-named', text],
    queryFn: async ({ signal }) => {
      const search = { text, withStale: true };
      return (await request(RegisterDocument, { search, first: mostOffered, after: null, seed: null }, { signal })).register.lines;
    },
    enabled: text.length >= shortestOffer,
    staleTime: 60_000,
  });
