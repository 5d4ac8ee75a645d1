import type { Actor } from '../access/roles.js';
import { allow, type Decision, refuse } from '../decision.js';

/** How far a file is on its way into the register. */
export const importStates = ['uploading', 'checking', 'checked', 'applying', 'applied', 'failed', 'abandoned'] as const;
export type ImportState = (typeof importStates)[number];

export const importActions = ['create', 'update', 'unchanged'] as const;
export type ImportAction = (typeof importActions)[number];

export type ImportMove = 'receive' | 'map' | 'repair' | 'apply' | 'abandon';

/** A row may still be repaired when its file has come in: it comes in by itself then. */
const moves: Readonly<Record<ImportMove, readonly ImportState[]>> = {
  receive: ['uploading'],
  map: ['checked', 'failed'],
  repair: ['checked', 'applied'],
  apply: ['checked', 'failed'],
  abandon: ['uploading', 'checking', 'checked', 'failed'],
};

/** What a rule needs to know of an import. */
export interface ImportFacts {
  readonly organisationId: string;
  readonly state: ImportState;
}

/** Imports are the affair of those who bring files in for their organisation; for anyone else they do not exist. */
export function maySeeImport(run: Pick<ImportFacts, 'organisationId'>, actor: Actor): Decision<true> {
  const isImporter = actor.role === 'structure_admin' || actor.role === 'coordinator';
  return isImporter && run.organisationId === actor.organisationId ? allow(true) : refuse('record.not_found');
}

/** May this import be moved so, now? */
export function mayMoveImport(run: ImportFacts, move: ImportMove, actor: Actor): Decision<true> {
  const seen = maySeeImport(run, actor);
  if (!seen.ok) return seen;
  return moves[move].includes(run.state) ? allow(true) : refuse('import.wrong_state');
}

/** The largest file that may be sent. */
export const largestImport = 60_000_000;
