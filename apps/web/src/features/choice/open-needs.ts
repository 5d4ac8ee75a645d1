import type { Goal, Need, SituationPage } from '../situation/situation-query';

export interface OpenNeed {
  need: Need;
  /** The project it serves; none: the person's. */
  goal: Goal | null;
}

/** What is still looked for: for the heart project first, then the others, then what serves none. */
export const openNeeds = ({ goals, needs }: Pick<SituationPage, 'goals' | 'needs'>): OpenNeed[] =>
  [
    ...[...goals].sort((one, other) => rank(one) - rank(other)).flatMap((goal) => goal.needs.map((need) => ({ need, goal }))),
    ...needs.map((need) => ({ need, goal: null })),
  ].filter(({ need }) => need.state === 'open');

const rank = ({ kind }: Goal): number => ['heart', 'second', 'other'].indexOf(kind);
