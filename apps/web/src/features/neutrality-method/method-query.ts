import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { PeriodFields } from '../neutrality-unit/unit-fields';

const MethodDocument = graphql(
  `
    query NeutralityMethod {
      neutralityMethod {
        versions { version appliesFrom reason registeredAt registeredByName settings { name value } }
        reports { reportId parameters isOfficial print madeAt period { ...PeriodFields } }
        mayRegister
      }
      publications { year }
    }
  `,
  [PeriodFields],
);

export type MethodPage = ResultOf<typeof MethodDocument>;
export type Method = MethodPage['neutralityMethod'];
export type Publication = MethodPage['publications'][number];
export type Version = Method['versions'][number];
export type Setting = Version['settings'][number];
export type MadeReport = Method['reports'][number];

export const methodQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'neutrality-method'],
    queryFn: ({ signal }) => request(MethodDocument, {}, { signal }),
  });
