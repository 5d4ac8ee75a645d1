import { storyGroupNames, type StoryGroup } from '@boussole/domain/story/kinds';

export interface StoryAddress {
  /** An interview is being written beside the story. */
  entretien?: 'nouveau';
  /** What is looked for in the story: words of ours, with commas. */
  montrer?: string;
}

const words: Record<StoryGroup, string> = {
  interviews: 'entretiens', path: 'projet', referrals: 'orientations', documents: 'documents', sharing: 'partage', team: 'suivi', file: 'dossier',
};

/** The groups that an address asks for, in the order of the filters; what it says otherwise is not heard. */
export function readGroups(montrer: string | undefined): StoryGroup[] {
  const asked = montrer?.split(',') ?? [];
  return storyGroupNames.filter((name) => asked.includes(words[name]));
}

export const writeGroups = (groups: readonly StoryGroup[]): StoryAddress =>
  (groups.length === 0 ? {} : { montrer: groups.map((name) => words[name]).join(',') });

export function readStoryAddress(search: Record<string, unknown>): StoryAddress {
  const { entretien, montrer } = search;
  return {
    ...(entretien === 'nouveau' && { entretien }),
    ...(typeof montrer === 'string' && writeGroups(readGroups(montrer))),
  };
}
