/** What follow-ups are made of, in the words of the database. */

/** How far a step lies from its turning point; school weeks do not count holidays. */
export const offsetUnits = ['days', 'weeks', 'months', 'working_days', 'school_weeks'] as const;
export type OffsetUnit = (typeof offsetUnits)[number];

/** What a step asks for: a caseworker reaches the person, the system asks her where she stands, a caseworker tells another service. */
export const stepKinds = ['contact', 'check_in', 'inform'] as const;
export type StepKind = (typeof stepKinds)[number];

/** Everything that may be due about a person besides the own clock of a referral (referral/facts.ts). */
export const personKinds = [
  ...stepKinds,
  /** "Where do you stand?", months after a referral. */
  'survey',
  /** A turning point that was computed or announced: a human confirms it before its plan begins. */
  'confirm_transition',
  /** She asked to be called. */
  'call_back',
  /** She answered something that a human must read. */
  'answered',
  /** A message came back: her address is to be checked. */
  'verify_contact',
  /** What was to be sent and was too late to be useful. */
  'not_sent',
  /** What a caseworker promised herself. */
  'own',
] as const;
export type PersonKind = (typeof personKinds)[number];

/** Those that wait for a human; the others leave by themselves. */
export const taskKinds = ['contact', 'inform', 'confirm_transition', 'call_back', 'answered', 'verify_contact', 'not_sent', 'own'] as const satisfies readonly PersonKind[];
export type TaskKind = (typeof taskKinds)[number];

/** Those that reach the person: no more than one a week, all plans together, unless urgent. */
export const contactKinds = ['contact', 'check_in', 'survey'] as const satisfies readonly PersonKind[];

/** By which way a task reaches somebody. */
export const ways = ['phone', 'in_person', 'video', 'mail', 'sms', 'letter'] as const;
export type Way = (typeof ways)[number];

/** Who made a turning point known. */
export const transitionSources = ['counsellor', 'learner', 'referral', 'computed'] as const;
export type TransitionSource = (typeof transitionSources)[number];

export const transitionStates = ['to_confirm', 'running', 'paused', 'stopped', 'ended'] as const;
export type TransitionState = (typeof transitionStates)[number];

/** Where a delay comes from: the law, a documented practice, or ourselves. */
export const delayNatures = ['legal', 'practice', 'proposal'] as const;
export type DelayNature = (typeof delayNatures)[number];

/** Why a planned follow-up is over without having been done. */
export const endReasons = ['done', 'answered', 'date_moved', 'stopped', 'paused', 'merged', 'too_late', 'unreachable', 'refused', 'not_needed', 'done_elsewhere', 'other'] as const;
export type EndReason = (typeof endReasons)[number];

/** Where a person says she stands. */
export const whereabouts = ['in_training', 'at_work', 'searching', 'stopped', 'wishes_call'] as const;
export type Whereabouts = (typeof whereabouts)[number];
