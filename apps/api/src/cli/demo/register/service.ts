import type { Entry, OfferKind, OfferLanguage, Path, Public } from '@boussole/domain/register/vocabulary';

/** What a body does for people that is no trade's course. */
export interface Service {
  readonly key: string;
  readonly kind: OfferKind;
  readonly title: string;
  readonly objective: string;
  readonly hours: number;
  readonly path: Path;
  readonly entries: readonly Entry[];
  /** Held on given dates, for a group; otherwise one comes when one wishes, or by appointment. */
  readonly isDated: boolean;
  readonly publics: readonly Public[];
  readonly trades: readonly string[];
  /** The language it is given in, when it is not the body's own. */
  readonly languages?: readonly OfferLanguage[];
}

type Rest = Partial<Pick<Service, 'publics' | 'trades' | 'languages'>>;

/** On given dates, for a group. */
export const workshop = (key: string, kind: OfferKind, hours: number, title: string, objective: string, rest: Rest = {}): Service => (
  { key, kind, title, objective, hours, path: 'workshop', entries: ['registration'], isDated: true, publics: [], trades: [], ...rest });

/** Alone with somebody, by appointment. */
export const talk = (key: string, kind: OfferKind, hours: number, title: string, objective: string, rest: Rest = {}): Service => (
  { key, kind, title, objective, hours, path: 'individual', entries: ['appointment'], isDated: false, publics: [], trades: [], ...rest });

/** Whoever pushes the door. */
export const counter = (key: string, kind: OfferKind, hours: number, title: string, objective: string, rest: Rest = {}): Service => (
  { key, kind, title, objective, hours, path: 'individual', entries: ['free_entry'], isDated: false, publics: [], trades: [], ...rest });

/** Over weeks, for a group that starts together. */
export const cycle = (key: string, kind: OfferKind, hours: number, title: string, objective: string, rest: Rest = {}): Service => (
  { key, kind, title, objective, hours, path: 'part_time', entries: ['registration', 'interview'], isDated: true, publics: [], trades: [],
    ...rest });
