import { setFlagsFromString } from 'node:v8';
import { type Command, readOptions, WrongUsage } from '../command.js';
import { auditLong } from './audit-long.js';
import { auditSimple } from './audit-simple.js';
import type { Audited } from './audited.js';
import { Progress } from './progress.js';
import { parametersFrom } from './read-parameters.js';
import { UnreadableFile } from './read-table.js';
import { tell } from './tell.js';
import { writeOutputs } from './write-outputs.js';

const usage = [
  'npm run boussole -- neutralite audit --alternatives a.csv --decisions d.csv --affiliations f.csv [--large]',
  '[--parametres parametres.json] [--sortie rapport.json] [--html rapport.html], ou : neutralite audit --simple orientations_simples.csv',
].join(' ');
const unreadableExit = 2;
const unusableExit = 1;

/** Audits the neutrality of referrals kept in any tool, from its exported files; no database takes part. */
export const auditNeutrality: Command = {
  name: ['neutralite', 'audit'],
  usage,
  summary: 'Mesure la neutralité des orientations à partir de fichiers CSV ; --large compte aussi les liens de réseau.',
  async run(args) {
    const text = { type: 'string' } as const;
    const options = readOptions(args,
      { alternatives: text, decisions: text, affiliations: text, large: { type: 'boolean' }, simple: text, parametres: text, sortie: text,
        html: text },
      usage);
    const { simple, alternatives, decisions, affiliations, large: isLarge = false } = options;
    const isLong = alternatives !== undefined && decisions !== undefined && affiliations !== undefined;
    const isMixed = simple !== undefined && (alternatives ?? decisions ?? affiliations ?? (isLarge || undefined)) !== undefined;
    if (isMixed) throw wrong('--simple ne se combine pas avec les autres fichiers, ni avec --large.');
    if (simple === undefined && !isLong) throw wrong('Il faut --alternatives, --decisions et --affiliations, ou bien --simple.');
    staySmall();
    const files = { alternatives: alternatives ?? '', decisions: decisions ?? '', affiliations: affiliations ?? '' };
    const progress = new Progress();
    try {
      const settings = await parametersFrom(options.parametres);
      const audited = simple !== undefined ? await auditSimple(simple, settings, progress)
        : await auditLong(files, isLarge, settings, progress);
      progress.end();
      return await finish(audited, options);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      progress.end();
      console.error(error.message);
      return unreadableExit;
    }
  },
};

async function finish(audited: Audited, { sortie, html }: { sortie?: string | undefined; html?: string | undefined }): Promise<number> {
  const print = await writeOutputs(audited, { json: sortie ?? null, html: html ?? null });
  tell(audited, print);
  return audited.isUnusable ? unusableExit : 0;
}

const wrong = (message: string): WrongUsage => new WrongUsage(message, `Usage : ${usage}`);

// Lines live for the time of one part of the file: left to itself the heap would keep those that are done with.
const staySmall = (): void => setFlagsFromString('--heap-growing-percent=100');
