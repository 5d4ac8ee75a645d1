import { install, isInstalled } from '../lib/install.mjs';
import { prepareDataFolder } from '../lib/places.mjs';
import { step } from '../lib/progress.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { closingLine, showFailure, summary } from './report.mjs';
import { steps } from './steps.mjs';

const inCi = Boolean(process.env.CI) && process.env.CI !== 'false';

export async function main() {
  const { chosen, context } = readArguments(process.argv.slice(2));
  process.env.NX_DAEMON = 'false';
  process.env.NO_COLOR = '1';
  delete process.env.FORCE_COLOR;
  prepareDataFolder();
  if (!isInstalled()) await step('dépendances', install);
  const results = [];
  for (const { name, label, run } of chosen) results.push(await runStep(name, label, () => run(context)));
  console.log(`\n${summary(results, inCi)}\n`);
  console.log(closingLine(results));
  return results.some(({ failed, skipped }) => failed > 0 || (inCi && skipped > 0)) ? 1 : 0;
}

function readArguments(all) {
  const end = all.indexOf('--') === -1 ? all.length : all.indexOf('--');
  const names = all.slice(0, end).filter((word) => !word.startsWith('--'));
  const unknown = names.find((name) => !steps.some((known) => known.name === name));
  if (unknown) throw new Trouble(`Étape inconnue : ${unknown}. Étapes : ${steps.map(({ name }) => name).join(', ')}.`);
  return {
    chosen: names.length > 0 ? steps.filter(({ name }) => names.includes(name)) : steps,
    context: { verbose: all.slice(0, end).includes('--verbose'), extra: all.slice(end + 1) },
  };
}

/** A step that cannot even run has failed: it never stops the ones after it. */
async function runStep(name, label, run) {
  const since = performance.now();
  console.log(`… ${label}`);
  const result = await run().catch((error) => ({ passed: 0, failed: 1, output: error.details || error.stack || error.message }));
  const full = { name, label, skipped: 0, notices: [], ...result, seconds: (performance.now() - since) / 1000 };
  if (full.failed > 0) showFailure(full);
  return full;
}
