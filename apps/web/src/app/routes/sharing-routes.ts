import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { shell } from './frame';

/** What other branches share with mine, and what they ask of it. */
const shares = createRoute({
  getParentRoute: () => shell,
  path: '/partages',
  staticData: { needs: 'shares' },
  component: page(['sharing', 'exporting'], () => import('../../features/sharing/shares-screen'), 'SharesScreen'),
});

export const sharingRoutes = [shares] as const;
