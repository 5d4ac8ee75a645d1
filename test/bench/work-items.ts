import { measureAudit } from './audit.js';
import type { Ask, Item } from './item.js';
import { items } from './items/items.js';
import { measure, type Measured, type Effort } from './measure.js';
import { resident } from './processor.js';
import { measurePapers } from './papers.js';
import { circumstances, type Kept, one, type Run, tell, two, write } from './report.js';
import { openSite, type Place, type Site } from './site.js';

const mostResident = 200;
const mostToListen = 1.5;
const leastRecall = 0.97;
const mostSearch = 50;

/** The work of a day, through the product and at its limit, in turn. */
export async function runItems(asked: Place & { only: readonly string[]; effort: Effort; decisions: number }): Promise<void> {
  const site = await openSite(asked);
  try {
    const start = circumstances();
    const atRest = resident(site.api.pid);
    const isAsked = (code: string): boolean => asked.only.length === 0 || asked.only.includes(code);
    const measured: Measured[] = [];
    const found: Kept[] = [];
    for (const item of items.filter(({ code }) => isAsked(code))) {
      console.log(`${item.code} ${item.what}…`);
      const figures = await measure(site, item, asked.effort);
      measured.push(figures);
      const beside = figures.ratio ? `, ${two(figures.ratio)} × la limite` : '';
      console.log(`  p50 ${one(figures.product.median)} ms, ${two(figures.product.perThousand)} s de processeur pour 1 000${beside}`);
      if (item.code === 'W3') found.push(...await searchPromises(site, item, figures, asked.effort.each));
    }
    const after = resident(site.api.pid);
    const run: Run = { ...start, dossiers: site.dossiers, items: measured, promises: [
      ...measured.flatMap(ratioPromise), ...found, ...(isAsked('PDF') ? await measurePapers(site) : []),
      ...(isAsked('W7') ? measureAudit(asked.decisions) : []),
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

interface Told { readonly data: { readonly searchDossiers: readonly { readonly title: string }[] } }

/** Whether who is looked for stands among the first ten, and what the database spent on finding her. */
async function searchPromises(site: Site, item: Item, { product }: Measured, count: number): Promise<Kept[]> {
  const asks: Ask[] = await item.asks(site.owner, count, site.product);
  let there = 0;
  for (const one of asks) {
    const told = JSON.parse(await site.product(item.document, one)) as Told; // what its document asks
    if (told.data.searchDossiers.slice(0, 10).some(({ title }) => title === one.wanted)) there += 1;
  }
  const recall = there / asks.length;
  return [
    { name: `W3, parmi les dix premiers (${asks.length} recherches)`, figure: two(recall), budget: two(leastRecall), isKept: recall >= leastRecall },
    { name: 'W3, processeur de la base, une recherche', figure: `${one(product.database)} ms`, budget: `${mostSearch} ms`,
      isKept: product.database <= mostSearch },
  ];
}
