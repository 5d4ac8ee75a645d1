/** Chance that falls the same way each time under one seed (CHAOS_SEED): the same trial can be lived again. A linear congruence is chance enough here. */
export function dice(seed = Number(process.env['CHAOS_SEED'] ?? 1)): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
