import { queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const AbsencesFields = graphql(`
  fragment AbsencesFields on TeamAbsences @_unmask {
    absences { id name replacementName fromOn untilOn endedAt isNow canEnd }
    caseworkers { membershipId name openCount isAtWork }
    isCoordinator
  }
`);

const AbsencesDocument = graphql(`query TeamAbsences { teamAbsences { ...AbsencesFields } }`, [AbsencesFields]);

export const RecordAbsenceDocument = graphql(
  `mutation RecordAbsence($input: RecordAbsenceInput!) { recordAbsence(input: $input) { ...AbsencesFields } }`,
  [AbsencesFields],
);

export const EndAbsenceDocument = graphql(
  `mutation EndAbsence($id: Uuid!) { endAbsence(id: $id) { ...AbsencesFields } }`,
  [AbsencesFields],
);

export const HandOverAllDocument = graphql(`
  mutation HandOverAll($input: HandOverAllInput!) { handOverAll(input: $input) { moved } }
`);

export type Absences = ResultOf<typeof AbsencesFields>;
export type Absence = Absences['absences'][number];
export type Caseworker = Absences['caseworkers'][number];

export const absencesQuery = (scope: string) =>
  queryOptions({
    queryKey: [scope, 'absences'],
    queryFn: ({ signal }) => request(AbsencesDocument, {}, { signal }).then((data) => data.teamAbsences),
  });
