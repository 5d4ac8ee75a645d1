import { plain } from './plain.js';

/** What the register knows of a commune: `names` in French, Dutch and German, `localities` the places that its postcodes serve. */
export interface CommuneFact {
  readonly nis: string;
  readonly names: readonly string[];
  readonly postcodes: readonly string[];
  readonly localities: readonly { readonly name: string; readonly postcode: string }[];
}

/** A kind of body and the words that people use for it. */
export interface TypeFact {
  readonly code: string;
  readonly acronym: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface ReferenceFacts {
  readonly communes: readonly CommuneFact[];
  readonly types: readonly TypeFact[];
  /** Codes of ROME. */
  readonly trades: readonly { readonly code: string; readonly name: string }[];
  /** What people call them; may be empty. */
  readonly tradeNames: readonly { readonly name: string; readonly trade: string }[];
  readonly basins: readonly { readonly code: string; readonly name: string }[];
}

/** The same facts, found at once: built once an import, asked for each row. */
export interface ImportReference {
  readonly communeByNis: ReadonlyMap<string, CommuneFact>;
  readonly communesByName: ReadonlyMap<string, readonly CommuneFact[]>;
  readonly communesByPostcode: ReadonlyMap<string, readonly CommuneFact[]>;
  readonly types: readonly { readonly code: string; readonly words: readonly string[] }[];
  readonly typeByWord: ReadonlyMap<string, string>;
  readonly trades: ReadonlySet<string>;
  /** Several codes when a name is shared. */
  readonly tradesByName: ReadonlyMap<string, readonly string[]>;
  readonly basinByWord: ReadonlyMap<string, string>;
}

/** The facts of the register, ready to read the rows of a source. */
export function indexReference(facts: ReferenceFacts): ImportReference {
  const communesByName = new Map<string, CommuneFact[]>();
  const communesByPostcode = new Map<string, CommuneFact[]>();
  for (const commune of facts.communes) {
    for (const name of [...commune.names, ...commune.localities.map((place) => place.name)]) put(communesByName, plain(name), commune);
    for (const postcode of [...commune.postcodes, ...commune.localities.map((place) => place.postcode)]) put(communesByPostcode, postcode, commune);
  }
  const types = facts.types.map(({ code, acronym, name, aliases }) => ({
    code, words: [code.replaceAll('_', ' '), acronym ?? '', name, ...aliases].flatMap(readings) }));
  const tradesByName = new Map<string, string[]>();
  for (const { code, name } of facts.trades) put(tradesByName, plain(name), code);
  for (const { name, trade } of facts.tradeNames) {
    for (const form of [name, ...name.split(' / ')]) put(tradesByName, plain(form), trade);
  }
  return {
    communeByNis: new Map(facts.communes.map((commune) => [commune.nis, commune])), communesByName, communesByPostcode, types,
    typeByWord: new Map(types.toReversed().flatMap(({ code, words }) => words.map((word) => [word, code] as const))),
    trades: new Set(facts.trades.map(({ code }) => code)), tradesByName,
    basinByWord: new Map(facts.basins.flatMap(({ code, name }) => [[plain(code), code], [plain(name), code]] as const)),
  };
}

/** A name, with and without what stands between brackets. */
function readings(name: string): string[] {
  return [...new Set([plain(name), plain(name.replace(/\([^)]*\)/g, ' '))])].filter(Boolean);
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (!key) return;
  const kept = map.get(key);
  if (!kept) map.set(key, [value]);
  else if (!kept.includes(value)) kept.push(value);
}
