import type { Fault, Finding } from '../../modules/audit/chain-walk.js';
import { choiceBook, journalBook, noChain, verifyChains } from '../../modules/audit/chains.queries.js';
import { outsideKey, readOutside } from '../../platform/outside.js';
import { readConfig, readOwnerConfig } from '../../platform/config.js';
import { type Command, frenchNumber, howMany, readOptions, WrongUsage } from '../command.js';
import { codeOf, Impossible } from '../impossible.js';
import { askOf, asOwner, type Owner } from '../owner.js';

const usage = 'npm run boussole -- audit verifier [--organisation NUMÉRO] [--ancres FICHIER] [--eventails FICHIER]';
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether the journal and the frozen sets are as they were written: every line, in its place, to the end. */
export const verifyAudit: Command = {
  name: ['audit', 'verifier'],
  usage,
  summary: 'Relit le journal et les éventails figés chaîne par chaîne et nomme la première ligne qui n’est pas comme elle a été écrite ; --ancres et --eventails les comparent aux têtes gardées hors de la base.',
  async run(args) {
    const text = { type: 'string' } as const;
    const { organisation = null, ancres, eventails } = readOptions(args, { organisation: text, ancres: text, eventails: text }, usage);
    if (organisation !== null && !uuid.test(organisation)) {
      throw new WrongUsage('--organisation attend le numéro d’une organisation (un UUID).', `Usage : ${usage}`);
    }
    const [anchors, choiceAnchors] = [await anchorsIn(ancres), await anchorsIn(eventails)];
    const started = performance.now();
    const [lines, sets] = await asOwner(readOwnerConfig().databaseUrl, (owner) => inOnePicture(owner, async () => {
      const verified = [await verifyChains(askOf(owner), journalBook, organisation, anchors.heads), await verifyChains(askOf(owner), choiceBook, organisation, choiceAnchors.heads)] as const;
      for (const finding of verified[0].findings) console.log(`✗ ${await nameOf(owner, finding.chain)} : ${sentence(finding)}`);
      for (const finding of verified[1].findings) console.log(`✗ ${await nameOf(owner, finding.chain)}, éventails : ${setSentence(finding)}`);
      return verified;
    }));
    for (const number of anchors.wrong) console.log(`✗ ancres : la ligne ${frenchNumber(number)} n’est pas signée par cette installation`);
    for (const number of choiceAnchors.wrong) console.log(`✗ éventails : la ligne ${frenchNumber(number)} n’est pas signée par cette installation`);
    const seconds = ((performance.now() - started) / 1000).toLocaleString('fr-BE', { maximumFractionDigits: 1 });
    console.log(`${howMany(lines.lines, 'ligne')}, ${howMany(lines.chains, 'chaîne')}, ${seconds} s${ancres === undefined ? ' ; sans ancres, une fin coupée avec sa tête ne se voit pas' : ''}.`);
    if (sets.lines > 0) console.log(`${howMany(sets.lines, 'éventail')}, ${howMany(sets.chains, 'chaîne')}.`);
    const isJournalWhole = lines.findings.length + anchors.wrong.length === 0;
    const areSetsWhole = sets.findings.length + choiceAnchors.wrong.length === 0;
    console.log(isJournalWhole ? 'Le journal est entier.' : 'Le journal n’est pas comme il a été écrit.');
    if (sets.lines > 0 || !areSetsWhole) console.log(areSetsWhole ? 'Les éventails sont entiers.' : 'Des éventails ne sont pas comme ils ont été figés.');
    return isJournalWhole && areSetsWhole ? 0 : 1;
  },
};

const sentences: Readonly<Record<Fault, (finding: Finding) => string>> = {
  edited: ({ seq, journalId }) => `ligne ${seq} (journal ${journalId}) modifiée, ou déplacée`,
  deleted: ({ seq, journalId }) => `ligne ${seq} (journal ${journalId}) supprimée`,
  missing: ({ seq }) => `ligne ${seq} absente de la chaîne`,
  unlinked: ({ journalId }) => `ligne insérée sans place dans la chaîne (journal ${journalId})`,
  rewritten: ({ seq, since }) => `réécrite entre la ligne ${since + 1} et la ligne ${seq} : l’ancre de la ligne ${seq} ne concorde pas`,
  cut: ({ seq }) => `fin coupée à partir de la ligne ${seq}`,
  beyond: ({ seq }) => `lignes ajoutées après la tête, à partir de la ligne ${seq}`,
};

const sentence = (finding: Finding): string => sentences[finding.fault](finding);

// What a set says is not a line of the journal: the same faults, in its words.
const setSentences: Readonly<Record<Fault, (finding: Finding) => string>> = {
  edited: ({ seq, journalId }) => `éventail ${seq} (${journalId}) modifié, ou déplacé`,
  deleted: ({ seq, journalId }) => `éventail ${seq} (${journalId}) supprimé`,
  missing: ({ seq }) => `éventail ${seq} absent de la chaîne`,
  unlinked: ({ journalId }) => `éventail ${journalId} : ses chiffres ne sont pas ceux de ce qui a été figé`,
  rewritten: ({ seq, since }) => `réécrits entre l’éventail ${since + 1} et l’éventail ${seq} : l’ancre ne concorde pas`,
  cut: ({ seq }) => `fin coupée à partir de l’éventail ${seq}`,
  beyond: ({ seq }) => `éventails ajoutés après la tête, à partir du ${seq}`,
};
const setSentence = (finding: Finding): string => setSentences[finding.fault](finding);

async function nameOf(owner: Owner, chain: string): Promise<string> {
  if (chain === noChain) return 'hors organisation';
  const [row] = await owner.ask<{ name: string }>('select name from organisation where id = $1', [chain]);
  return `${row?.name ?? 'organisation inconnue'} (${chain})`;
}

async function inOnePicture<T>(owner: Owner, work: () => Promise<T>): Promise<T> {
  await owner.ask('begin isolation level repeatable read read only');
  const answer = await work();
  await owner.ask('commit');
  return answer;
}

interface Kept { heads: Map<string, Map<number, string>>; wrong: number[] }

const anchorsIn = async (file: string | undefined): Promise<Kept> => (file === undefined ? { heads: new Map(), wrong: [] } : readAnchors(file));

async function readAnchors(file: string): Promise<Kept> {
  const heads = new Map<string, Map<number, string>>();
  const wrong: number[] = [];
  try {
    for await (const { number, entry } of readOutside(file, outsideKey(readConfig().dataKey))) {
      const { chain, seq, hash } = entry ?? {};
      if (typeof chain !== 'string' || typeof seq !== 'number' || typeof hash !== 'string') wrong.push(number);
      else heads.set(chain, (heads.get(chain) ?? new Map<number, string>()).set(seq, hash));
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new Impossible(`Le fichier ${file} n’existe pas.`);
    throw error;
  }
  return { heads, wrong };
}
