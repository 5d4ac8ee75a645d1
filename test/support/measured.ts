import { appendFileSync } from 'node:fs';

/** Tells how much a suite has looked at: `npm run walk` gathers it; who runs the suite alone reads it. */
export function noteMeasured(what: string, found: Readonly<Record<string, number>>): void {
  console.log(`${what}: ${Object.entries(found).map(([name, count]) => `${count} ${name}`).join(', ')}`);
  const file = process.env['BOUSSOLE_MEASURED'];
  if (file) appendFileSync(file, `${JSON.stringify({ what, ...found })}\n`);
}
