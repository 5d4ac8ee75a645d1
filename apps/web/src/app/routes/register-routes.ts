import { createRoute } from '@tanstack/react-router';
import { readKeptAddress, readPairAddress, readUuid } from '../../features/keeping/keeping-address';
import { readRegisterAddress } from '../../features/register/register-address';
import { readCoverageAddress } from '../../features/register-coverage/coverage-address';
import { page } from '../page';
import { shell } from './frame';

const registerSearch = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre',
  staticData: { needs: 'register', isOpen: true },
  validateSearch: readRegisterAddress,
  component: page(['register', 'vocabulary'], () => import('../pages/register-search-page'), 'RegisterSearchPage'),
});

const registerOffer = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/offres/$id',
  staticData: { needs: 'registerOffer', isOpen: true },
  component: page(['register', 'keeping', 'vocabulary'], () => import('../pages/register-offer-page'), 'RegisterOfferPage'),
});

const registerOrganisation = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/organismes/$id',
  staticData: { needs: 'registerOrganisation', isOpen: true },
  component: page(['register', 'keeping', 'vocabulary'], () => import('../pages/register-organisation-page'), 'RegisterOrganisationPage'),
});

const keptSheets = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches',
  staticData: { needs: 'keptSheets' },
  validateSearch: readKeptAddress,
  component: page(['keeping', 'register', 'vocabulary', 'exporting'], () => import('../pages/keeping-pages'), 'KeptPage'),
});

const newOffer = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches/offres/nouvelle',
  staticData: { needs: 'saveOffer' },
  validateSearch: readUuid('antenne'),
  component: page(['keeping', 'register', 'vocabulary', 'exporting'], () => import('../pages/keeping-pages'), 'NewOfferPage'),
});

const editOffer = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches/offres/$id',
  staticData: { needs: 'saveOffer' },
  component: page(['keeping', 'register', 'vocabulary', 'exporting'], () => import('../pages/keeping-pages'), 'EditOfferPage'),
});

const editBranch = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches/antennes/$id',
  staticData: { needs: 'saveBranch' },
  validateSearch: readUuid('organisme'),
  component: page(['keeping', 'register', 'vocabulary', 'exporting'], () => import('../pages/keeping-pages'), 'EditBranchPage'),
});

const editOrganisation = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/fiches/organisme',
  staticData: { needs: 'saveOrganisation' },
  validateSearch: readUuid('id'),
  component: page(['keeping', 'register', 'vocabulary', 'exporting'], () => import('../pages/keeping-pages'), 'EditOrganisationPage'),
});

const corrections = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/corrections',
  staticData: { needs: 'corrections' },
  validateSearch: (search): { boite?: 'sent' } => (search['boite'] === 'sent' ? { boite: 'sent' } : {}),
  component: page(['keeping', 'register', 'vocabulary', 'exporting'], () => import('../pages/keeping-pages'), 'CorrectionsPage'),
});

const duplicates = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/doublons',
  staticData: { needs: 'duplicates' },
  validateSearch: readPairAddress,
  component: page(['keeping', 'register', 'vocabulary', 'exporting'], () => import('../pages/keeping-pages'), 'DuplicatesPage'),
});

const imports = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/imports',
  staticData: { needs: 'imports' },
  component: page(['keeping', 'register'], () => import('../pages/import-pages'), 'ImportsPage'),
});

const importRun = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/imports/$id',
  staticData: { needs: 'importRun' },
  component: page(['keeping', 'register'], () => import('../pages/import-pages'), 'ImportRunPage'),
});

const coverage = createRoute({
  getParentRoute: () => shell,
  path: '/cadastre/manques',
  staticData: { needs: 'registerCoverage', isOpen: true },
  validateSearch: readCoverageAddress,
  component: page(['keeping', 'register', 'vocabulary'], () => import('../pages/coverage-page'), 'CoveragePage'),
});

export const registerRoutes = [
  registerSearch, registerOffer, registerOrganisation, keptSheets, newOffer, editOffer, editBranch, editOrganisation,
  corrections, duplicates, imports, importRun, coverage,
] as const;
