import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { root, shell } from './frame';

/** A coordinator's list: what waits too long, what is disputed. */
const escalations = createRoute({
  getParentRoute: () => shell,
  path: '/escalades',
  staticData: { needs: 'escalations' },
  component: page(['referrals', 'referralWords', 'exporting'], () => import('../../features/referrals/escalations-screen'), 'EscalationsScreen'),
});

export const referralRoutes = [escalations] as const;

const linkFrame = createRoute({
  getParentRoute: () => root,
  id: 'own-link',
  component: page([], () => import('../link-shell'), 'LinkShell'),
});

/** The person's own approval, by the link that she was mailed: outside of the frame in which people work. */
const agreement = createRoute({
  getParentRoute: () => linkFrame,
  path: '/accord',
  component: page(['referrals', 'referralWords', 'handoff', 'situation', 'vocabulary'], () => import('../../features/agreement/agreement-screen'), 'AgreementScreen'),
});

export const agreementRoutes = linkFrame.addChildren([agreement]);
