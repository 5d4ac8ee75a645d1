import { createRoute } from '@tanstack/react-router';
import { readFiguresAddress, readRowsAddress } from '../../features/figures/figures-address';
import { page } from '../page';
import { shell } from './frame';

const manager = createRoute({
  getParentRoute: () => shell,
  path: '/chiffres',
  staticData: { needs: 'managerFigures' },
  validateSearch: readFiguresAddress,
  component: page(['charts', 'figures', 'referralWords', 'register', 'vocabulary'], () => import('../pages/manager-figures-page'), 'ManagerFiguresPage'),
});

/** The dossiers behind one figure: to whoever coordinates the branch. */
const rows = createRoute({
  getParentRoute: () => shell,
  path: '/chiffres/dossiers',
  staticData: { needs: 'figureRows' },
  validateSearch: readRowsAddress,
  component: page(['figures', 'referralWords', 'exporting'], () => import('../pages/figure-rows-page'), 'FigureRowsPage'),
});

export const figureRoutes = [manager, rows] as const;
