/** Under which chance falls (CHAOS_SEED). */
export const seed = Number(process.env['CHAOS_SEED'] ?? 1);

/** Chance that falls the same way each time under one seed: the same trial can be lived again. A linear congruence is chance enough here. */
export function dice(): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
