import type { Locale } from './locales';
import { firstSentences, loadArea, loadFirst } from './messages';
import type { Area } from './sentence-files';

/** What can be said now, and in which language. A new object each time something is added. */
interface Said {
  readonly locale: Locale;
  readonly messages: object;
}

// Sentences arrive with the code of a page, before anything of it is drawn: they belong to the application, not to a component.
const brought = new Set<Area>();
const listeners = new Set<() => void>();
let wanted: Locale = 'fr';
let said: Said = { locale: 'fr', messages: firstSentences };
let saidAreas = 0;

export const sentencesNow = (): Said => said;

export function whenSentencesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A page asks for its areas while its code is on the way; in the language on screen, and from then on in each one chosen. */
export function bring(areas: readonly Area[]): Promise<void> {
  for (const area of areas) brought.add(area);
  return settle();
}

export function speak(locale: Locale): Promise<void> {
  wanted = locale;
  return settle();
}

async function settle(): Promise<void> {
  if (said.locale === wanted && saidAreas === brought.size) return;
  const [locale, areas] = [wanted, [...brought]];
  const parts = await Promise.all([loadFirst[locale](), ...areas.map((area) => loadArea(area, locale))]);
  // Another page or another language was asked for meanwhile: what was read is kept by the browser, start from there.
  if (locale !== wanted || areas.length !== brought.size) return settle();
  said = { locale, messages: Object.assign({}, ...parts) as object };
  saidAreas = areas.length;
  for (const listener of listeners) listener();
}
