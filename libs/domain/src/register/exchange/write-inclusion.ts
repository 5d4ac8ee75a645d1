import { isUuid } from './derived-id.js';
import type { ExportedSheet, Words } from './exported-sheet.js';
import { belgium, inclusionEntries, inclusionKinds, inclusionModes, inclusionPublics, inclusionSource } from './inclusion-words.js';
import { writeOpening } from './opening-hours.js';

/** A structure of data·inclusion 1.0. */
export interface InclusionStructure {
  source: string; id: string; nom: string; date_maj: string; description: string | null; lien_source: string | null;
  adresse: string | null; complement_adresse: string | null; commune: string | null; code_postal: null; code_insee: null;
  latitude: number | null; longitude: number | null; telephone: string | null; courriel: string | null; site_web: string | null;
  horaires_accueil: string | null;
}

/** A service of data·inclusion 1.0. */
export interface InclusionService {
  source: string; id: string; structure_id: string; nom: string; description: string; date_maj: string; lien_source: string | null;
  type: string; thematiques: readonly string[]; publics: readonly string[] | null; publics_precisions: string | null;
  conditions_acces: string | null; frais: string | null; frais_precisions: string | null; modes_accueil: readonly string[];
  modes_mobilisation: readonly string[] | null; mobilisation_precisions: string | null; lien_mobilisation: string | null;
  nombre_semaines: number | null; volume_horaire_hebdomadaire: number | null; zone_eligibilite: readonly string[] | null;
}

/** Between the two names of a structure that is a place of a larger body. */
export const nameDash = ' — ';

/** Body and place make one structure there; its identifier keeps both apart. */
export const structureId = (organisationKey: string, branchKey: string): string => `${inclusionSource}--${organisationKey}--${branchKey}`;

// At least three letters, at most 150, no full stop at the end.
function nameOf(text: string): string {
  const cut = text.slice(0, 150).replace(/[.\s]+$/, '');
  return cut.padEnd(3, '·');
}

/** Where an offer is given; the French codes of communes and postcodes have no room for ours: they stand in the address. */
export function writeStructure({ organisation, branch, updatedOn }: ExportedSheet): InclusionStructure {
  const town = [branch.postcode && `B-${branch.postcode}`, branch.locality].filter((part) => part).join(' ');
  const isOne = branch.name === organisation.name;
  return {
    source: inclusionSource, id: structureId(organisation.key, branch.key), date_maj: updatedOn, lien_source: null,
    nom: nameOf(isOne ? organisation.name : `${organisation.name}${nameDash}${branch.name}`),
    description: longEnough(organisation.description),
    adresse: [branch.street, town].filter((part) => part).join(', ') || null,
    complement_adresse: isOne ? null : branch.name,
    commune: branch.locality, code_postal: null, code_insee: null,
    latitude: branch.lat, longitude: branch.lon, telephone: branch.phone, courriel: branch.email,
    site_web: branch.website ?? organisation.website,
    horaires_accueil: writeOpening(branch.opening) || null,
  };
}

const longEnough = (text: string | null): string | null => (text !== null && text.length >= 5 ? text : null);

export function writeInclusionService({ offer, updatedOn }: ExportedSheet, words: Words): InclusionService {
  const kind = inclusionKinds[offer.kind];
  const themes = offer.kind === 'language_learning' && !offer.languages.includes('fr') ? inclusionKinds.training.themes : kind.themes;
  const said = offer.publics.map((one) => inclusionPublics[one]).filter((one) => one !== undefined);
  const ways = offer.entries.map((one) => inclusionEntries[one]).filter((one) => one !== undefined);
  return {
    source: inclusionSource, id: isUuid(offer.key) ? `${inclusionSource}--${offer.key}` : offer.key,
    structure_id: structureId(offer.organisationKey, offer.branchKey), lien_source: null,
    nom: nameOf(offer.title), date_maj: offer.verifiedOn ?? updatedOn,
    description: longEnough([offer.objective, offer.description].filter((part) => part).join('\n\n')) ?? `Offre : ${offer.title}`,
    type: kind.type, thematiques: themes,
    publics: offer.publics.length === 0 ? ['tous-publics'] : said.length > 0 ? [...new Set(said)] : null,
    publics_precisions: precisions(offer, words),
    conditions_acces: conditions(offer, words),
    frais: offer.priceCents === null ? null : offer.priceCents === 0 ? 'gratuit' : 'payant',
    frais_precisions: [euros(offer.priceCents), offer.priceNote].filter((part) => part).join(nameDash) || null,
    modes_accueil: inclusionModes[offer.mode],
    modes_mobilisation: ways.length > 0 ? [...new Set(ways)] : null,
    mobilisation_precisions: offer.entryNote, lien_mobilisation: offer.website,
    nombre_semaines: offer.durationWeeks, volume_horaire_hebdomadaire: offer.weeklyHours,
    zone_eligibilite: offer.servesBasins.length === 0 ? [belgium] : null,
  };
}

const euros = (cents: number | null): string | null => (cents ? `${(cents / 100).toFixed(2).replace('.', ',')} €` : null);

function precisions({ publics, minAge, maxAge }: ExportedSheet['offer'], words: Words): string | null {
  const age = minAge !== null && maxAge !== null ? `De ${minAge} à ${maxAge} ans` : minAge !== null ? `Dès ${minAge} ans`
    : maxAge !== null ? `Jusqu’à ${maxAge} ans` : null;
  return [...publics.map((one) => words.publics[one] ?? one), age].filter((part) => part).join(' ; ') || null;
}

function conditions(offer: ExportedSheet['offer'], words: Words): string | null {
  const { minDiploma, maxDiploma, languageLevel } = offer;
  return [
    minDiploma && minDiploma !== 'none' && `Diplôme demandé : ${words.diplomas[minDiploma]}`,
    maxDiploma && `Diplôme au plus : ${words.diplomas[maxDiploma]}`,
    languageLevel && `Niveau de langue demandé : ${languageLevel.toUpperCase()}`,
    ...offer.registrations.map((one) => words.registrations[one] ?? one),
    offer.prerequisiteNote,
  ].filter((part) => part).join('\n') || null;
}
