/** In which part of the page each figure stands, in the order in which it is read. */
export const managerGroups = {
  welcome: ['opened', 'closed', 'first_wait', 'talk_in_a_week', 'talk'],
  following: ['task_in_time', 'reached_1', 'reached_3', 'reached_6', 'reached_12'],
  handoffs: ['handoff', 'handoff_seen_in_time', 'handoff_answered_in_three', 'handoff_days', 'handoff_accepted', 'handoff_decline'],
  outcomes: ['handoff_outcome', 'two_contacts'],
  voices: ['meeting_missed', 'seat_absent'],
} as const satisfies Record<string, readonly string[]>;

/** Shown commune by commune. */
export const territoryFigure = 'opened_from';

export type ManagerGroup = keyof typeof managerGroups;
const placed: readonly string[] = [...Object.values(managerGroups).flat(), territoryFigure];

export const isPlaced = (name: string): boolean => placed.includes(name);
