import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Frame { readonly functionName: string; readonly url: string }
interface CpuProfile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame }[];
  readonly startTime: number; readonly samples: readonly number[]; readonly timeDeltas: readonly number[];
}

/** Microseconds by the clock that every process of a machine shares, and that profiles are written by. */
export const sinceBoot = (): number => Number(process.hrtime.bigint() / 1000n);

const asleep = ['(idle)', '(root)'];

/** Whose line it was: a library's, Node's, our own; or what the engine does of itself. */
function ownerOf({ url, functionName }: Frame): string {
  const [, library] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (library) return library;
  if (url.startsWith('node:')) return 'node';
  if (url !== '') return 'boussole';
  return functionName.startsWith('(') ? functionName : 'node, dans le noyau';
}

/** What the process did between two moments, by whose code: milliseconds of a request, the most first. */
export function partsOfProcess(folder: string, from: number, until: number, requests: number): { name: string; ms: number }[] {
  const [file] = readdirSync(folder);
  if (!file) throw new Error('the process left no profile');
  const { nodes, startTime, samples, timeDeltas } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CpuProfile; // V8 wrote it
  const owners = new Map(nodes.map(({ id, callFrame }) => [id, asleep.includes(callFrame.functionName) ? null : ownerOf(callFrame)]));
  const spent = new Map<string, number>();
  let at = startTime;
  samples.forEach((sample, place) => {
    const lasted = timeDeltas[place] ?? 0;
    at += lasted;
    const owner = owners.get(sample);
    if (owner && at > from && at <= until) spent.set(owner, (spent.get(owner) ?? 0) + lasted);
  });
  return [...spent].map(([name, microseconds]) => ({ name, ms: microseconds / 1000 / requests })).sort((a, b) => b.ms - a.ms);
}
