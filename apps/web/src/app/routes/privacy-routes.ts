import { createRoute } from '@tanstack/react-router';
import { readFunction, readPart } from '../../features/privacy/privacy-address';
import { page } from '../page';
import { shell } from './frame';

const privacy = createRoute({
  getParentRoute: () => shell,
  path: '/vie-privee',
  staticData: { needs: 'rightRequests' },
  validateSearch: readPart,
  component: page(['privacy'], () => import('../pages/privacy-pages'), 'PrivacyPage'),
});

/** Open to whoever is signed in: nobody has to be told what she may do. */
const whoCan = createRoute({
  getParentRoute: () => shell,
  path: '/qui-peut-quoi',
  validateSearch: readFunction,
  component: page(['privacy'], () => import('../pages/privacy-pages'), 'WhoCanPage'),
});

const acts = createRoute({
  getParentRoute: () => shell,
  path: '/mes-actes',
  staticData: { needs: 'ownActs' },
  component: page(['privacy'], () => import('../../features/privacy/acts-screen'), 'ActsScreen'),
});

export const privacyRoutes = [privacy, whoCan, acts] as const;
