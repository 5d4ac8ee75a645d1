/** The parts of a dossier that may be shared one by one. */
export const sections = ['identity', 'path', 'interviews', 'referrals', 'documents', 'special'] as const;
export type Section = (typeof sections)[number];

/** Why somebody may open a dossier. */
export const doors = ['lead', 'replacement', 'assigned', 'appointment', 'break_glass', 'grant'] as const;
export type Door = (typeof doors)[number];

/** What a dossier is opened or shared for: a closed list, so that the person can read it. */
export const purposes = [
  'guidance', 'training_entry', 'employment', 'schooling', 'validation', 'social_support', 'handover', 'follow_up',
] as const;
export type Purpose = (typeof purposes)[number];

/** An appointment opens the dossier this many days before and after. */
export const appointmentDays = 7;
