import { aManager } from './people.js';
import { type Kept, two } from './report.js';
import type { Site } from './site.js';

const mostSeconds = 2;
const times = 10;

interface Reports { readonly data: { readonly activityReports: { readonly periods: readonly string[];
  readonly places: readonly { kind: string; branchId: string | null; basin: string | null }[] } } }
interface Made { readonly data: { readonly makeReport: { readonly id: string } } }

/** A manager's report of the latest period that is told, from the network's figures to its paper: each time read as a browser reads it. */
export async function measurePapers(site: Site): Promise<Kept[]> {
  const cookie = await aManager(site.owner);
  const { data: { activityReports: { periods, places } } } = JSON.parse(await site.product('ActivityReports', { cookie, variables: {} })) as Reports; // what its document asks
  const [place, period] = [places[0], periods[0]];
  if (!place || !period) throw new Error('no period is told: the database was filled without its figures');
  const { kind, branchId, basin } = place;
  const { data: { makeReport: { id } } } = JSON.parse(await site.product('MakeReport', { cookie, variables: { input: { kind, branchId, basin, period } } })) as Made;
  const paper = new URL(`/rapports/${id}.pdf`, site.graphql);
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    const answer = await fetch(paper, { headers: { cookie } });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok || bytes.subarray(0, 5).toString() !== '%PDF-') throw new Error(`${paper.pathname}: ${answer.status}`);
    taken.push((performance.now() - start) / 1000);
  }
  const worst = Math.max(...taken);
  return [{ name: `PDF d’un rapport d’activité, le plus lent de ${times}`, figure: `${two(worst)} s`, budget: `${two(mostSeconds)} s`, isKept: worst <= mostSeconds }];
}
