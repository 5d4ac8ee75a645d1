const pause = 25;

/** Asks again and again until there is an answer: the only way a test waits. The deadline is for what never comes. */
export async function eventually<T>(
  what: string, ask: () => Promise<T | null | undefined | false> | T | null | undefined | false, patience = 25_000,
): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > deadline) throw new Error(`never came: ${what}`);
    await new Promise((done) => setTimeout(done, pause));
  }
}
