/** How long an act takes, warm: the middle and the slow end of so many times. */
export async function timed(name: string, act: () => Promise<unknown>, times: number): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await act();
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now();
    await act();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  console.log(`${name}: median ${taken[times >> 1]?.toFixed(2)} ms, 95 % ${taken[Math.floor(times * 0.95)]?.toFixed(2)} ms`);
}
