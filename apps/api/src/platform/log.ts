/** One line of JSON for the operator. What an error says may quote somebody's data: only where it happened is kept. */
export function logFailure(error: unknown): void {
  const { name, code, constraint, stack } = Object(error) as Record<string, unknown>;
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 6) : [];
  console.error(JSON.stringify({ at: new Date().toISOString(), level: 'error', name, code, constraint, frames }));
}
