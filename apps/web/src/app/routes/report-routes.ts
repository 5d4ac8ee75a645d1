import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { shell } from './frame';

/** Reports of activity, to whoever answers for a branch, a body or the network. */
const list = createRoute({
  getParentRoute: () => shell,
  path: '/rapports',
  staticData: { needs: 'activityReports' },
  component: page(['reports'], () => import('../../features/reports/reports-screen'), 'ReportsScreen'),
});

const one = createRoute({
  getParentRoute: () => shell,
  path: '/rapports/$id',
  staticData: { needs: 'activityReport' },
  component: page(['reports', 'keeping'], () => import('../pages/report-page'), 'ReportPage'),
});

export const reportRoutes = [list, one] as const;
