import type { French } from '../../lib/messages';

type Word = keyof French['teamGlass']['whats'];

/** What a line of the journal is called here: a kind of action, never what it was about. */
export function wordOf(what: string): Word {
  const [noun = '', verb = ''] = what.split('.');
  if (noun === 'glass') return 'broken';
  if (noun === 'document') return 'documents';
  if (noun === 'grant' || noun === 'share_code') return 'shared';
  if (['appointment', 'assignment', 'follow', 'absence'].includes(noun) || what === 'dossier.team_read') return 'team';
  if (verb === 'read' || verb.endsWith('_read')) return 'read';
  return ['interview', 'situation', 'goal', 'need', 'learner', 'dossier'].includes(noun) ? 'written' : 'other';
}

/** The same kinds counted together, in the order in which they were met. */
export function countByWord(consulted: readonly { what: string; count: number }[]): { word: Word; count: number }[] {
  const counts = new Map<Word, number>();
  for (const { what, count } of consulted) counts.set(wordOf(what), (counts.get(wordOf(what)) ?? 0) + count);
  return [...counts].map(([word, count]) => ({ word, count }));
}
