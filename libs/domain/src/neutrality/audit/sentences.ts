import { sayCount, sayExpected, sayFrequency, sayGap, sayRatio } from './numbers.js';

/** A sentence, some words of which stand out. */
export type Sentence = readonly (string | { readonly strong: string })[];

/** The sentence as plain text. */
export const plain = (sentence: Sentence): string => sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('');

const strong = (text: string) => ({ strong: text });
const some = (count: number, one: string, more: string): string => (Math.abs(count) < 2 ? one : more);
const at = (operator: string | null): string => (operator === null ? 'dans une offre propre' : `chez ${operator}`);

export interface Seen { readonly n: number; readonly observed: number; readonly expected: number; readonly operator: string | null }

export function headerSentence({ n, observed, expected, operator }: Seen): Sentence {
  return ['Sur ', strong(sayCount(n)), some(n, ' orientation où un vrai choix existait, ', ' orientations où un vrai choix existait, '),
    strong(sayCount(observed)), some(observed, ' a abouti ', ' ont abouti '), `${at(operator)}. Si toutes les offres équivalentes avaient eu la `,
    'même chance, on en attendait ', strong(sayExpected(expected)), '.'];
}

/** Too little to say anything; `power` is the chance that a doubling would be noticed. */
export function greySentence(n: number, power: number | null): Sentence {
  const start = `Pas encore assez d’orientations pour se prononcer (${sayCount(n)} avec un vrai choix).`;
  if (power === null || n === 0) return [start];
  const times = Math.round(power * 10);
  return [`${start} Avec ce volume, un doublement ${times === 0 ? 'ne serait presque jamais repéré' : `serait repéré ${times} fois sur 10`}.`];
}

export const greenSentence = (excess: number): Sentence =>
  [`Rien d’inhabituel : l’écart (${sayGap(excess)}) est compatible avec le hasard et la marge de tolérance.`];

export interface Gap { readonly ratio: number; readonly low: number; readonly high: number }

const times = ({ ratio, low, high }: Gap): Sentence =>
  ['C’est ', strong(sayRatio(ratio)), ` fois plus (fourchette ${sayRatio(low)} à ${sayRatio(high)})`];

/** More than equal chances explain; `peers` is the ratio to what people without a link do, when it is known. */
export function yellowSentence(gap: Gap, peers: number | null): Sentence {
  const end = ' À regarder ensemble, sans plus.';
  if (peers === null) return [...times(gap), '. La comparaison à distance et attrait comparables n’est pas disponible.', end];
  if (peers >= gap.ratio) return [...times(gap), `. À distance et attrait comparables, le rapport est de ${sayRatio(peers)}.`, end];
  return [...times(gap), `. À distance et attrait comparables, le rapport n’est plus que de ${sayRatio(peers)} : l’écart s’explique en partie par la `,
    'proximité ou la réputation de vos offres.', end];
}

export const paleSentence = (gap: Gap): Sentence =>
  [...times(gap), '. C’est au-delà de ce que le hasard seul donne 95 fois sur 100, sans aller jusqu’à un signal.'];

export const blueSentence = (gap: Gap): Sentence =>
  [`C’est nettement moins qu’attendu (${sayRatio(gap.ratio)} fois l’attendu, fourchette ${sayRatio(gap.low)} à ${sayRatio(gap.high)}). `,
    'C’est une information : corriger trop peut aussi priver une personne de l’offre qui lui convient.'];

export interface Signal extends Gap {
  readonly excess: number;
  readonly operator: string | null;
  /** What people without a link would have chosen. */
  readonly expectedByPeers: number;
  readonly p: number;
  /** The sentence stands where an answer can be given. */
  readonly canAnswer: boolean;
}

export function orangeSentence(signal: Signal): Sentence {
  const frequency = sayFrequency(signal.p);
  const people = some(signal.excess, ' personne. ', ' personnes. ');
  return [...times(signal), ', soit environ ', strong(sayCount(signal.excess)), people,
    `Des conseillers sans lien avec ${signal.operator ?? 'l’opérateur'}, devant les mêmes offres à la même distance, l’auraient choisie `,
    `${sayExpected(signal.expectedByPeers)} fois. `,
    frequency === null ? 'Un écart pareil n’a rien d’exceptionnel. ' : `Un écart pareil arriverait par hasard ${frequency}. `,
    strong('Un signal n’est pas une faute'), signal.canAnswer ? ' : il ouvre un échange, vous pouvez répondre ici.' : ' : il ouvre un échange.'];
}

export const originSentence = (shown: number, choice: number): Sentence =>
  ['Où naît l’écart ? Ce qui est ', strong('montré'), ` : × ${sayRatio(shown)}. Ce qui est `, strong('choisi'),
    ` parmi le montré : × ${sayRatio(choice)}.`];

export const excludedSentence = (wishes: number): Sentence =>
  [wishes < 2
    ? `${sayCount(wishes)} orientation n’est pas comptée : la personne avait indiqué elle-même cette offre avant l’entretien.`
    : `${sayCount(wishes)} orientations ne sont pas comptées : la personne avait indiqué elle-même cette offre avant l’entretien.`];

export const reintegratedSentence = (ratio: number): Sentence =>
  [`Les souhaits préalables sont exceptionnellement recomptés : ils sont ${sayRatio(ratio)} fois plus fréquents ici qu’ailleurs.`];

export const earlyAlertSentence = (n: number, operator: string): Sentence =>
  [`Alerte précoce : vos ${sayCount(n)} dernières orientations penchent nettement vers ${operator}. Cette alerte se trompe au plus une fois sur 200, `,
    'même si vous la consultez chaque jour. Personne d’autre que vous et le référent neutralité ne la voit.'];

export const pathSentence = (n: number, observed: number, expected: number): Sentence =>
  [`L’alternance était possible dans ${sayCount(n)} ${some(n, 'situation', 'situations')} ; elle a été choisie ${sayCount(observed)} fois, on en attendait `,
    `${sayExpected(expected)}.`];

export const swapSentence = (one: string, other: string, there: number, back: number): Sentence =>
  [`${one} oriente vers ${other} ${sayRatio(there)} fois plus qu’attendu, et ${other} vers ${one} ${sayRatio(back)} fois plus. `,
    'Existe-t-il une convention à déclarer ?'];

export const scatteredPeersSentence: Sentence = ['Comparaison aux pairs trop dispersée : améliorer le référentiel.'];

export const simpleFormSentence: Sentence = ['La forme simple ne connaît que des nombres : elle compare aux chances égales, sans les pairs, la distance ni ',
  'les souhaits. Elle ne dit donc jamais plus que « À regarder ».'];

/** How many of the signals of a list chance may account for. */
export const falseAlarmSentence = (signals: number): Sentence =>
  [`Sur ${signals < 2 ? 'ce signal' : `ces ${sayCount(signals)} signaux`}, on accepte qu’au plus 5 % en moyenne soient dus au hasard.`];

export const footerSentence = (hash: string): Sentence =>
  [`Méthode publiée, refaite à l’identique à partir du fichier exporté : empreinte ${hash}.`];
