import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { root } from './frame';

const linkFrame = createRoute({
  getParentRoute: () => root,
  id: 'check-in-link',
  component: page([], () => import('../link-shell'), 'LinkShell'),
});

/** "Where do you stand?", by the link or the code of a message: nobody is signed in. */
const checkIn = createRoute({
  getParentRoute: () => linkFrame,
  path: '/suivi',
  component: page(['checkIn', 'referralWords'], () => import('../../features/check-in/check-in-screen'), 'CheckInScreen'),
});

export const checkInRoutes = linkFrame.addChildren([checkIn]);
