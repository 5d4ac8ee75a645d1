import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { LocaleProvider } from '../src/lib/locale-provider';
import { makeQueryClient } from '../src/lib/query-client';
import { sentenceFiles, type Area } from '../src/lib/sentence-files';
import { bring } from '../src/lib/sentences';
import { SessionProvider, sessionQuery, type Session } from '../src/lib/session';
import { aSession } from './factories';

interface Given {
  session?: Session | null;
  /** The address it stands at; what is asked of it comes after a question mark. */
  at?: string;
}

/** Shows a screen as the application would: with a language, a cache, a router, and somebody at the desk. */
export async function show(screen: ReactNode, { session = aSession(), at = '/' }: Given = {}) {
  // Whichever page brings them in the application.
  await bring(Object.keys(sentenceFiles) as Area[]);
  const queries = makeQueryClient(0);
  queries.setQueryData(sessionQuery.queryKey, session);
  const root = createRootRoute({ component: Outlet });
  const page = createRoute({ getParentRoute: () => root, path: '/', component: () => screen });
  const anywhere = createRoute({ getParentRoute: () => root, path: '$', component: () => <h1>Ailleurs</h1> });
  const router = createRouter({
    routeTree: root.addChildren([page, anywhere]),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
  const user = userEvent.setup();
  const tree = (
    <QueryClientProvider client={queries}>
      <LocaleProvider>
        <SessionProvider value={session}>
          {/* The types know only the application's own router. */}
          <RouterProvider router={router as never} />
        </SessionProvider>
      </LocaleProvider>
    </QueryClientProvider>
  );
  // The language and the first page settle before the test begins.
  const shown = await act(async () => {
    const result = render(tree);
    await router.load();
    return result;
  });
  return { user, queries, router, ...shown };
}
