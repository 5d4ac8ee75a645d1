import type { InterviewChannel, InterviewTopic } from '@boussole/domain/dossier/interview';
import type { Childcare, LifeStatus, Transport } from '@boussole/domain/dossier/situation-words';
import type { Diploma } from '@boussole/domain/register/vocabulary';

/** A trade as a man and as a woman says it. */
export type Trade = readonly [masculine: string, feminine: string];

/** One contact of a story. In its text: {Nom} {Il} {il} {e} {metier} {de_metier} {commune} {lui} {le}. */
export interface Step {
  readonly channel: InterviewChannel;
  readonly minutes: number;
  readonly topics: readonly InterviewTopic[];
  readonly text: string;
  /** For its author alone. */
  readonly note?: string;
}

/** Where somebody stands when she comes, and what she aims at: the trade of the story, or what is written here. */
export interface Life {
  readonly status: LifeStatus;
  readonly diploma: Diploma;
  readonly past?: string;
  readonly aim: string | null;
  readonly second?: string;
  readonly by: readonly Transport[];
  readonly childcare?: Childcare;
  readonly isFromAbroad?: boolean;
}

/** A life as it comes to the counter: who lives it, and the contacts in their order. */
export interface Story {
  readonly ages: readonly [least: number, most: number];
  readonly life: Life;
  readonly trades: readonly Trade[];
  readonly steps: readonly Step[];
}

/** Who a text is about. */
export interface Hero {
  readonly isWoman: boolean;
  /** "Madame Dupont", or what an anonymous visitor is called. */
  readonly called: string;
  readonly trade: Trade;
  readonly commune: string;
}

/** A text about this very person; a place that it does not know stays visible. */
export function tell(text: string, { isWoman, called, trade, commune }: Hero): string {
  const metier = trade[isWoman ? 1 : 0];
  const words: Readonly<Record<string, string>> = {
    Nom: called, Il: isWoman ? 'Elle' : 'Il', il: isWoman ? 'elle' : 'il', e: isWoman ? 'e' : '', lui: isWoman ? 'elle' : 'lui',
    le: isWoman ? 'la' : 'le', metier, de_metier: `${/^[aeéèêhiouy]/i.test(metier) ? 'd’' : 'de '}${metier}`, commune,
  };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}
