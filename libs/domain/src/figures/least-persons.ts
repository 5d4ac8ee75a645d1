/** The smallest group that a figure may speak of: inside an organisation, and where everybody may read. */
export const leastPersons = { inside: 5, public: 10 } as const;

/** From how many things on measures that narrow each other are told by quarter. */
export const leastOfQuarter = (least: number): number => 20 * least;
