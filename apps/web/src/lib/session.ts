import { isOpenTo, type Operation } from '@boussole/domain/access/operations';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { graphql, type ResultOf } from './graphql';
import { request } from './request';

export const SessionFields = graphql(`
  fragment SessionFields on Session @_unmask {
    person { id givenName familyName email locale }
    hat { membershipId role branchName organisationName employerName }
    hats { membershipId role branchName organisationName employerName }
    can
    idleEndsAt
    endsAt
    isDemo
  }
`);

const SessionDocument = graphql(
  `
    query Session {
      session { ...SessionFields }
    }
  `,
  [SessionFields],
);

export type Session = ResultOf<typeof SessionFields>;
export type Hat = Session['hat'];

export const askSession = (signal?: AbortSignal) =>
  request(SessionDocument, {}, signal ? { signal } : {}).then((data) => data.session);

/** Asked once when the page opens, then kept up to date by what changes it. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => askSession(signal),
  staleTime: Infinity,
  gcTime: Infinity,
});

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** Who is at the desk. Only below the shell, which shows nothing without a session. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No session above this component');
  return session;
}

/** Who is at the desk, if anybody: for the pages that are open to everybody. */
export const useSessionIfAny = (): Session | null => useContext(SessionContext);

/** What such a page may call: a visitor, what is public. */
export function useOpenCan(): (operation: Operation) => boolean {
  const session = useContext(SessionContext);
  return (operation) => (session ? canCall(session, operation) : isOpenTo(operation, null));
}

/** First part of every query key: what one hat saw is never shown under another. */
export const useScope = (): string => useSession().hat.membershipId;

/** The same where there may be nobody. */
export const useOpenScope = (): string => useContext(SessionContext)?.hat.membershipId ?? 'visitor';

export const canCall = (session: Session, operation: Operation): boolean => session.can.includes(operation);

export function useCan(): (operation: Operation) => boolean {
  const session = useSession();
  return (operation) => canCall(session, operation);
}
