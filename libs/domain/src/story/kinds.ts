import type { Section } from '../access/sections.js';

/** What a story tells of, and the section that must be open to read it. */
export const storyKinds = {
  interview: 'interviews',
  goal: 'path',
  need: 'path',
  transition: 'path',
  transition_end: 'path',
  gathering: 'path',
  referral: 'referrals',
  handoff: 'referrals',
  follow_up: 'referrals',
  mention: 'referrals',
  document: 'documents',
  grant: 'identity',
  grant_end: 'identity',
  lead: 'identity',
  assignment: 'identity',
  appointment: 'identity',
  break_glass: 'identity',
  merge: 'identity',
  claim: 'identity',
  closing: 'identity',
  opened: 'identity',
} as const satisfies Record<string, Section>;

export type StoryKind = keyof typeof storyKinds;

/** Where the words are the team's own: whoever the dossier is shared with reads who and when, not what one wrote to the other. */
export const amongUs: readonly StoryKind[] = ['lead', 'appointment', 'closing', 'handoff', 'transition', 'transition_end'];

export const storyKindNames = Object.keys(storyKinds) as StoryKind[];

/** What one looks for in a story: each group is a filter. */
export const storyGroups = {
  interviews: ['interview'],
  path: ['goal', 'need', 'transition', 'transition_end', 'gathering'],
  referrals: ['referral', 'handoff', 'follow_up', 'mention'],
  documents: ['document'],
  sharing: ['grant', 'grant_end'],
  team: ['lead', 'assignment', 'appointment', 'break_glass'],
  file: ['merge', 'claim', 'closing', 'opened'],
} as const satisfies Record<string, readonly StoryKind[]>;

export type StoryGroup = keyof typeof storyGroups;
export const storyGroupNames = Object.keys(storyGroups) as StoryGroup[];

/** The kinds that some groups hold; none chosen means everything. */
export const kindsOf = (groups: readonly StoryGroup[]): readonly StoryKind[] =>
  (groups.length === 0 ? storyKindNames : storyGroupNames.filter((name) => groups.includes(name)).flatMap((name) => storyGroups[name]));
