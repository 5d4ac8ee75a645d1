import type { Entry, OfferKind, Public } from '../vocabulary.js';

/** How data·inclusion 1.0 says what an offer is: a type of service and the themes that it is about. */
export const inclusionKinds: Readonly<Record<OfferKind, { type: string; themes: readonly string[] }>> = {
  information: { type: 'information', themes: ['choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'] },
  guidance: { type: 'accompagnement', themes: ['choisir-un-metier--confirmer-son-choix-de-metier'] },
  skills_assessment: { type: 'accompagnement', themes: ['choisir-un-metier--identifier-ses-points-forts-et-ses-competences'] },
  immersion: { type: 'atelier', themes: ['choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite'] },
  training: { type: 'formation', themes: ['se-former--trouver-sa-formation'] },
  work_study: { type: 'formation', themes: ['se-former--trouver-sa-formation'] },
  skills_validation: { type: 'accompagnement', themes: ['preparer-sa-candidature--valoriser-ses-competences'] },
  job_search: { type: 'accompagnement', themes: ['preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi'] },
  language_learning: { type: 'formation', themes: ['lecture-ecriture-calcul--maitriser-le-francais'] },
  business_creation: { type: 'accompagnement', themes: ['creer-une-entreprise--definir-son-projet-de-creation-dentreprise'] },
  psychosocial: { type: 'accompagnement', themes: ['remobilisation--bien-etre-confiance-en-soi'] },
};

// From the most telling theme to the least: the first that fits says what the offer is.
const readings: readonly (readonly [kind: OfferKind, type: string | null, theme: RegExp | null])[] = [
  ['language_learning', null, /^lecture-ecriture-calcul--/],
  ['business_creation', null, /^creer-une-entreprise--/],
  ['training', 'formation', null],
  ['skills_assessment', null, /--identifier-ses-points-forts-et-ses-competences$/],
  ['skills_validation', null, /--valoriser-ses-competences$/],
  ['immersion', 'atelier', /--decouvrir-un-metier-ou-un-secteur-dactivite$/],
  ['information', 'information', null],
  ['guidance', null, /^choisir-un-metier--/],
  ['job_search', null, /^(?:preparer-sa-candidature|trouver-un-emploi)--/],
  ['information', null, /^se-former--/],
  ['psychosocial', 'accompagnement', /^(?:remobilisation|sante|famille|difficultes-financieres|logement-hebergement)--/],
];

/** What a service of data·inclusion is here; null when guidance has no word for it. */
export const kindOfInclusion = (type: string | null, themes: readonly string[]): OfferKind | null =>
  readings.find(([, wanted, theme]) =>
    (wanted === null || wanted === type) && (theme === null || themes.some((one) => theme.test(one))))?.[0] ?? null;

/** Publics that both lists know; the others have no word there. */
export const inclusionPublics: Readonly<Partial<Record<Public, string>>> = {
  student: 'etudiants', jobseeker: 'demandeurs-emploi', worker: 'actifs', young: 'jeunes', newcomer: 'personnes-exilees',
  disability: 'personnes-en-situation-de-handicap', social_income: 'beneficiaires-des-minimas-sociaux',
};

/** How one gets in, where data·inclusion has a way for it. */
export const inclusionEntries: Readonly<Partial<Record<Entry, string>>> = {
  free_entry: 'se-presenter', appointment: 'telephoner', registration: 'utiliser-lien-mobilisation',
};

export const inclusionModes = { on_site: ['en-presentiel'], remote: ['a-distance'], hybrid: ['a-distance', 'en-presentiel'] } as const;

/** Belgium in the French code of places; its own communes have none there. */
export const belgium = '99131';
export const inclusionSource = 'boussole';
