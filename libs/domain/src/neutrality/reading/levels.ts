/** Bodies whose figures a coordination looks at. */
export const bodyLevels = ['structure', 'branch', 'operator'] as const;
export type BodyLevel = (typeof bodyLevels)[number];

/** What an audit has figures of; those of a person are hers and the referent's alone. */
export const unitLevels = [...bodyLevels, 'counsellor'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export const findingLevels = [...unitLevels, 'network'] as const;
export type FindingLevel = (typeof findingLevels)[number];
