import type { qualityRefusals as fr } from './fr-quality-refusals.js';
import type { Said } from './said.js';

export const qualityRefusals = {
  quality_action_missing: 'Say in a few words what you will improve.',
  quality_changed_elsewhere: 'Somebody else has just changed this: read it again before you go on.',
  quality_due_invalid: 'Choose a due date in the future, within three years.',
  quality_not_accepted: 'First accept to read this grid.',
  quality_not_whole: 'Something is missing: each standard needs a level and at least ten characters that support it.',
  quality_open_already: 'A self-assessment is already open in your branch.',
  quality_owner_unknown: 'This person does not work in your branch, or no longer does.',
  quality_peer_unknown: 'Nobody coordinates this branch, or it belongs to your own organisation: choose another one.',
  quality_result_missing: 'Say what came of the action, or why you drop it.',
  quality_wrong_state: 'The self-assessment has moved on: read it again before you go on.',
  quality_year_done: 'This year’s self-assessment exists already.',
} as const satisfies Said<typeof fr>;
