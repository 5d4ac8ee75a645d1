/** Why something about the quality of a service is said no to. */
export const qualityRefusals = [
  'quality.action_missing',
  'quality.changed_elsewhere',
  'quality.due_invalid',
  'quality.not_accepted',
  'quality.not_whole',
  'quality.open_already',
  'quality.owner_unknown',
  'quality.peer_unknown',
  'quality.result_missing',
  'quality.wrong_state',
  'quality.year_done',
] as const;
