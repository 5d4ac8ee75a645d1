import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { shell } from './frame';

/** One's own exports of the day. */
const exportsPage = createRoute({
  getParentRoute: () => shell,
  path: '/exports',
  staticData: { needs: 'exportOrders' },
  component: page(['exporting'], () => import('../../features/exporting/exports-screen'), 'ExportsScreen'),
});

export const exportRoutes = [exportsPage] as const;
