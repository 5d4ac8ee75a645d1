import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const CatalogueFields = graphql(`
  fragment CatalogueFields on TransitionCatalogue @_unmask {
    id version publishedAt publishedByName organisationName note canPublish
    points {
      code
      label { fr nl de en }
      trigger { fr nl de en }
      source ageFrom ageUntil isUrgent
      steps {
        code kind offset unit way isUrgent
        words { fr nl de en }
        endsOn nature
      }
    }
    versions { id version publishedAt publishedByName organisationName note }
  }
`);

const CatalogueDocument = graphql(`query TransitionCatalogue { transitionCatalogue { ...CatalogueFields } }`, [CatalogueFields]);

const PublishDocument = graphql(
  `mutation PublishCatalogue($input: PublishCatalogueInput!) { publishCatalogue(input: $input) { ...CatalogueFields } }`,
  [CatalogueFields],
);

export type Catalogue = ResultOf<typeof CatalogueFields>;
export type CatalogueVersion = Catalogue['versions'][number];
export type Point = Catalogue['points'][number];
export type PlanStep = Point['steps'][number];

export const catalogueQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'transition-catalogue'],
    queryFn: ({ signal }) => request(CatalogueDocument, {}, { signal }).then((data) => data.transitionCatalogue),
    // A version that is being prepared is not pulled away from under whoever prepares it.
    refetchOnWindowFocus: false,
  });

export const publishCatalogue = (input: VariablesOf<typeof PublishDocument>['input']): Promise<Catalogue> =>
  request(PublishDocument, { input }).then((data) => data.publishCatalogue);
