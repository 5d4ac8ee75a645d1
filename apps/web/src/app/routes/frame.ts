import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../lib/session';
import { NotFoundPage } from '../not-found-page';
import { Shell } from '../shell';

interface RouterContext {
  queries: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFoundPage });

/** Everything below needs somebody at the desk, unless it is open to everybody: otherwise, the door, then back here. */
export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location, matches }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    const isOpen = matches.at(-1)?.staticData.isOpen;
    if (!session && !isOpen) throw redirect({ to: '/connexion', search: { retour: location.href } });
  },
});
