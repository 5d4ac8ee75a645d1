/** What whoever keeps the platform looks at first. */
export interface Lights {
  /** How late the oldest delivery is that is due. */
  readonly oldestDueSeconds: number;
  /** How old the oldest line of the journal is that is not written down outside the database. */
  readonly unanchoredSeconds: number;
  /** How long ago the latest changes were copied away; null: never. */
  readonly copyAgeSeconds: number | null;
  /** False in a copy of the database until somebody opens the gate. */
  readonly mayMessagesLeave: boolean;
}

export const lightNames = ['deliveries', 'journal', 'copies'] as const;
export type LightName = (typeof lightNames)[number];
export interface Light { readonly name: LightName; readonly seconds: number | null; readonly isWell: boolean }

const minute = 60;
/** Deliveries leave within seconds, anchors are thrown each hour, copies are made each minute; each light forgives a few turns. */
const longest: Readonly<Record<LightName, number>> = { deliveries: 5 * minute, journal: 130 * minute, copies: 5 * minute };

export function lightsOf({ oldestDueSeconds, unanchoredSeconds, copyAgeSeconds }: Lights): Light[] {
  const seconds: Readonly<Record<LightName, number | null>> = { deliveries: oldestDueSeconds, journal: unanchoredSeconds, copies: copyAgeSeconds };
  return lightNames.map((name) => ({ name, seconds: seconds[name], isWell: (seconds[name] ?? Infinity) <= longest[name] }));
}
