import { createRoute } from '@tanstack/react-router';
import { readPeriod, type PeriodAddress } from '../../features/agenda/promises-address';
import { readWeekAddress, type WeekAddress } from '../../features/agenda/week-address';
import { page } from '../page';
import { shell } from './frame';

const agenda = createRoute({
  getParentRoute: () => shell,
  path: '/agenda',
  staticData: { needs: 'agenda' },
  validateSearch: (search): WeekAddress => readWeekAddress(search),
  component: page(['agenda'], () => import('../pages/agenda-page'), 'AgendaPage'),
});

const promises = createRoute({
  getParentRoute: () => shell,
  path: '/promesses',
  staticData: { needs: 'promises' },
  validateSearch: (search): PeriodAddress => readPeriod(search),
  component: page(['agenda', 'charts', 'checkIn'], () => import('../pages/promises-page'), 'PromisesPage'),
});

/** The week, and how far promises are kept. */
export const agendaRoutes = [agenda, promises] as const;
