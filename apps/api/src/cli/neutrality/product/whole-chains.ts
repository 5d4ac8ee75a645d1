import { choiceBook, journalBook, verifyChains } from '../../../modules/audit/chains.queries.js';
import type { Ask } from '../../../platform/statement.js';
import { howMany } from '../../command.js';
import { Impossible } from '../../impossible.js';

/** What was frozen, or written in the journal, is not as it was written: nothing is reported on it. */
export class BrokenChain extends Impossible {}

/** Follows both books to their ends: a chain says nothing of a part of it alone. Answers how many frozen sets there are. */
export async function expectWholeChains(ask: Ask): Promise<number> {
  let sets = 0;
  const broken: string[] = [];
  for (const [name, book] of [['les éventails figés', choiceBook], ['le journal', journalBook]] as const) {
    const { lines, findings } = await verifyChains(ask, book, null, new Map());
    if (book === choiceBook) sets = lines;
    const chains = new Set(findings.map(({ chain }) => chain)).size;
    if (chains > 0) broken.push(`${name} (${howMany(chains, 'chaîne')})`);
  }
  if (broken.length === 0) return sets;
  throw new BrokenChain(`N-S2 : ${broken.join(' et ')} : ce qui est dans la base n’est pas ce qui a été écrit. Rien n’est mesuré ni `
    + 'exporté tant que ce n’est pas élucidé ; « npm run boussole -- audit verifier » nomme la première ligne en cause.');
}

const blockedExit = 2;

/** Does the work, or says why a broken chain forbids it. */
export async function orBlocked(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error;
    console.error(error.message);
    return blockedExit;
  }
}
