export interface KnownPreference {
  readonly id: string;
  readonly isVerified: boolean;
  readonly isNone: boolean;
}

/**
 * What the person has in mind before any offer is shown: how to ask her, and what she said. Whoever stands around it is told what
 * is known so far; null: nothing was said.
 */
export function PreferencePart(_: { dossierId: string; needId: string; onKnown?: (known: KnownPreference | null) => void }) {
  return null;
}
