import type { Operation } from '@boussole/domain/access/operations';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { ErrorPage } from './error-page';
import { page } from './page';
import { pathInside } from './path-inside';
import { checkInRoutes } from './routes/check-in-routes';
import { agendaRoutes } from './routes/agenda-routes';
import { choiceRoutes } from './routes/choice-routes';
import { dossierRoutes } from './routes/dossier-routes';
import { figureRoutes } from './routes/figure-routes';
import { root, shell } from './routes/frame';
import { handoffRoutes } from './routes/handoff-routes';
import { networkFiguresRoutes } from './routes/network-figures-routes';
import { neutralityRoutes } from './routes/neutrality-routes';
import { notebookRoutes } from './routes/notebook-routes';
import { plainRoutes, sheetRoutes } from './routes/preference-routes';
import { privacyRoutes } from './routes/privacy-routes';
import { exportRoutes } from './routes/export-routes';
import { setAsideRoutes } from './routes/set-aside-routes';
import { reportRoutes } from './routes/report-routes';
import { agreementRoutes, referralRoutes } from './routes/referral-routes';
import { registerRoutes } from './routes/register-routes';
import { qualityRoutes } from './routes/quality-routes';
import { teamRoutes } from './routes/team-routes';
import { sharingRoutes } from './routes/sharing-routes';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/connexion',
  validateSearch: (search): { retour?: string } => {
    const path = pathInside(search['retour']);
    return path ? { retour: path } : {};
  },
  component: page([], () => import('./pages/sign-in-page'), 'SignInPage'),
});

const forgot = createRoute({
  getParentRoute: () => root,
  path: '/mot-de-passe-oublie',
  component: page([], () => import('../features/account/forgot-screen'), 'ForgotScreen'),
});

const access = createRoute({
  getParentRoute: () => root,
  path: '/acces',
  component: page([], () => import('../features/account/access-screen'), 'AccessScreen'),
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
  staticData: { needs: 'myDay' },
  component: page(['screens', 'team', 'referralWords', 'agenda', 'exporting'], () => import('./pages/my-day-page'), 'MyDayPage'),
});

const staff = createRoute({
  getParentRoute: () => shell,
  path: '/equipe',
  staticData: { needs: 'staff' },
  component: page(['screens', 'exporting'], () => import('../features/staff/staff-screen'), 'StaffScreen'),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/compte',
  component: page(['screens', 'privacy', 'preference', 'review', 'ledger'], () => import('../features/account/account-screen'), 'AccountScreen'),
});

const mailbox = createRoute({
  getParentRoute: () => shell,
  path: '/boite-aux-lettres',
  staticData: { needs: 'localMails' },
  component: page(['screens'], () => import('../features/mailbox/mailbox-screen'), 'MailboxScreen'),
});

const routeTree = root.addChildren([
  signIn, forgot, access, ...notebookRoutes, ...plainRoutes, handoffRoutes.byLink, agreementRoutes, checkInRoutes,
  shell.addChildren([home, myDay, ...agendaRoutes, ...figureRoutes, ...dossierRoutes, ...choiceRoutes, ...sheetRoutes, ...teamRoutes, ...qualityRoutes, ...sharingRoutes, ...handoffRoutes.atWork, ...referralRoutes, ...privacyRoutes, ...setAsideRoutes, ...exportRoutes, ...reportRoutes, staff, account, mailbox, ...registerRoutes, ...neutralityRoutes, ...networkFiguresRoutes]),
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
