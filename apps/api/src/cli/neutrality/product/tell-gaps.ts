import type { Gaps } from '../../../modules/neutrality/read-product.js';
import { frenchNumber } from '../../command.js';

const mostTold = 20;

/** Sets that do not agree with the links of their day: they are counted by those links, and nobody changes what was frozen. */
export function tellGaps({ count, first }: Gaps): void {
  if (count === 0) return;
  const frozen = count < 2 ? 'éventail n’a pas été figé avec les liens de son jour'
    : 'éventails n’ont pas été figés avec les liens de leur jour';
  console.error(`À vérifier : ${frenchNumber(count)} ${frozen} ; le rapport compte selon les liens, ce qui a été figé reste.`);
  for (const { decision, day, withoutLink, notFrozen } of first.slice(0, mostTold)) {
    const said = [
      ...(notFrozen.length > 0 ? [`lié ce jour-là, pas figé comme propre : ${notFrozen.join(', ')}`] : []),
      ...(withoutLink.length > 0 ? [`figé comme propre, sans lien ce jour-là : ${withoutLink.join(', ')}`] : []),
    ];
    console.error(`  ${decision} (${day}) : ${said.join(' ; ')}`);
  }
  if (count > mostTold) console.error('  … les suivants sont cités dans le JSON de « neutralite rapport ».');
}
