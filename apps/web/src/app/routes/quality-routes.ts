import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { shell } from './frame';

const quality = createRoute({
  getParentRoute: () => shell,
  path: '/qualite',
  staticData: { needs: 'quality' },
  validateSearch: (search): { annee?: number } => {
    const year = Number(search['annee']);
    return Number.isInteger(year) && year >= 2000 && year <= 2199 ? { annee: year } : {};
  },
  component: page(['quality', 'charts', 'checkIn', 'exporting'], () => import('../pages/quality-page'), 'QualityPage'),
});

const reading = createRoute({
  getParentRoute: () => shell,
  path: '/qualite/lecture/$id',
  staticData: { needs: 'qualityReading' },
  component: page(['quality'], () => import('../pages/quality-reading-page'), 'QualityReadingPage'),
});

/** What a service says of its own quality, and what it is asked to read elsewhere. */
export const qualityRoutes = [quality, reading] as const;
