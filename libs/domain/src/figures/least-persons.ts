/** The smallest group that a figure may speak of: inside an organisation, and where everybody may read. */
export const leastPersons = { inside: 5, public: 10 } as const;
