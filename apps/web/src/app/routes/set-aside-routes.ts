import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { shell } from './frame';

/** To whoever administers: what could not leave or be done. */
const setAside = createRoute({
  getParentRoute: () => shell,
  path: '/envois',
  staticData: { needs: 'deadDeliveries' },
  component: page(['ledger'], () => import('../../features/set-aside/set-aside-screen'), 'SetAsideScreen'),
});

export const setAsideRoutes = [setAside] as const;
