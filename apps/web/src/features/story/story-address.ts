export interface StoryAddress {
  /** An interview is being written beside the story. */
  entretien?: 'nouveau';
}

export const readStoryAddress = (search: Record<string, unknown>): StoryAddress =>
  (search['entretien'] === 'nouveau' ? { entretien: 'nouveau' } : {});
