import { items } from './items/items.js';
import { measure, type Measured, type Effort } from './measure.js';
import { resident } from './processor.js';
import { circumstances, type Kept, one, type Run, tell, two, write } from './report.js';
import { openSite } from './site.js';

const mostResident = 200;
const mostToListen = 1.5;

/** The work of a day, through the product and at its limit, in turn. */
export async function runItems(asked: { database?: string; dossiers: number; only: readonly string[]; effort: Effort }): Promise<void> {
  const site = await openSite(asked);
  try {
    const start = circumstances();
    const atRest = resident(site.api.pid);
    const measured: Measured[] = [];
    for (const item of items.filter(({ code }) => asked.only.length === 0 || asked.only.includes(code))) {
      console.log(`${item.code} ${item.what}…`);
      measured.push(await measure(site, item, asked.effort));
    }
    const after = resident(site.api.pid);
    const run: Run = { ...start, dossiers: site.dossiers, items: measured, promises: [
      ...measured.flatMap(ratioPromise),
      { name: 'API au repos, mémoire', figure: `${one(atRest)} Mo`, budget: `${mostResident} Mo`, isKept: atRest <= mostResident },
      { name: 'API après les mesures, mémoire', figure: `${one(after)} Mo`, budget: '–', isKept: true },
      { name: 'API, jusqu’à écouter', figure: `${two(site.toListen)} s`, budget: `${two(mostToListen)} s`, isKept: site.toListen <= mostToListen },
    ] };
    tell(run);
    console.log(`\nÉcrit dans ${write(`items-${site.dossiers}`, run)}`);
  } finally {
    await site.close();
  }
}

const ratioPromise = ({ code, ratio, most }: Measured): Kept[] => (ratio === null || most === null ? []
  : [{ name: `${code}, processeur contre la limite`, figure: `${two(ratio)} ×`, budget: `${two(most)} ×`, isKept: ratio <= most }]);
