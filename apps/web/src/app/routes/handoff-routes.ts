import { createRoute } from '@tanstack/react-router';
import { readInboxAddress } from '../../features/inbox/inbox-address';
import { page } from '../page';
import { root, shell } from './frame';

/** What was sent to one's branch. */
const inbox = createRoute({
  getParentRoute: () => shell,
  path: '/relais',
  staticData: { needs: 'inbox' },
  validateSearch: readInboxAddress,
  component: page(['handoff', 'referralWords', 'situation', 'vocabulary', 'screens', 'exporting'], () => import('../pages/inbox-page'), 'InboxPage'),
});

const linkFrame = createRoute({
  getParentRoute: () => root,
  id: 'mailed-link',
  component: page([], () => import('../link-shell'), 'LinkShell'),
});

/** The same by a mailed link, in a frame of its own: nobody is signed in. */
const link = createRoute({
  getParentRoute: () => linkFrame,
  path: '/relais/lien',
  component: page(['handoff', 'referralWords', 'situation', 'vocabulary', 'screens'], () => import('../../features/handoff/link-screen'), 'LinkScreen'),
});

export const handoffRoutes = { atWork: [inbox], byLink: linkFrame.addChildren([link]) } as const;
