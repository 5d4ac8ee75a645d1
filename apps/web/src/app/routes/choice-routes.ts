import { createRoute, redirect } from '@tanstack/react-router';
import { readChoiceAddress, readCounterAddress } from '../../features/choice/address';
import { page } from '../page';
import { shell } from './frame';

/** From a need to a referral, in four steps: each one an address, that can be left and taken up again. */
const guiding = createRoute({
  getParentRoute: () => shell,
  path: '/dossiers/$id/orienter',
  staticData: { needs: 'choiceStart' },
  validateSearch: readChoiceAddress,
  component: page(['choice'], () => import('../pages/choice-layout'), 'ChoiceLayout'),
});

const start = createRoute({
  getParentRoute: () => guiding,
  path: '/',
  beforeLoad: ({ params, search }) => {
    throw redirect({ to: '/dossiers/$id/orienter/besoin', params, search, replace: true });
  },
});

const needStep = createRoute({
  getParentRoute: () => guiding,
  path: 'besoin',
  staticData: { needs: 'choiceStart' },
  component: page(['choice', 'preference', 'situation', 'screens', 'register', 'vocabulary'], () => import('../pages/choice-need-page'), 'NeedPage'),
});

const criteriaStep = createRoute({
  getParentRoute: () => guiding,
  path: 'criteres',
  staticData: { needs: 'choiceStart' },
  component: page(['choice', 'situation', 'register', 'vocabulary', 'referralWords'], () => import('../pages/choice-criteria-page'), 'CriteriaPage'),
});

const choiceStep = createRoute({
  getParentRoute: () => guiding,
  path: 'choix',
  staticData: { needs: 'choiceSet' },
  component: page(['choice', 'situation', 'register', 'vocabulary', 'referralWords'], () => import('../pages/choice-list-page'), 'ChoicePage'),
});

const approvalStep = createRoute({
  getParentRoute: () => guiding,
  path: 'accord',
  staticData: { needs: 'preparePacket' },
  component: page(['choice', 'handoff', 'referralWords', 'situation', 'vocabulary'], () => import('../pages/choice-approval-page'), 'ApprovalPage'),
});

/** At the counter: nobody's dossier, a few criteria, the offers, and what was pointed at. */
const counter = createRoute({
  getParentRoute: () => shell,
  path: '/comptoir',
  staticData: { needs: 'freezeChoice' },
  validateSearch: readCounterAddress,
  component: page(['choice', 'register', 'situation', 'vocabulary', 'referralWords'], () => import('../pages/counter-page'), 'CounterPage'),
});

export const choiceRoutes = [
  guiding.addChildren([start, needStep, criteriaStep, choiceStep, approvalStep]), counter,
] as const;
