import { createRoute } from '@tanstack/react-router';
import { readDossierEarly } from '../../features/dossier/dossier-query';
import { readMergesAddress } from '../../features/finding/merges-address';
import { readStoryAddress } from '../../features/story/story-address';
import { page } from '../page';
import { shell } from './frame';

const dossiers = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers',
  staticData: { needs: 'dossiers' },
  validateSearch: (search): { portee?: 'branch' } => (search['portee'] === 'branch' ? { portee: 'branch' } : {}),
  component: page(['screens', 'finding', 'team', 'exporting'], () => import('../pages/caseload-page'), 'CaseloadPage'),
});

const newDossier = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/nouveau',
  staticData: { needs: 'createDossier' },
  component: page(['screens', 'finding'], () => import('../../features/dossier/new-dossier-screen'), 'NewDossierScreen'),
});

const duplicates = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/doublons',
  staticData: { needs: 'dossierMerges' },
  validateSearch: readMergesAddress,
  component: page(['finding'], () => import('../pages/merges-page'), 'MergesPage'),
});

/** One dossier: its title, its marks and its tabs, around the tab one is on. */
const dossier = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/$id',
  staticData: { needs: 'dossier' },
  loader: ({ context, params, cause }) => {
    if (cause !== 'preload') readDossierEarly(context.queries, params.id);
  },
  component: page(['screens', 'story', 'sharing', 'team', 'finding'], () => import('../pages/dossier-layout'), 'DossierLayout'),
});

const dossierStory = createRoute({
  getParentRoute: () => dossier,
  path: '/',
  staticData: { needs: 'dossier' },
  validateSearch: readStoryAddress,
  component: page(['screens', 'story', 'vocabulary', 'referralWords'], () => import('../pages/dossier-page'), 'DossierPage'),
});

const dossierSituation = createRoute({
  getParentRoute: () => dossier,
  path: 'situation',
  staticData: { needs: 'dossierSituation' },
  component: page(['situation', 'screens', 'register', 'vocabulary'], () => import('../pages/dossier-situation-page'), 'DossierSituationPage'),
});

const dossierDocuments = createRoute({
  getParentRoute: () => dossier,
  path: 'documents',
  staticData: { needs: 'dossierDocuments' },
  component: page(['documents'], () => import('../pages/dossier-documents-page'), 'DossierDocumentsPage'),
});

const dossierSharing = createRoute({
  getParentRoute: () => dossier,
  path: 'partage',
  staticData: { needs: 'dossierSharing' },
  component: page(['sharing'], () => import('../pages/dossier-sharing-page'), 'DossierSharingPage'),
});

const dossierTeam = createRoute({
  getParentRoute: () => dossier,
  path: 'suivi',
  staticData: { needs: 'dossierTeam' },
  component: page(['team', 'privacy', 'notebook', 'screens', 'finding'], () => import('../pages/dossier-team-page'), 'DossierTeamPage'),
});

const dossierReferrals = createRoute({
  getParentRoute: () => dossier,
  path: 'orientations',
  staticData: { needs: 'dossierReferrals' },
  component: page(['referrals', 'referralWords', 'handoff', 'situation', 'vocabulary'], () => import('../pages/referral-pages'), 'ReferralsPage'),
});

const dossierFollowing = createRoute({
  getParentRoute: () => dossier,
  path: 'relances',
  staticData: { needs: 'dossierTransitions' },
  component: page(['following', 'charts', 'checkIn', 'referralWords'], () => import('../pages/dossier-following-page'), 'DossierFollowingPage'),
});

const dossierReferral = createRoute({
  getParentRoute: () => dossier,
  path: 'orientations/$referralId',
  staticData: { needs: 'referral' },
  component: page(['referrals', 'referralWords', 'handoff', 'situation', 'vocabulary'], () => import('../pages/referral-pages'), 'ReferralPage'),
});

const transitions = createRoute({
  getParentRoute: () => shell,
  path: '/transitions',
  staticData: { needs: 'transitionCatalogue' },
  component: page(['following', 'charts'], () => import('../../features/following/catalogue-screen'), 'CatalogueScreen'),
});

export const dossierRoutes = [
  dossiers, newDossier, duplicates, transitions,
  dossier.addChildren([dossierStory, dossierSituation, dossierDocuments, dossierSharing, dossierTeam, dossierReferrals, dossierReferral, dossierFollowing]),
] as const;
