import type { Operation } from '@boussole/domain/access/operations';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readDossierEarly } from '../features/dossier/dossier-query';
import { sessionQuery } from '../lib/session';
import { ErrorPage } from './error-page';
import { NotFoundPage } from './not-found-page';
import { pathInside } from './path-inside';
import { Shell } from './shell';

interface RouterContext {
  queries: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  validateSearch: (search): { retour?: string } => {
    const path = pathInside(search['retour']);
    return path ? { retour: path } : {};
  },
  component: lazyRouteComponent(() => import('./pages/sign-in-page'), 'SignInPage'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/mot-de-passe-oublie',
  component: lazyRouteComponent(() => import('../features/account/forgot-screen'), 'ForgotScreen'),
});

const access = createRoute({
  getParentRoute: () => root,
  path: '/acces',
  component: lazyRouteComponent(() => import('../features/account/access-screen'), 'AccessScreen'),
});

/** Everything below needs somebody at the desk: otherwise, the door, then back here. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/connexion', search: { retour: location.href } });
  },
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/ma-journee', replace: true });
  },
});

const myDay = createRoute({
  getParentRoute: () => shell,
  path: '/ma-journee',
  component: lazyRouteComponent(() => import('./pages/my-day-page'), 'MyDayPage'),
});

const dossiers = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers',
  staticData: { needs: 'dossiers' },
  validateSearch: (search): { portee?: 'branch' } => (search['portee'] === 'branch' ? { portee: 'branch' } : {}),
  component: lazyRouteComponent(() => import('./pages/caseload-page'), 'CaseloadPage'),
});

const newDossier = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/nouveau',
  staticData: { needs: 'createDossier' },
  component: lazyRouteComponent(() => import('../features/dossier/new-dossier-screen'), 'NewDossierScreen'),
});

const dossier = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/$id',
  staticData: { needs: 'dossier' },
  validateSearch: (search): { entretien?: 'nouveau' } =>
    search['entretien'] === 'nouveau' ? { entretien: 'nouveau' } : {},
  loader: ({ context, params, cause }) => {
    if (cause !== 'preload') readDossierEarly(context.queries, params.id);
  },
  component: lazyRouteComponent(() => import('./pages/dossier-page'), 'DossierPage'),
});

const staff = createRoute({
  getParentRoute: () => shell,
  path: '/equipe',
  staticData: { needs: 'staff' },
  component: lazyRouteComponent(() => import('../features/staff/staff-screen'), 'StaffScreen'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/compte',
  component: lazyRouteComponent(() => import('../features/account/account-screen'), 'AccountScreen'),
});

const mailbox = createRoute({
  getParentRoute: () => shell,
  path: '/boite-aux-lettres',
  staticData: { needs: 'localMails' },
  component: lazyRouteComponent(() => import('../features/mailbox/mailbox-screen'), 'MailboxScreen'),
});

const routeTree = root.addChildren([
  signIn,
  forgot,
  access,
  shell.addChildren([home, myDay, dossiers, newDossier, dossier, staff, account, mailbox]),
]);

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface StaticDataRouteOption {
    /** The operation without which the page has nothing to show. */
    needs?: Operation;
  }
}
