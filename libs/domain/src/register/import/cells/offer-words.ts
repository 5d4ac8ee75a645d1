import type {
  Diploma, Entry, LanguageLevel, Mode, OfferKind, OfferLanguage, OfferStatus, Path, Registration, WeekTime,
} from '../../vocabulary.js';
import { plainCell } from '../plain.js';
import { cannot, cleanCell, nothing, says, type CellReading } from './cell.js';
import { readChoices, type Sayings } from './choices.js';

/** Kinds of offer, the most telling words first: an objective may name several. */
const kinds: Sayings<OfferKind> = {
  skills_validation: /\bvalid\w* des competences|\bvalidation\b|\bvae\b|\brvae\b/,
  skills_assessment: /\bbilan|\bassessment|\bdetermination de projet|\btests? d orientation|\bevaluation des competences/,
  immersion: /\bimmersion|\bstages?\b|\bessais? (?:de )?metiers?|\bmise en situation|\bmisip\b|\bvis mon job/,
  work_study: /\balternance|\bapprentissage (?:ifapme|efp|en entreprise)|\bduale?\b/,
  language_learning: /\bfle\b|\balpha(?:betisation)?\b|\bcours de (?:langues?|francais|neerlandais|allemand|anglais)|\blangues?\b|\bapprentissage d une langue/,
  business_creation: /\bcreation d (?:activite|entreprise|emploi)|\bentrepren|\bauto ?creation|\bdevenir independant/,
  training: /^formations?\b|\bse former|\bformations? (?:qualifiante|professionnelle|continue|de base)|\bpreformation|\bmise a niveau|\bcours\b|\bopleiding|\bausbildung|\btraining/,
  job_search: /\brecherche d emploi|\bjob ?coaching|\bcv\b|\binsertion|\bcandidature|\bemploi\b|\bsollicit|\bjobsearch/,
  psychosocial: /\bpsycho ?social|\bsocial|\bsoutien psycho|\bbien etre/,
  guidance: /\borient(?:ation|er|ierung)|\bse connaitre|\baccompagnement|\bentretien|\bprojet (?:professionnel|de vie)|\bcoaching|\bguidance|\bbegeleiding|\bberatung/,
  information: /\bs informer|\binform|\bdecouverte|\bdocumentation|\bsalons?\b|\bvisites?\b|\bsensibilisation|\bpromotion des metiers/,
};

/** What the words of a kind, an objective or a title say an offer is; several: the first one said. */
export function readOfferKind(raw: string): CellReading<OfferKind> {
  if (!cleanCell(raw)) return nothing;
  const [first] = readChoices(raw, kinds).values;
  return first ? says(first) : cannot('offer_kind_unknown');
}

const diplomas: Sayings<Diploma> = {
  none: /^(?:aucun|sans|pas de|geen|kein|no)(?: diplome| diploma| prerequis)?$|^sans diplome/,
  ceb: /\bceb\b|\bcertificat d etudes de base|\bprimaire/,
  ce1d: /\bce1d\b|\bpremier degre|\b1er degre/,
  ce2d: /\bce2d\b|\bc2d\b|\bdeuxieme degre|\b2e degre|\bcesi\b|\bsecondaire inferieur/,
  cess: /\bcess\b|\bsecondaire superieur|\bbac\b|\bhumanites/,
  bachelor: /\bbachelier|\bbachelor|\bgraduat|\blicence/,
  master: /\bmaster|\bmaitrise|\buniversitaire|\blicencie/,
};
export function readDiploma(raw: string): CellReading<Diploma> {
  return readOne(raw, diplomas, 'diploma_unknown');
}

const levels: Sayings<LanguageLevel> = { a1: /\ba1\b/, a2: /\ba2\b/, b1: /\bb1\b/, b2: /\bb2\b/, c1: /\bc1\b/, c2: /\bc2\b/ };
export const readLanguageLevel = (raw: string): CellReading<LanguageLevel> => readOne(raw, levels, 'language_unknown');

const modes: Sayings<Mode> = {
  hybrid: /\bhybrid|\bsur place et a distance|\bmixte|\bblended|\bcomodal/,
  remote: /\bdistan|\ben ligne|\bonline|\bvisio|\be learning|\bremote|\bafstand/,
  on_site: /\bpresen|\bsur place|\bsur site|\bclassroom|\bter plaatse|\bvor ort/,
};
export const readMode = (raw: string): CellReading<Mode> => readOne(raw, modes, 'mode_unknown');

