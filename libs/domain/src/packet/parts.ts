/** What may stand in a packet beside the name, each left out by a click. Nothing else ever does. */
export const packetParts = ['age_band', 'goal', 'need', 'constraints', 'wished_contact'] as const;
export type PacketPart = (typeof packetParts)[number];

/** How the person would like to be reached; through whoever sends her when she would rather not be. */
export const wishedContacts = ['mail', 'phone', 'sms', 'through_sender'] as const;
export type WishedContact = (typeof wishedContacts)[number];

/** Who approved, how. */
export const packetApprovals = ['on_screen', 'by_link', 'own_page', 'orally'] as const;
export type PacketApproval = (typeof packetApprovals)[number];

/** What may open to an operator once it accepts: who the person is, always; the rest as she agrees. */
export const packetSections = ['identity', 'path', 'interviews', 'documents'] as const;
export type PacketSection = (typeof packetSections)[number];

/** The most that is written freely in a packet. */
export const longestFreeText = 1_000;
