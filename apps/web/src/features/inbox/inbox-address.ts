import type { InboxViewName } from './inbox-query';

const words = { 'en-cours': 'waiting', termines: 'answered' } as const satisfies Record<string, InboxViewName>;
type ViewWord = keyof typeof words;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface InboxAddress {
  vue?: ViewWord;
  relais?: string;
}

/** Which list, and which handoff is open; what the address says wrongly is left out. */
export function readInboxAddress({ vue, relais }: Record<string, unknown>): InboxAddress {
  const word = Object.keys(words).find((known) => known === vue) as ViewWord | undefined; // one of its own keys
  return { ...(word && { vue: word }), ...(typeof relais === 'string' && uuid.test(relais) && { relais }) };
}

export const viewOfWord = (word: ViewWord | undefined): InboxViewName => (word ? words[word] : 'todo');

export const wordOfView = (view: InboxViewName): ViewWord | undefined =>
  (Object.keys(words) as ViewWord[]).find((word) => words[word] === view); // its own keys
