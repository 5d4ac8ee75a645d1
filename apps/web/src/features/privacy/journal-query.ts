import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const JournalLineFields = graphql(`
  fragment JournalLineFields on JournalLine @_unmask {
    id
    at
    what
    role
    door
    sections
    isChange
    organisationName
    branchName
    personName
  }
`);

const OwnActsDocument = graphql(
  `
    query OwnActs($after: Text) {
      ownActs(after: $after) { lines { ...JournalLineFields } next }
    }
  `,
  [JournalLineFields],
);

const AuditLogDocument = graphql(
  `
    query AuditLog($caseId: Uuid!, $after: Text) {
      auditLog(caseId: $caseId, after: $after) { lines { ...JournalLineFields } next }
    }
  `,
  [JournalLineFields],
);

const CaseFields = graphql(`
  fragment CaseFields on AuditCase @_unmask {
    id
    number
    reason
    reference
    branchName
    openedByName
    openedAt
  }
`);

const AuditCasesDocument = graphql(
  `
    query AuditCases($after: Text) {
      auditCases(after: $after) { branches { id name } lines { ...CaseFields } next }
    }
  `,
  [CaseFields],
);

export const OpenAuditCaseDocument = graphql(
  `
    mutation OpenAuditCase($input: OpenAuditCaseInput!) {
      openAuditCase(input: $input) { ...CaseFields }
    }
  `,
  [CaseFields],
);

export type JournalLine = ResultOf<typeof JournalLineFields>;
export type AuditCase = ResultOf<typeof CaseFields>;

const first = null as string | null;

export const ownActsQuery = (hat: string) =>
  infiniteQueryOptions({
    queryKey: [hat, 'own-acts'],
    queryFn: ({ pageParam, signal }) => request(OwnActsDocument, { after: pageParam }, { signal }).then((data) => data.ownActs),
    initialPageParam: first,
    getNextPageParam: (page) => page.next,
  });

export const auditLogQuery = (hat: string, caseId: string) =>
  infiniteQueryOptions({
    queryKey: [hat, 'audit-log', caseId],
    queryFn: ({ pageParam, signal }) => request(AuditLogDocument, { caseId, after: pageParam }, { signal }).then((data) => data.auditLog),
    initialPageParam: first,
    getNextPageParam: (page) => page.next,
  });

export const casesKey = (hat: string) => [hat, 'audit-cases'];

export const casesQuery = (hat: string) =>
  infiniteQueryOptions({
    queryKey: casesKey(hat),
    queryFn: ({ pageParam, signal }) => request(AuditCasesDocument, { after: pageParam }, { signal }).then((data) => data.auditCases),
    initialPageParam: first,
    getNextPageParam: (page) => page.next,
  });
