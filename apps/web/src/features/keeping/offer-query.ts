import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const OfferToEditDocument = graphql(`
  query OfferToEdit($id: Uuid!) {
    registerOffer(id: $id) {
      id
      version
      organisation { id name }
      branch { id name }
      kind
      title
      objective
      description
      trades { code name }
      level
      publics
      minAge
      maxAge
      minDiploma
      maxDiploma
      languageLevel
      registrations
      prerequisiteNote
      servesBasins
      mode
      languages
      priceCents
      priceNote
      durationHours
      durationWeeks
      weeklyHours
      times
      path
      entries
      entryNote
      website
      status
      sessions { id startsOn endsOn registerBy seats seatsLeft hasWaitingList status note }
      freshness
      reviewOn
      verifiedOn
      verifiedBy
      mergedIntoId
      quality { score missing }
      viewerCan
    }
  }
`);

export const SaveOfferDocument = graphql(`
  mutation SaveOffer($input: SaveOfferInput!) {
    saveOffer(input: $input) { id version }
  }
`);

export type OfferToEdit = ResultOf<typeof OfferToEditDocument>['registerOffer'];

export const readOffer = (id: string, signal?: AbortSignal) =>
  request(OfferToEditDocument, { id }, signal ? { signal } : {}).then((data) => data.registerOffer);

export const offerQuery = (hat: string, id: string) =>
  queryOptions({
    queryKey: [hat, 'offer-to-edit', id],
    queryFn: ({ signal }) => readOffer(id, signal),
    // A form must not change under the hands: it is read again when it is opened, never meanwhile.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
