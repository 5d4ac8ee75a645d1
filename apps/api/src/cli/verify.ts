import { choiceBook, verifyChains } from '../modules/audit/chains.queries.js';
import { readOwnerConfig } from '../platform/config.js';
import { type Command, frenchNumber, howMany, readOptions } from './command.js';
import { Impossible } from './impossible.js';
import type { Invariant } from './invariant.js';
import { invariants } from './invariants.js';
import { type NumberSearch, searchNationalNumbers } from './national-numbers.js';
import { askOf, asOwner, type Owner } from './owner.js';

const usage = 'npm run boussole -- verifier [--complet]';
const most = 200_000;
const shownIds = 3;

/** Whether what is kept agrees with what is written; says which rows do not, never what they hold. */
export const verify: Command = {
  name: ['verifier'],
  usage,
  summary: `Vérifie les invariants de la base ; --complet lit aussi tous les textes et tous les éventails au-delà de ${frenchNumber(most)}.`,
  async run(args) {
    const { complet: isComplete = false } = readOptions(args, { complet: { type: 'boolean' } }, usage);
    const failed = await asOwner(readOwnerConfig().databaseUrl, (owner) => verifyAll(owner, isComplete));
    console.log(failed === 0 ? 'Tout concorde.' : `${howMany(failed, 'invariant')} ne ${failed < 2 ? 'tient' : 'tiennent'} pas.`);
    return failed === 0 ? 0 : 1;
  },
};

async function verifyAll(owner: Owner, isComplete: boolean): Promise<number> {
  // One picture for all the checks: what is written meanwhile breaks none of them.
  await owner.ask('begin isolation level repeatable read read only');
  let failed = 0;
  for (const invariant of invariants) failed += report(invariant.says, await broken(owner, invariant));
  const [interviews] = await owner.ask<{ count: number }>('select count(*)::int as count from (select from interview limit $1) i', [most + 1]);
  if (!isComplete && (interviews?.count ?? 0) > most) {
    console.log(`– aucun numéro national dans les textes : non vérifié au-delà de ${frenchNumber(most)} entretiens (--complet le vérifie)`);
  } else {
    failed += report('aucun numéro national dans les textes', await searchNationalNumbers(owner, shownIds));
  }
  failed += await verifyChoices(owner, isComplete);
  await owner.ask('commit');
  return failed;
}

async function verifyChoices(owner: Owner, isComplete: boolean): Promise<number> {
  const says = 'éventails figés : chaque chaîne est entière, de la première à la dernière';
  const [sets] = await owner.ask<{ count: number }>('select count(*)::int as count from (select from choice_set s limit $1) s', [most + 1]);
  if (!isComplete && (sets?.count ?? 0) > most) {
    console.log(`– ${says} : non vérifié au-delà de ${frenchNumber(most)} éventails (--complet, ou audit verifier)`);
    return 0;
  }
  const { findings } = await verifyChains(askOf(owner), choiceBook, null, new Map());
  return report(says, { count: findings.length, ids: findings.slice(0, shownIds).map(({ chain, journalId }) => journalId ?? chain) });
}

async function broken(owner: Owner, { sql }: Invariant): Promise<NumberSearch> {
  const [found] = await owner.ask<{ count: number; ids: string[] }>(`with broken as materialized (${sql})
    select (select count(*)::int from broken) as count,
      array(select id::text from broken order by 1 limit ${shownIds}) as ids`);
  if (!found) throw new Impossible('La base n’a pas répondu à une vérification.');
  return found;
}

function report(says: string, { count, ids }: NumberSearch): number {
  if (count === 0) {
    console.log(`✓ ${says}`);
    return 0;
  }
  console.log(`✗ ${says} : ${howMany(count, 'exception')} (${ids.join(', ')}${count > ids.length ? ', …' : ''})`);
  return 1;
}
