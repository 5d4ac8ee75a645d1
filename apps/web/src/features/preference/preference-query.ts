import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const SaidFields = graphql(`
  fragment SaidFields on PriorPreference @_unmask {
    id saidAt source isVerified isNone organisationName offerTitle words
  }
`);

const NeedPreferenceDocument = graphql(
  `
    query NeedPreference($dossierId: Uuid!, $needId: Uuid!) {
      needPreference(dossierId: $dossierId, needId: $needId) {
        canTake
        preferences { ...SaidFields }
        openCode { id isOwn expiresAt }
        forms { id title }
      }
    }
  `,
  [SaidFields],
);

const OwnPreferencesDocument = graphql(
  `
    query OwnPreferences {
      ownPreferences { id kind trade field commune basin latest { ...SaidFields } }
    }
  `,
  [SaidFields],
);

const CodeUsedDocument = graphql('query PreferenceCodeUsed($id: Uuid!) { preferenceCodeUsed(id: $id) }');

const ChoicesDocument = graphql(`
  query WishChoices($text: Text!) {
    wishChoices(text: $text) {
      organisations { id name acronym }
      offers { id title organisationName communeName }
    }
  }
`);

export const DoorDocument = graphql(`
  query PreferenceDoor($code: Text!) {
    preferenceDoor(code: $code) { kind trade field commune basin expiresAt }
  }
`);
export const SayDocument = graphql('mutation SayPreference($input: SayPreferenceInput!) { sayPreference(input: $input) }');
export const SayOwnDocument = graphql('mutation SayOwnPreference($input: SayOwnPreferenceInput!) { sayOwnPreference(input: $input) }');
export const RecordDocument = graphql('mutation RecordPreference($input: RecordPreferenceInput!) { recordPreference(input: $input) }');
export const GiveCodeDocument = graphql(`
  mutation GivePreferenceCode($dossierId: Uuid!, $needId: Uuid!, $commandKey: Uuid!) {
    givePreferenceCode(dossierId: $dossierId, needId: $needId, commandKey: $commandKey) { id code expiresAt }
  }
`);

export type SaidPreference = ResultOf<typeof SaidFields>;
export type NeedPreference = ResultOf<typeof NeedPreferenceDocument>['needPreference'];
export type GivenCode = ResultOf<typeof GiveCodeDocument>['givePreferenceCode'];
export type OwnNeed = ResultOf<typeof OwnPreferencesDocument>['ownPreferences'][number];
export type WantedThing = Pick<OwnNeed, 'kind' | 'trade' | 'field' | 'commune' | 'basin'>;

export const needPreferenceQuery = (hat: string, dossierId: string, needId: string) => queryOptions({
  queryKey: [hat, 'preference', dossierId, needId],
  queryFn: ({ signal }) => request(NeedPreferenceDocument, { dossierId, needId }, { signal }).then((data) => data.needPreference),
});

const rhythm = 4_000;

/** Asked while a code is out, and only while the page is looked at: it says whether it is over, nothing else. */
export const codeUsedQuery = (hat: string, id: string) => queryOptions({
  queryKey: [hat, 'preference-code', id],
  queryFn: ({ signal }) => request(CodeUsedDocument, { id }, { signal }).then((data) => data.preferenceCodeUsed ?? true),
  refetchInterval: ({ state }) => (state.data === true ? false : rhythm),
  gcTime: 0,
});

export const shortestSearch = 2;

export const wishChoicesQuery = (text: string) => queryOptions({
  queryKey: ['wish-choices', text],
  queryFn: ({ signal }) => request(ChoicesDocument, { text }, { signal, isFinal: true }).then((data) => data.wishChoices),
  enabled: text.length >= shortestSearch,
  staleTime: 60_000,
  placeholderData: (before) => before,
});

export const ownPreferencesQuery = queryOptions({
  queryKey: ['notebook', 'preferences'],
  queryFn: ({ signal }) => request(OwnPreferencesDocument, {}, { signal, isFinal: true }).then((data) => data.ownPreferences),
  gcTime: 0,
});
