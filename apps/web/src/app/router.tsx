import type { Operation } from '@boussole/domain/access/operations';
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readCoverageAddress } from '../features/register-coverage/coverage-address';
import { readDossierEarly } from '../features/dossier/dossier-query';
import { readRegisterAddress } from '../features/register/register-address';
import { readKeptAddress, readPairAddress, readUuid } from '../features/keeping/keeping-address';
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

/** Everything below needs somebody at the desk, unless it is open to everybody: otherwise, the door, then back here. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location, matches }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    const isOpen = matches.at(-1)?.staticData.isOpen;
    if (!session && !isOpen) throw redirect({ to: '/connexion', search: { retour: location.href } });
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

const registerSearch = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre',
  staticData: { needs: 'register', isOpen: true },
  validateSearch: readRegisterAddress,
  component: lazyRouteComponent(() => import('./pages/register-search-page'), 'RegisterSearchPage'),
});

const registerOffer = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/offres/$id',
  staticData: { needs: 'registerOffer', isOpen: true },
  component: lazyRouteComponent(() => import('./pages/register-offer-page'), 'RegisterOfferPage'),
});

const registerOrganisation = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/organismes/$id',
  staticData: { needs: 'registerOrganisation', isOpen: true },
  component: lazyRouteComponent(() => import('./pages/register-organisation-page'), 'RegisterOrganisationPage'),
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

const keptSheets = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches',
  staticData: { needs: 'keptSheets' },
  validateSearch: readKeptAddress,
  component: lazyRouteComponent(() => import('./pages/keeping-pages'), 'KeptPage'),
});

const newOffer = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches/offres/nouvelle',
  staticData: { needs: 'saveOffer' },
  validateSearch: readUuid('antenne'),
  component: lazyRouteComponent(() => import('./pages/keeping-pages'), 'NewOfferPage'),
});

const editOffer = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches/offres/$id',
  staticData: { needs: 'saveOffer' },
  component: lazyRouteComponent(() => import('./pages/keeping-pages'), 'EditOfferPage'),
});

const editBranch = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches/antennes/$id',
  staticData: { needs: 'saveBranch' },
  validateSearch: readUuid('organisme'),
  component: lazyRouteComponent(() => import('./pages/keeping-pages'), 'EditBranchPage'),
});

const editOrganisation = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches/organisme',
  staticData: { needs: 'saveOrganisation' },
  validateSearch: readUuid('id'),
  component: lazyRouteComponent(() => import('./pages/keeping-pages'), 'EditOrganisationPage'),
});

const corrections = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/corrections',
  staticData: { needs: 'corrections' },
  validateSearch: (search): { boite?: 'sent' } => (search['boite'] === 'sent' ? { boite: 'sent' } : {}),
  component: lazyRouteComponent(() => import('./pages/keeping-pages'), 'CorrectionsPage'),
});

const duplicates = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/doublons',
  staticData: { needs: 'duplicates' },
  validateSearch: readPairAddress,
  component: lazyRouteComponent(() => import('./pages/keeping-pages'), 'DuplicatesPage'),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/imports',
  staticData: { needs: 'imports' },
  component: lazyRouteComponent(() => import('./pages/import-pages'), 'ImportsPage'),
});

const importRun = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/imports/$id',
  staticData: { needs: 'importRun' },
  component: lazyRouteComponent(() => import('./pages/import-pages'), 'ImportRunPage'),
});

const coverage = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/manques',
  staticData: { needs: 'registerCoverage', isOpen: true },
  validateSearch: readCoverageAddress,
  component: lazyRouteComponent(() => import('./pages/coverage-page'), 'CoveragePage'),
});

const routeTree = root.addChildren([
  signIn,
  forgot,
  access,
  shell.addChildren([
    home, myDay, dossiers, newDossier, dossier, staff, account, mailbox, registerSearch, registerOffer, registerOrganisation,
    keptSheets, newOffer, editOffer, editBranch, editOrganisation, corrections, duplicates, imports, importRun, coverage,
  ]),
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
    /** Shown without signing in too. */
    isOpen?: boolean;
  }
}
