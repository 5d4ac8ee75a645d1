import { createRoute } from '@tanstack/react-router';
import { readBoardAddress, readPeriodAddress } from '../../features/neutrality/board-address';
import { readReviewsAddress } from '../../features/reviews/reviews-address';
import { page } from '../page';
import { shell } from './frame';

const board = createRoute({
  getParentRoute: () => shell,
  path: '/neutralite',
  staticData: { needs: 'neutralityBoard' },
  validateSearch: readBoardAddress,
  component: page(['charts', 'neutrality', 'neutralityWords'], () => import('../pages/neutrality-page'), 'NeutralityPage'),
});

const unit = createRoute({
  getParentRoute: () => shell,
  path: '/neutralite/$niveau/$id',
  staticData: { needs: 'neutralityUnit' },
  validateSearch: readPeriodAddress,
  component: page(['charts', 'neutrality', 'neutralityWords', 'review'],
    () => import('../pages/neutrality-unit-page'), 'NeutralityUnitPage'),
});

/** What is behind a figure: nobody is named in it. */
const decisions = createRoute({
  getParentRoute: () => shell,
  path: '/neutralite/$niveau/$id/decisions',
  staticData: { needs: 'neutralityDecisions' },
  validateSearch: readPeriodAddress,
  component: page(['review', 'referralWords'], () => import('../pages/neutrality-decisions-page'), 'NeutralityDecisionsPage'),
});

const decision = createRoute({
  getParentRoute: () => shell,
  path: '/neutralite/$niveau/$id/decisions/$decision',
  staticData: { needs: 'neutralityDecision' },
  validateSearch: readPeriodAddress,
  component: page(['review', 'neutralityWords', 'referralWords', 'vocabulary', 'register'],
    () => import('../pages/neutrality-decision-page'), 'NeutralityDecisionPage'),
});

/** Each sees her own figures: nobody else's. */
const mirror = createRoute({
  getParentRoute: () => shell,
  path: '/miroir',
  staticData: { needs: 'myMirror' },
  validateSearch: readPeriodAddress,
  component: page(['charts', 'neutrality', 'neutralityWords', 'review'], () => import('../pages/mirror-page'), 'MirrorPage'),
});

const persons = createRoute({
  getParentRoute: () => shell,
  path: '/neutralite/personnes',
  staticData: { needs: 'neutralityPersons' },
  validateSearch: readPeriodAddress,
  component: page(['neutrality', 'neutralityWords', 'review'], () => import('../pages/neutrality-persons-page'), 'NeutralityPersonsPage'),
});

const reviews = createRoute({
  getParentRoute: () => shell,
  path: '/neutralite/examens',
  staticData: { needs: 'reviews' },
  validateSearch: readReviewsAddress,
  component: page(['neutrality', 'neutralityWords', 'review'], () => import('../pages/review-pages'), 'NeutralityReviewsPage'),
});

const review = createRoute({
  getParentRoute: () => shell,
  path: '/neutralite/examens/$id',
  staticData: { needs: 'review' },
  component: page(['neutrality', 'neutralityWords', 'review'], () => import('../pages/review-pages'), 'NeutralityReviewPage'),
});

const method = createRoute({
  getParentRoute: () => shell,
  path: '/neutralite/methode',
  staticData: { needs: 'neutralityMethod' },
  component: page(['neutrality', 'review'], () => import('../../features/neutrality-method/method-screen'), 'MethodScreen'),
});

export const neutralityRoutes = [board, unit, decisions, decision, mirror, persons, reviews, review, method] as const;
