/** Comforts of one desk: nothing about anybody, so the browser may keep them. */
const choices = {
  locale: ['fr', 'nl', 'de', 'en'],
  theme: ['system', 'light', 'dark'],
  density: ['default', 'compact', 'comfortable'],
  shortcuts: ['on', 'off'],
} as const;

export type Preference = keyof typeof choices;
export type Choice<P extends Preference> = (typeof choices)[P][number];

const listeners = new Set<() => void>();

export function readPreference<P extends Preference>(name: P): Choice<P> | null {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(`boussole.${name}`);
  } catch {
    // A browser that keeps nothing gets the defaults.
  }
  const known: readonly Choice<P>[] = choices[name];
  return known.find((choice) => choice === kept) ?? null;
}

export function writePreference<P extends Preference>(name: P, choice: Choice<P>): void {
  try {
    localStorage.setItem(`boussole.${name}`, choice);
  } catch {
    // Kept for this page only.
  }
  if (name === 'theme' || name === 'density') document.documentElement.dataset[name] = choice;
  for (const tell of listeners) tell();
}

export function onPreference(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Before the first paint: the look this desk asked for. */
export function applyLook(): void {
  document.documentElement.dataset['theme'] = readPreference('theme') ?? 'system';
  document.documentElement.dataset['density'] = readPreference('density') ?? 'default';
}
