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

/** The branch's own affairs: who replaces whom, what was opened as an exception. */
export const teamRoutes = [absences, exceptions] as const;
