import type { ImportReference } from '../import/reference.js';
import type { ImportedBranch, ImportedOffer, ImportedOrganisation } from '../import/sheet.js';
import { entries, type Mode, publics, type Entry, type Public } from '../vocabulary.js';
import { communeOf } from './commune-of.js';
import { inclusionEntries, inclusionPublics, inclusionSource, kindOfInclusion } from './inclusion-words.js';
import { readOpening } from './opening-hours.js';
import { type Fields, Reading } from './reading.js';
import { nameDash } from './write-inclusion.js';

interface Keys { readonly organisation: string; readonly branch: string }

const ours = new RegExp(`^${inclusionSource}--([0-9a-f-]{36})--([0-9a-f-]{36})$`);

/** A structure is a body and its place at once; those that left this register keep the two apart. */
export function keysOfStructure(id: string): Keys {
  const [, organisation = id, branch = id] = ours.exec(id) ?? [];
  return { organisation, branch };
}

export function readStructure(
  reading: Reading, reference: ImportReference,
): { organisation: ImportedOrganisation; branch: ImportedBranch } | null {
  const [id, nom] = [reading.text('id', 200), reading.text('nom', 200)];
  if (!id || !nom) return reading.tell(id ? 'nom' : 'id', id ? 'name_missing' : 'unreadable', null);
  const keys = keysOfStructure(id);
  const complement = reading.text('complement_adresse', 200);
  const isPart = complement !== null && nom.endsWith(`${nameDash}${complement}`);
  const name = isPart ? nom.slice(0, -complement.length - nameDash.length) : nom;
  const place = readPlace(reading, isPart ? null : complement);
  const [lat, lon] = [reading.number('latitude', [-90, 90]), reading.number('longitude', [-180, 180])];
  const said = reading.text('horaires_accueil', 500);
  const opening = said === null ? [] : readOpening(said) ?? reading.tell('horaires_accueil', 'opening_kept_as_text', said);
  const website = reading.website('site_web');
  return {
    organisation: { key: keys.organisation, name, acronym: null, kind: 'AUTRE', enterpriseNumber: null, website,
      description: reading.text('description', 4000) },
    branch: {
      key: keys.branch, organisationKey: keys.organisation, name: isPart ? complement : name, ...place,
      communeNis: communeOf(reading, place.postcode, place.locality, reference),
      lat: lon === null ? null : lat, lon: lat === null ? null : lon,
      phone: reading.text('telephone', 40), email: reading.email('courriel'), website,
      opening: opening ?? [], openingNote: opening === null ? said : null, isAccessible: null,
    },
  };
}

// A Belgian postcode has no box of its own there: it stands at the end of the address.
function readPlace(reading: Reading, complement: string | null): Pick<ImportedBranch, 'street' | 'postcode' | 'locality'> {
  const locality = reading.text('commune', 120);
  const typed = reading.text('code_postal', 20);
  const address = reading.text('adresse', 200);
  const [, street = null, code = null] = /^(?:(.*?),\s*)?B-(\d{4})(?:\s.*)?$/s.exec(address ?? '') ?? [];
  const known = typed === null || /^\d{4,5}$/.test(typed) ? typed : reading.tell('code_postal', 'postcode_unreadable', typed);
  const bare = code === null && locality !== null && address === locality ? null : address;
  const line = [code === null ? withoutTown(bare, locality) : street, complement].filter((part) => part).join(', ');
  return { street: line || null, postcode: known ?? code, locality };
}

const withoutTown = (address: string | null, locality: string | null): string | null =>
  (address !== null && locality !== null && address.endsWith(`, ${locality}`) ? address.slice(0, -locality.length - 2) : address);

export function readInclusionService(reading: Reading): ImportedOffer | null {
  const [id, structure, title] = [reading.text('id', 200), reading.text('structure_id', 200), reading.text('nom', 250)];
  if (!id || !title) return reading.tell(id ? 'nom' : 'id', id ? 'name_missing' : 'unreadable', null);
  if (!structure) return reading.tell('structure_id', 'parent_unknown', null);
  const keys = keysOfStructure(structure);
  const themes = textsOf(reading.fields['thematiques']);
  const type = reading.text('type', 60);
  const { priceCents, priceNote } = readPrice(reading);
  const description = reading.text('description', 6000);
  return {
    key: id.replace(new RegExp(`^${inclusionSource}--(?=[0-9a-f-]{36}$)`), ''),
    organisationKey: keys.organisation, branchKey: keys.branch, title,
    kind: kindOfInclusion(type, themes) ?? reading.tell('type', 'offer_kind_unknown', [type, ...themes].filter((word) => word).join(', ')) ?? 'information',
    objective: null, description: description === `Offre : ${title}` ? null : description,
    trades: [], level: null, ...readPublics(reading),
    minDiploma: null, maxDiploma: null, languageLevel: null, registrations: [], prerequisiteNote: reading.text('conditions_acces', 1000),
    servesBasins: [], mode: readMode(textsOf(reading.fields['modes_accueil'])), languages: ['fr'], priceCents, priceNote,
    durationHours: null, durationWeeks: reading.whole('nombre_semaines', [1, 520]),
    weeklyHours: reading.number('volume_horaire_hebdomadaire', [0, 80]), times: [], path: null,
    entries: entriesOf(textsOf(reading.fields['modes_mobilisation'])), entryNote: reading.text('mobilisation_precisions', 1000),
    website: reading.website('lien_mobilisation') ?? reading.website('lien_source'), status: 'open',
    verifiedOn: reading.day('date_maj'), sessions: [],
  };
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

function readPrice(reading: Reading): Pick<ImportedOffer, 'priceCents' | 'priceNote'> {
  const said = reading.text('frais_precisions', 500);
  if (reading.fields['frais'] === 'gratuit') return { priceCents: 0, priceNote: said };
  const [, whole, cents = '0', note = null] = new RegExp(`^(\\d{1,6}),(\\d\\d) €(?:${nameDash}(.+))?$`, 's').exec(said ?? '') ?? [];
  return whole ? { priceCents: Number(whole) * 100 + Number(cents), priceNote: note } : { priceCents: null, priceNote: said };
}

const readMode = (modes: readonly string[]): Mode =>
  (!modes.includes('a-distance') ? 'on_site' : modes.includes('en-presentiel') ? 'hybrid' : 'remote');

const entriesOf = (ways: readonly string[]): Entry[] => entries.filter((entry) => ways.includes(inclusionEntries[entry] ?? ''));

const ages = /(?:De (\d{1,2}) à (\d{1,3}) ans|Dès (\d{1,2}) ans|Jusqu’à (\d{1,3}) ans)$/;

function readPublics(reading: Reading): Pick<ImportedOffer, 'publics' | 'minAge' | 'maxAge'> {
  const said = textsOf(reading.fields['publics']);
  const [, from, to, least, most] = ages.exec(reading.text('publics_precisions', 2000) ?? '') ?? [];
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  const [minAge, maxAge] = [number(from ?? least), number(to ?? most)];
  const isRight = (maxAge ?? 0) <= 120 && (minAge === null || maxAge === null || minAge <= maxAge);
  const found: Public[] = publics.filter((one) => said.includes(inclusionPublics[one] ?? ''));
  return { publics: found, ...(isRight ? { minAge, maxAge } : { minAge: null, maxAge: null }) };
}

/** Does this object look like a service of data·inclusion, and not like a structure? */
export const isInclusionService = (fields: Fields): boolean => typeof fields['structure_id'] === 'string';
