import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Documents typed by the committed contract. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Uuid: string; Text: string; Bytes: string; CalendarDate: string; Instant: string };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
