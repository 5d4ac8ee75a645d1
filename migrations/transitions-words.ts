/** What is due about a person, as the tables know it: a migration says the words of its day, whatever becomes of them. */
export const personKinds = ['contact', 'check_in', 'inform', 'survey', 'confirm_transition', 'call_back', 'answered', 'verify_contact', 'not_sent', 'own'] as const;
export const contactKinds = ['contact', 'check_in', 'survey'] as const;
