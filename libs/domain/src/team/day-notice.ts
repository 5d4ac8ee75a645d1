/** What a caseworker finds in the morning about the dossiers she follows, and what waits for her word. */
export const dayNotices = [
  'glass_broken', 'glass_to_agree', 'glass_waiting', 'glass_open', 'follow_asked', 'follow_accepted', 'follow_refused',
  'handed_over', 'walk_in', 'replacing', 'replaced',
] as const;
export type DayNotice = (typeof dayNotices)[number];
