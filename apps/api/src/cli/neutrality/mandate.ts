import { isCalendarDate } from '@boussole/domain/calendar-date';
import { isEmail } from '@boussole/domain/dossier/learner';
import { cleanText } from '@boussole/domain/text/clean-text';
import { type Command, readOptions, WrongUsage } from '../command.js';
import type { Mandate } from './product/mandates.js';

const usage = [
  'npm run boussole -- neutralite mandater --adresse … --role coordination|referent [--bassin LG] [--structure …]',
  '--decision "PV du …" [--jusqu AAAA-MM-JJ], ou : … --role … [--bassin LG] --retirer',
].join(' ');
const kinds = ['coordination', 'referent'] as const;

/** What the network decided about who measures; the database is looked for only now. */
export const mandating: Command = {
  name: ['neutralite', 'mandater'],
  usage,
  summary: 'Confie l’audit de neutralité à une personne, ou le lui retire : la coordination voit des structures, le référent seul des personnes.',
  async run(args) {
    const text = { type: 'string' } as const;
    const options = { adresse: text, role: text, bassin: text, structure: text, decision: text, jusqu: text, retirer: { type: 'boolean' } } as const;
    const { retirer: isWithdrawn = false, decision, jusqu, ...who } = readOptions(args, options, usage);
    const mandate = readMandate(who);
    if (isWithdrawn && (decision ?? jusqu) !== undefined) throw wrong('--retirer ne se combine ni avec --decision ni avec --jusqu.');
    const { giveMandate, withdrawMandate } = await import('./product/mandates.js');
    if (isWithdrawn) return withdrawMandate(mandate);
    return giveMandate(mandate, { decision: readDecision(decision), until: readUntil(jusqu) });
  },
};

function readMandate({ adresse, role, bassin, structure }: Partial<Record<'adresse' | 'role' | 'bassin' | 'structure', string>>): Mandate {
  const email = (adresse ?? '').trim().toLowerCase();
  if (!isEmail(email)) throw wrong('--adresse attend l’adresse électronique d’un compte.');
  const kind = kinds.find((known) => known === role);
  if (!kind) throw wrong(`--role attend l’un de : ${kinds.join(', ')}.`);
  if (kind === 'referent' && bassin !== undefined) throw wrong('--bassin n’a de sens que pour une coordination.');
  return { email, kind, basin: bassin?.trim().toUpperCase() ?? null, structure: structure?.trim() ?? null };
}

function readDecision(typed: string | undefined): string {
  const cleaned = cleanText(typed ?? '');
  const value = cleaned.ok ? cleaned.value.replace(/\s+/g, ' ').trim() : '';
  if (value.length >= 3 && value.length <= 300) return value;
  throw wrong('--decision dit où le réseau l’a décidé, en 3 à 300 signes : "PV du 12 juin 2026".');
}

function readUntil(typed: string | undefined): string | null {
  if (typed === undefined || isCalendarDate(typed)) return typed ?? null;
  throw wrong('--jusqu attend un jour, écrit AAAA-MM-JJ.');
}

const wrong = (message: string): WrongUsage => new WrongUsage(message, `Usage : ${usage}`);
