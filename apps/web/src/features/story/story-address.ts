import { interviewChannels } from '@boussole/domain/dossier/interview';
import { storyGroupNames, type StoryGroup } from '@boussole/domain/story/kinds';

export interface StoryAddress {
  /** An interview is being written beside the story. */
  entretien?: 'nouveau';
  /** The task that the interview is held for, and the way by which it was to be: what the form begins with. */
  relance?: string;
  par?: string;
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

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const waysOfInterviews: readonly string[] = interviewChannels;

export function readStoryAddress(search: Record<string, unknown>): StoryAddress {
  const { entretien, relance, par, montrer } = search;
  return {
    ...(entretien === 'nouveau' && {
      entretien,
      ...(typeof relance === 'string' && uuid.test(relance) && { relance }),
      ...(typeof par === 'string' && waysOfInterviews.includes(par) && { par }),
    }),
    ...(typeof montrer === 'string' && writeGroups(readGroups(montrer))),
  };
}
