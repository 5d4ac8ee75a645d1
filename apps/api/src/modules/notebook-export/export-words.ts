import { common } from '@boussole/shared/messages/fr-common';
import { referralWords } from '@boussole/shared/messages/fr-referral-words';

/** The codes of a referral, as its screens say them. */
function codesOfReferrals(): Record<string, string> {
  const { states, sides, declineCodes, outcomeCodes, reasonCodes, followUpKinds, learnerAnswers } = referralWords.referralWords;
  const lower = (text: string) => text.charAt(0).toLocaleLowerCase('fr-BE') + text.slice(1);
  const codes = { ...states, ...sides, ...declineCodes, ...outcomeCodes, ...reasonCodes, ...followUpKinds, ...learnerAnswers,
    referral: 'orientation', mention: 'simple mention', on_screen: 'à l’écran', by_link: 'par le lien reçu', own_page: 'dans votre carnet',
    orally: 'oralement', kiosk: 'sur une borne', phone_code: 'avec un code', signed_form: 'sur papier signé', counsellor: 'noté par qui vous conseillait',
    at_work: 'au travail', searching: 'en recherche', wishes_call: 'souhaite un appel', link: 'par le lien du message', morning: 'le matin',
    afternoon: 'l’après-midi', any: 'n’importe quand',
    learner: 'vous', computed: 'calculé', to_confirm: 'à confirmer', running: 'en cours', paused: 'en pause', ended: 'terminé', contact: 'vous contacter',
    check_in: 'vous demander où vous en êtes', survey: 'vous demander où vous en êtes', inform: 'prévenir un service', confirm_transition: 'confirmer avec vous',
    call_back: 'vous rappeler', answered: 'lire votre réponse', verify_contact: 'vérifier vos coordonnées', not_sent: 'message non parti', own: 'une note de suivi',
    date_moved: 'la date a changé', merged: 'un autre contact suffit', too_late: 'trop tard', unreachable: 'injoignable', done_elsewhere: 'fait ailleurs',
    waiting: 'sur liste d’attente', present: 'présent·e', absent: 'absent·e', excused: 'excusé·e', unknown: 'pas noté',
    planned: 'prévu', proposed: 'proposé', confirmed: 'confirmé', missed: 'manqué' };
  return Object.fromEntries(Object.entries(codes).map(([code, words]) => [code, lower(words)]));
}

/** Codes in plain French; a code that is missing here is written as it is. */
const plain: Readonly<Record<string, string>> = {
  ...common.channels, ...common.topics, ...codesOfReferrals(),
  open: 'ouvert', closed: 'fermé', reopened: 'rouvert', heart: 'projet de cœur', second: 'second projet', other: 'autre',
  exploring: 'à explorer', chosen: 'choisi',
  under_way: 'en cours', reached: 'atteint', set_aside: 'mis de côté', met: 'trouvé', unmet: 'pas trouvé', withdrawn: 'abandonné',
  pupil: 'élève', student: 'aux études', apprentice: 'en apprentissage', jobseeker: 'en recherche d’emploi', worker: 'en emploi',
  self_employed: 'à mon compte', inactive: 'sans activité', none: 'aucun', ceb: 'CEB', ce1d: 'CE1D', ce2d: 'CE2D', cess: 'CESS',
  bachelor: 'bachelier', master: 'master',
  under_13: 'moins de 13 ans', from_13: '13 à 15 ans', from_16: '16 ou 17 ans', from_18: '18 à 24 ans', from_25: '25 à 34 ans',
  from_35: '35 à 44 ans',
  from_45: '45 à 54 ans', from_55: '55 ans ou plus', health: 'santé', disability: 'handicap', migration: 'séjour', judicial: 'justice',
  youth_aid: 'aide à la jeunesse',
  violence: 'violences', identity: 'identité', path: 'parcours et projets', interviews: 'entretiens', referrals: 'orientations',
  documents: 'documents',
  special: 'données très personnelles', guidance: 'orientation', training_entry: 'entrée en formation', employment: 'emploi',
  schooling: 'scolarité',
  validation: 'validation des compétences', social_support: 'accompagnement social', handover: 'passage de relais', follow_up: 'suivi',
  consent: 'votre accord', public_mission: 'mission publique', vital_interest: 'intérêt vital', in_app: 'donné à l’écran',
  signed_paper: 'papier signé',
  oral_witness: 'accord oral devant témoin', legal_text: 'texte légal', vital_note: 'note d’urgence', learner: 'vous',
  representative: 'votre représentant·e',
  caseworker: 'la personne qui vous suit', recipient: 'qui avait reçu le partage', auditor: 'la personne qui protège les données',
  granted: 'accepté', refused: 'refusé', asked: 'demandé', done: 'fait', access: 'voir mes données', rectify: 'corriger',
  restrict: 'bloquer', erase: 'effacer', object: 'm’opposer',
  mother: 'mère', father: 'père', guardian: 'tuteur ou tutrice', foster: 'famille d’accueil', quarantine: 'en cours de contrôle',
  ready: 'prêt', removed: 'retiré',
  danger: 'danger', urgent_deadline: 'échéance urgente', lead_unreachable: 'personne qui vous suit injoignable',
  person_asks: 'à votre demande', technical: 'raison technique',
  justified: 'justifiée', not_justified: 'non justifiée', licence: 'permis', learner_licence: 'provisoire', b: 'permis B',
  professional: 'professionnel', car: 'voiture', transit: 'transports en commun',
  bike: 'vélo', moped: 'vélomoteur', walk: 'à pied', day: 'journée', evening: 'soirée', weekend: 'week-end', not_needed: 'pas nécessaire',
  arranged: 'organisée',
  looked_for: 'recherchée', cv: 'CV', diploma: 'diplôme', certificate: 'attestation', letter: 'lettre', situation: 'situation',
  goal: 'projet', need: 'besoin',
  goal_reached: 'projet atteint', in_training: 'en formation', in_employment: 'en emploi', handed_over: 'suivi par un autre service',
  no_news: 'sans nouvelles',
  moved_away: 'déménagement', came_back: 'retour', new_situation: 'nouvelle situation', mistake: 'erreur',
  native: 'langue maternelle', obtained: 'obtenu', stopped: 'arrêté', doctorate: 'doctorat', qualification: 'qualification',
  to_ask: 'à demander', job: 'emploi',
  internship: 'stage', apprenticeship: 'apprentissage', student_job: 'job étudiant', volunteering: 'volontariat',
  own_business: 'activité propre',
  lead: 'la personne qui vous suit', replacement: 'en remplacement', assigned: 'suit aussi votre dossier',
  appointment: 'a rendez-vous avec vous',
  break_glass: 'ouverture exceptionnelle', grant: 'partage', self: 'vous-même',
};

/** What a role is called when somebody at work did something. */
const functions: Readonly<Record<string, string>> = { ...common.roles, learner: 'Vous', representative: 'Votre représentant·e',
worker: 'Boussole (automatique)' };

/** What stands inside a list, by name. */
const keys: Readonly<Record<string, string>> = {
  from: 'de', until: 'à', level: 'niveau', title: 'intitulé', school: 'école', country: 'pays', result: 'résultat',
  equivalence: 'équivalence', language: 'langue',
  kind: 'nature', field: 'domaine', trade: 'métier', employer: 'employeur', code: 'code', name: 'nom',
};

export const keyOf = (key: string): string => keys[key] ?? key;
export const inFrench = (code: string): string => plain[code] ?? code;
export const functionOf = (role: string): string => functions[role] ?? role;
