import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { root } from './frame';

/** The person's own pages: a frame of their own, outside of the one in which people work. */
const notebook = createRoute({
  getParentRoute: () => root,
  path: '/carnet',
  component: page(['notebook'], () => import('../notebook-shell'), 'NotebookShell'),
});

const home = createRoute({
  getParentRoute: () => notebook,
  path: '/',
  validateSearch: (search): { quitte?: 1 } => (Number(search['quitte']) === 1 ? { quitte: 1 } : {}),
  component: page(['notebook', 'following', 'preference', 'vocabulary', 'referrals', 'referralWords', 'handoff', 'gathering', 'situation', 'checkIn'], () => import('../pages/notebook-pages'), 'NotebookPage'),
});

const looks = createRoute({
  getParentRoute: () => notebook,
  path: 'consultations',
  component: page(['notebook'], () => import('../../features/notebook/looks-screen'), 'LooksScreen'),
});

const claim = createRoute({
  getParentRoute: () => notebook,
  path: 'nom',
  component: page(['notebook'], () => import('../../features/notebook/claim-screen'), 'ClaimScreen'),
});

export const notebookRoutes = [notebook.addChildren([home, looks, claim])] as const;
