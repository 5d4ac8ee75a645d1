import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { root, shell } from './frame';

/** A coordinator's list: what waits too long, what is disputed. */
const escalations = createRoute({
  getParentRoute: () => shell,
  path: '/escalades',
  staticData: { needs: 'escalations' },
  component: page(['referrals', 'referralWords'], () => import('../../features/referrals/escalations-screen'), 'EscalationsScreen'),
});

export const referralRoutes = [escalations] as const;

/** The person's own approval, by the link that she was mailed: outside of the frame in which people work. */
export const agreement = createRoute({
  getParentRoute: () => root,
  path: '/accord',
  component: page(['referrals', 'referralWords', 'handoff', 'situation', 'vocabulary', 'notebook'], () => import('../pages/agreement-page'), 'AgreementPage'),
});
