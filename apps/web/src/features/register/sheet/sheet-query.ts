import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../../lib/graphql';
import { request } from '../../../lib/request';

const BranchFields = graphql(`
  fragment BranchFields on BranchSheet @_unmask {
    id
    organisationId
    name
    street
    postcode
    locality
    communeNis
    communeName
    basin
    phone
    email
    website
    opening { day from until }
    openingNote
    closures { from until reason }
    closesForSchoolHolidays
    isAccessible
    isOpenToday
    contacts { id purpose name email phone }
    offerCount
    status
    freshness
    verifiedOn
    verifiedBy
    reviewOn
    version
    viewerCan
  }
`);

const OfferDocument = graphql(
  `
    query RegisterOffer($id: Uuid!) {
      registerOffer(id: $id) {
        id
        organisation { id name acronym typeCode typeName trains guides powerLevel website }
        branch { ...BranchFields }
        kind
        title
        objective
        description
        trades { code name isShortage }
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
        verifiedOn
        verifiedBy
        reviewOn
        version
        origin { sourceName sourceKey missingSince }
        mergedIntoId
        keeperName
        quality { score missing }
        viewerCan
      }
    }
  `,
  [BranchFields],
);

const OrganisationDocument = graphql(
  `
    query RegisterOrganisation($id: Uuid!) {
      registerOrganisation(id: $id) {
        id
        name
        acronym
        typeCode
        typeName
        guides
        trains
        informs
        supportsEmployment
        psychosocial
        interest
        powerLevel
        enterpriseNumber
        description
        website
        status
        branches { ...BranchFields }
        links { id kind organisationId organisationName isOutgoing fromOn untilOn note }
        offerCount
        freshness
        verifiedOn
        reviewOn
        version
        mergedIntoId
        viewerCan
      }
    }
  `,
  [BranchFields],
);

export const ConfirmDocument = graphql(`
  mutation ConfirmRegisterSheet($kind: SheetKind!, $id: Uuid!, $version: Int!) {
    confirmSheet(kind: $kind, id: $id, version: $version) { id version }
  }
`);

export const ProposeDocument = graphql(`
  mutation ProposeCorrection($input: ProposeCorrectionInput!) {
    proposeCorrection(input: $input) { id keeperName }
  }
`);

export type Offer = ResultOf<typeof OfferDocument>['registerOffer'];
export type Organisation = ResultOf<typeof OrganisationDocument>['registerOrganisation'];
export type Branch = Offer['branch'];
export type Session = Offer['sessions'][number];
export type OrganisationLink = Organisation['links'][number];
export type SheetKind = VariablesOf<typeof ConfirmDocument>['kind'];
export type CorrectionInput = VariablesOf<typeof ProposeDocument>['input'];

export const offerQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'register-offer', id],
    queryFn: ({ signal }) => request(OfferDocument, { id }, { signal }).then((data) => data.registerOffer),
  });

export const organisationQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'register-organisation', id],
    queryFn: ({ signal }) => request(OrganisationDocument, { id }, { signal }).then((data) => data.registerOrganisation),
  });
