import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import {
  BandFields, PeriodFields, ReportFields, TrendFields, UnitFactsFields, UnitFields, UnitFindingFields,
} from '../neutrality-unit/unit-fields';

const MirrorDocument = graphql(
  `
    query MyMirror($period: Text) {
      myMirror(period: $period) {
        period { ...PeriodFields }
        periods { ...PeriodFields }
        report { ...ReportFields }
        line { ...UnitFields }
        facts { ...UnitFactsFields }
        findings { ...UnitFindingFields }
        alerts { id rule on decisions operatorNames }
        trend { ...TrendFields }
        bands { ...BandFields }
        review { id state }
      }
    }
  `,
  [PeriodFields, ReportFields, UnitFields, UnitFactsFields, UnitFindingFields, TrendFields, BandFields],
);

export type Mirror = ResultOf<typeof MirrorDocument>['myMirror'];
export type Alert = Mirror['alerts'][number];

export const mirrorQuery = (scope: string, period: string | null) =>
  queryOptions({
    queryKey: [scope, 'neutrality-mirror', period],
    queryFn: ({ signal }) => request(MirrorDocument, { period }, { signal }).then((data) => data.myMirror),
  });
