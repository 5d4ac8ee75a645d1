import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const DoorFields = graphql(`
  fragment DoorFields on CheckInDoor @_unmask {
    kind state branchName changeableUntil isRated
    answer { whereabouts sinceOn callWish comment agreesOutcome }
    outcome { code onDate }
  }
`);

const OwnFields = graphql(`
  fragment OwnCheckInFields on OwnCheckIn @_unmask {
    id kind askedAt state changeableUntil isRated
    answer { whereabouts sinceOn callWish comment agreesOutcome }
    outcome { code onDate }
  }
`);

const ListFields = graphql(`
  fragment CheckInList on DossierCheckIns @_unmask {
    id
    checkIns {
      followUpId kind dueAt askedAt answeredAt changedAt via heardByName canAnswer canGiveCode
      answer { whereabouts sinceOn callWish comment agreesOutcome }
      outcome { code onDate }
    }
  }
`);

const DoorDocument = graphql('query CheckInDoor($key: CheckInKeyInput!) { checkInDoor(key: $key) { ...DoorFields } }', [DoorFields]);
export const AnswerDocument = graphql('mutation AnswerCheckIn($input: AnswerCheckInInput!) { answerCheckIn(input: $input) { ...DoorFields } }', [DoorFields]);
export const RateDocument = graphql('mutation RateCheckIn($input: RateCheckInInput!) { rateCheckIn(input: $input) }');
export const OtherwiseDocument = graphql('mutation AskOtherwise($key: CheckInKeyInput!) { askOtherwise(key: $key) }');
const OwnDocument = graphql('query OwnCheckIns { ownCheckIns { ...OwnCheckInFields } }', [OwnFields]);
export const AnswerOwnDocument = graphql('mutation AnswerOwnCheckIn($input: AnswerOwnCheckInInput!) { answerOwnCheckIn(input: $input) { ...OwnCheckInFields } }', [OwnFields]);
export const RateOwnDocument = graphql('mutation RateOwnCheckIn($input: RateOwnCheckInInput!) { rateOwnCheckIn(input: $input) }');
const ListDocument = graphql('query DossierCheckIns($id: Uuid!) { dossierCheckIns(id: $id) { ...CheckInList } }', [ListFields]);
export const PhoneDocument = graphql('mutation AnswerCheckInByPhone($input: AnswerCheckInByPhoneInput!) { answerCheckInByPhone(input: $input) { ...CheckInList } }', [ListFields]);
export const GiveCodeDocument = graphql('mutation GiveCheckInCode($input: GiveCheckInCodeInput!) { giveCheckInCode(input: $input) { followUpId code expiresAt } }');
const SatisfactionDocument = graphql('query Satisfaction { satisfaction { branchId branchName quarter people marks { question mean } moments { moment question people mean } } }');

export type Door = ResultOf<typeof DoorFields>;
export type OwnCheckIn = ResultOf<typeof OwnFields>;
export type CheckIn = ResultOf<typeof ListFields>['checkIns'][number];
export type GivenCode = ResultOf<typeof GiveCodeDocument>['giveCheckInCode'];
export type Satisfaction = ResultOf<typeof SatisfactionDocument>['satisfaction'][number];
export type Key = VariablesOf<typeof DoorDocument>['key'];
export type GivenAnswer = VariablesOf<typeof AnswerDocument>['input']['answer'];
/** What the three places where one is asked have in common. */
export type Asked = Pick<Door, 'state' | 'answer' | 'outcome' | 'isRated' | 'changeableUntil'>;

/** Asked with the secret that the address or the person's hand brought; gone with the page. */
export const doorQuery = (key: Key) => queryOptions({
  queryKey: ['check-in', key],
  queryFn: ({ signal }) => request(DoorDocument, { key }, { signal, isFinal: true }).then((data) => data.checkInDoor),
  gcTime: 0,
  retry: false,
  refetchOnWindowFocus: false,
});

// Under the notebook's key: what was read there goes with it when the page is left.
export const ownCheckInsQuery = queryOptions({
  queryKey: ['notebook', 'check-ins'],
  queryFn: ({ signal }) => request(OwnDocument, {}, { signal, isFinal: true }).then((data) => data.ownCheckIns),
  gcTime: 0,
});

export const checkInsQuery = (scope: string, id: string) => queryOptions({
  queryKey: [scope, 'check-ins', id],
  queryFn: ({ signal }) => request(ListDocument, { id }, { signal }).then((data) => data.dossierCheckIns),
});

export const satisfactionQuery = (scope: string) => queryOptions({
  queryKey: [scope, 'satisfaction'],
  queryFn: ({ signal }) => request(SatisfactionDocument, {}, { signal }).then((data) => data.satisfaction),
});
