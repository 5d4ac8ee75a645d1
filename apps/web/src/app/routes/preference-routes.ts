import { createRoute } from '@tanstack/react-router';
import { readUuid } from '../../features/keeping/keeping-address';
import { page } from '../page';
import { root, shell } from './frame';

/** What a code or a link opens, without an account. */
const plain = createRoute({
  getParentRoute: () => root,
  id: 'plain',
  component: page(['preference'], () => import('../plain-shell'), 'PlainShell'),
});

const wish = createRoute({
  getParentRoute: () => plain,
  path: '/souhait',
  component: page(['preference', 'vocabulary'], () => import('../../features/preference/wish-screen'), 'WishScreen'),
});

const linkedSheet = createRoute({
  getParentRoute: () => plain,
  path: '/fiche',
  component: page(['preference', 'vocabulary'], () => import('../../features/choice-sheet/linked-sheet-screen'), 'LinkedSheetScreen'),
});

const dossierSheet = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/$id/orienter/fiche',
  staticData: { needs: 'choiceSheet' },
  validateSearch: readUuid('choix'),
  component: page(['preference', 'vocabulary'], () => import('../pages/sheet-pages'), 'DossierSheetPage'),
});

const counterSheet = createRoute({
  getParentRoute: () => shell,
  path: '/comptoir/fiche',
  staticData: { needs: 'choiceSheet' },
  validateSearch: readUuid('choix'),
  component: page(['preference', 'vocabulary'], () => import('../pages/sheet-pages'), 'CounterSheetPage'),
});

export const plainRoutes = [plain.addChildren([wish, linkedSheet])] as const;
export const sheetRoutes = [dossierSheet, counterSheet] as const;
