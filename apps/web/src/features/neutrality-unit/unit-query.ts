import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import type { UnitLevel } from './unit-address';
import { BandFields, PeriodFields, ReportFields, TrendFields, UnitFactsFields, UnitFields, UnitFindingFields } from './unit-fields';

const UnitDocument = graphql(
  `
    query NeutralityUnit($period: Text, $level: NeutralityLevel!, $id: Uuid!) {
      neutralityUnit(period: $period, level: $level, id: $id) {
        period { ...PeriodFields }
        periods { ...PeriodFields }
        report { ...ReportFields }
        line { ...UnitFields }
        facts { ...UnitFactsFields }
        findings { ...UnitFindingFields }
        trend { ...TrendFields }
        distribution { expected ratio status }
        bands { ...BandFields }
        review { id state }
        maySeeDecisions
      }
    }
  `,
  [PeriodFields, ReportFields, UnitFields, UnitFactsFields, UnitFindingFields, TrendFields, BandFields],
);

const DecisionsDocument = graphql(`
  query NeutralityDecisions($period: Text, $level: NeutralityLevel!, $id: Uuid!, $after: Text) {
    neutralityDecisions(period: $period, level: $level, id: $id, after: $after) {
      rows { id month options own shown retained isOwnRetained reason share }
      next
    }
  }
`);

const DecisionDocument = graphql(`
  query NeutralityDecision($period: Text, $level: NeutralityLevel!, $unitId: Uuid!, $id: Uuid!) {
    neutralityDecision(period: $period, level: $level, unitId: $unitId, id: $id) {
      id month wishSource wishOperatorName isDisplayKnown reason rules isNeedEdited
      criteria { name value }
      alternatives { name operatorName siteName minutes path isOwn weight place isRetained isOutside }
    }
  }
`);

const PersonsDocument = graphql(
  `
    query NeutralityPersons($period: Text) {
      neutralityPersons(period: $period) {
        period { ...PeriodFields }
        periods { ...PeriodFields }
        persons { id name organisationName status n ratio }
        alerts { personId personName rule on }
      }
    }
  `,
  [PeriodFields],
);

export type UnitPage = ResultOf<typeof UnitDocument>['neutralityUnit'];
export type Dot = UnitPage['distribution'][number];
export type Decision = ResultOf<typeof DecisionsDocument>['neutralityDecisions']['rows'][number];
export type Replay = ResultOf<typeof DecisionDocument>['neutralityDecision'];
export type Alternative = Replay['alternatives'][number];
export type Persons = ResultOf<typeof PersonsDocument>['neutralityPersons'];

/** Which unit, in which period. */
export interface UnitPlace {
  level: UnitLevel;
  id: string;
  period: string | null;
}

// Coming back to the window is not a new consultation.
const consulted = { refetchOnWindowFocus: false } as const;

export const unitQuery = (scope: string, { level, id, period }: UnitPlace) =>
  queryOptions({
    queryKey: [scope, 'neutrality-unit', level, id, period],
    queryFn: ({ signal }) => request(UnitDocument, { period, level, id }, { signal }).then((data) => data.neutralityUnit),
    ...consulted,
  });

export const decisionsQuery = (scope: string, { level, id, period }: UnitPlace) =>
  infiniteQueryOptions({
    queryKey: [scope, 'neutrality-decisions', level, id, period],
    queryFn: ({ pageParam, signal }) =>
      request(DecisionsDocument, { period, level, id, after: pageParam }, { signal }).then((data) => data.neutralityDecisions),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    ...consulted,
  });

export const decisionQuery = (scope: string, { level, id: unitId, period }: UnitPlace, id: string) =>
  queryOptions({
    queryKey: [scope, 'neutrality-decision', level, unitId, period, id],
    queryFn: ({ signal }) => request(DecisionDocument, { period, level, unitId, id }, { signal }).then((data) => data.neutralityDecision),
    ...consulted,
  });

export const personsQuery = (scope: string, period: string | null) =>
  queryOptions({
    queryKey: [scope, 'neutrality-persons', period],
    queryFn: ({ signal }) => request(PersonsDocument, { period }, { signal }).then((data) => data.neutralityPersons),
    ...consulted,
  });
