import { createRoute } from '@tanstack/react-router';
import { page } from '../page';
import { shell } from './frame';

const absences = createRoute({
  getParentRoute: () => shell,
  path: '/equipe/absences',
  staticData: { needs: 'teamAbsences' },
  component: page(['team'], () => import('../pages/absences-page'), 'AbsencesPage'),
});

const exceptions = createRoute({
  getParentRoute: () => shell,
  path: '/acces-exceptionnels',
  staticData: { needs: 'breakGlassReviews' },
  validateSearch: (search): { etat?: 'examines' } => (search['etat'] === 'examines' ? { etat: 'examines' } : {}),
  component: page(['team'], () => import('../pages/exceptions-page'), 'ExceptionsPage'),
});

const month = /^(?:20\d\d)-(?:0[1-9]|1[0-2])-01$/;

const gatherings = createRoute({
  getParentRoute: () => shell,
  path: '/moments',
  staticData: { needs: 'gatherings' },
  validateSearch: (search): { mois?: string } => (typeof search['mois'] === 'string' && month.test(search['mois']) ? { mois: search['mois'] } : {}),
  component: page(['gathering', 'exporting'], () => import('../pages/gathering-pages'), 'GatheringsPage'),
});

const gathering = createRoute({
  getParentRoute: () => shell,
  path: '/moments/$id',
  staticData: { needs: 'gatherings' },
  component: page(['gathering', 'exporting'], () => import('../pages/gathering-pages'), 'GatheringPage'),
});

/** The branch's own affairs: who replaces whom, what was opened as an exception. */
export const teamRoutes = [absences, exceptions, gatherings, gathering] as const;
