import { citeLiege, forem } from '../network.js';

/** How a team of the demonstration advises; without anything else it is neutral, as people are: nearer is better, and tastes differ. */
export interface ToldTeam {
  /** A body that advises, and trains; every one of which something else than ordinary is told is invented. */
  readonly body: string;
  readonly people: number;
  /** Who pays those who advise, and trains: the body itself unless it is somebody else. */
  readonly paidBy?: string;
  /** One of them has an account of the demonstration. */
  readonly withAccount?: string;
  /** Decisions in a quarter, the last one first. */
  readonly decisions: readonly number[];
  /** How many times as much one's own weighs. */
  readonly preference?: number;
  /** Shows one's own and a few others, then chooses among them like everybody. */
  readonly narrows?: true;
  /** The body that it sends to more readily, and how many times as much. */
  readonly favours?: readonly [body: string, times: number];
}

const often = [150, 120, 120, 120];
const usual = [110, 90, 90, 90];
const swap = 3.5;

export const doubled = 'CEFA des Trois Vallées';
export const neutral = 'Promotion sociale Meuse et Ardenne';
export const narrowing = 'Institut du soir Senne et Dyle';
export const swapping = ['Cours du soir Haine et Sambre', 'CEFA du Pays Noir'] as const;
export const boycotted = 'Centre de compétence Bâtiment et énergie';
export const tooSmall = 'CFISPA Les Trois Chênes';

/** Everybody else sends so many times less to the body that is boycotted. */
export const boycott = 3;

/** One neutral team, one that doubles, one that shows little else, two that send to each other, one that others avoid, one too small to be judged. */
export const teams: readonly ToldTeam[] = [
  { body: doubled, people: 6, withAccount: 'maxime', decisions: often, preference: 3.8 },
  { body: neutral, people: 6, decisions: often },
  { body: narrowing, people: 4, decisions: often, narrows: true },
  { body: swapping[0], people: 4, decisions: often, favours: [swapping[1], swap] },
  { body: swapping[1], people: 4, decisions: often, favours: [swapping[0], swap] },
  { body: boycotted, people: 4, decisions: often },
  { body: tooSmall, people: 3, decisions: [8, 7, 9, 6] },
  { body: citeLiege, people: 4, paidBy: forem, decisions: usual },
  { body: 'CEFA Meuse et Lesse', people: 3, decisions: usual },
  { body: 'CEFA de la Senne', people: 3, decisions: usual },
  { body: 'Centre de compétence Industrie', people: 4, decisions: usual },
  { body: 'Promotion sociale du Pays de Liège', people: 3, decisions: usual },
  { body: 'OISP La Passerelle des Marolles', people: 3, decisions: usual },
  { body: 'CISP Graine d’Atelier', people: 3, decisions: usual },
  { body: 'Pôle Formation-Emploi Services et numérique', people: 3, decisions: usual },
];