const paths: Sayings<Path> = {
  full_time: /\btemps plein|\bplein exercice|\bfull ?time|\bvoltijds|\bvollzeit/,
  part_time: /\btemps partiel|\bmi temps|\bpart ?time|\bdeeltijds|\bteilzeit|\bhoraire reduit/,
  work_study: /\balternance|\bwork study|\bduaal/,
  modular: /\bmodul/,
  workshop: /\batelier|\bworkshop|\bcollecti/,
  individual: /\bindividu/,
};
export const readPath = (raw: string): CellReading<Path> => readOne(raw, paths, 'path_unknown');

const statuses: Sayings<OfferStatus> = {
  closed: /\bferme|\bsupprim|\barret|\bclos|\btermine|\bgesloten|\binacti/,
  suspended: /\bsuspend|\bpause|\ben attente/,
  full: /\bcomplet|\bfull\b|\bvolzet/,
  open: /\bouvert|\bactif|\bactive\b|\bopen|\bdisponible|\ben cours/,
};
export const readStatus = (raw: string): CellReading<OfferStatus> => readOne(raw, statuses, 'status_unknown');

export const languages: Sayings<OfferLanguage> = {
  fr: /\bfr\b|\bfranc|\bfrans|\bfranzos|\bfrench/, nl: /\bnl\b|\bneerl|\bnederl|\bniederl|\bdutch/, de: /\ball?emand|\bduits|\bdeutsch|\bgerman/,
  en: /\banglais|\bengels|\benglish|\benglisch/, sign: /\bsignes?\b|\blsfb\b|\bgebaren/,
};

export const registrations: Sayings<Registration> = {
  forem: /\bforem/, actiris: /\bactiris/, vdab: /\bvdab/, adg: /\badg\b|\barbeitsamt/, cpas: /\bcpas|\bocmw/, aviq: /\baviq|\bawiph/, phare: /\bphare/,
};

export const weekTimes: Sayings<WeekTime> = {
  day: /\bjour|\bmatin|\bapres midi|\bday|\boverdag/, evening: /\bsoir|\bevening|\bavond|\babend/, weekend: /\bweek ?end|\bsamedi|\bdimanche|\bwochenende/,
};

export const entries: Sayings<Entry> = {
  free_entry: /\blibre|\bsans rendez|\bfree|\bvrij/, appointment: /(?<!\bsans )\brendez vous|\brdv\b|\bafspraak|\btermin|\bappointment/,
  registration: /\binscri|\bregistration|\binschrijv|\banmeld/, referral: /\borient(?:e|ation)|\benvo|\bprescri|\breferral|\bpartenaire/,
  test: /\btests?\b|\bexamen|\bepreuve/, interview: /\bentretien|\binterview|\bgesprek/,
};

/** A level of the European framework (1 to 8), in digits or by the diploma that stands for it. */
export function readLevel(raw: string): CellReading<number> {
  const text = plainCell(cleanCell(raw));
  if (!text) return nothing;
  const digit = /^(?:niveau |cfc |eqf |cec |level |niv )*([1-8])(?: .*)?$/.exec(text)?.[1];
  if (digit) return says(Number(digit));
  const byDiploma: Readonly<Record<Diploma, number | null>> = { none: null, ceb: 1, ce1d: 2, ce2d: 3, cess: 4, bachelor: 6, master: 7 };
  const { value } = readDiploma(raw);
  if (/\bdoctorat/.test(text)) return says(8);
  if (/\bbes\b|\bbrevet de l enseignement superieur|\bbts\b/.test(text)) return says(5);
  const level = value ? byDiploma[value] : null;
  return level ? says(level) : cannot('level_unknown');
}

type UnknownWord = 'diploma_unknown' | 'language_unknown' | 'mode_unknown' | 'path_unknown' | 'status_unknown';

function readOne<T extends string>(raw: string, sayings: Sayings<T>, unknown: UnknownWord): CellReading<T> {
  if (!cleanCell(raw)) return nothing;
  const [first] = readChoices(raw, sayings).values;
  return first ? says(first) : cannot(unknown);
}
