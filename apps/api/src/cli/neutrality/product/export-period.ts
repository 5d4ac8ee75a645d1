import type { Period } from '@boussole/domain/neutrality/period/calendar';
import { readProduct } from '../../../modules/neutrality/read-product.js';
import { howMany } from '../../command.js';
import { codeOf, Impossible } from '../../impossible.js';
import { withOpenedPeriod } from './opened-period.js';
import { tellGaps } from './tell-gaps.js';
import { orBlocked } from './whole-chains.js';
import { printOfFiles, ProductFiles } from './write-product.js';

/** Answers the exit code. */
export function exportPeriod(period: Period, folder: string): Promise<number> {
  return orBlocked(async () => {
    const files = new ProductFiles(folder);
    try {
      const gaps = await withOpenedPeriod(period, async (ask, names) => {
        await files.open();
        return readProduct(ask, period, names, files);
      });
      const facts = await files.close();
      const [alternatives = 0, decisions = 0, links = 0] = facts.map(({ lignes }) => lignes);
      const counts = `${howMany(decisions, 'décision')}, ${howMany(alternatives, 'alternative')} et ${howMany(links, 'lien')}`;
      console.log(`${counts} du ${period.from} au ${period.until} dans « ${folder} » ; empreinte ${printOfFiles(facts)}.`);
      tellGaps(gaps);
      return 0;
    } catch (error) {
      await files.giveUp();
      const code = codeOf(error) ?? '';
      if (fileMistakes.has(code)) throw new Impossible(`Le dossier « ${folder} » ne peut pas recevoir les fichiers (${code}).`);
      throw error;
    }
  });
}

const fileMistakes = new Set(['ENOENT', 'EACCES', 'EEXIST', 'EISDIR', 'ENOSPC', 'EROFS', 'ENOTDIR', 'EPERM']);
