import type { Said } from './said.js';

/** The words of the register, that dossiers use too: one list a vocabulary of the domain, under the same name. */
export const vocabulary = {
  vocabulary: {
    offerKinds: {
      information: 'Information', guidance: 'Orientation', skills_assessment: 'Bilan de compétences',
      immersion: 'Essai métier, stage de découverte', training: 'Formation', work_study: 'Formation en alternance',
      skills_validation: 'Validation des compétences', job_search: 'Recherche d’emploi',
      language_learning: 'Apprentissage d’une langue', business_creation: 'Création d’activité',
      psychosocial: 'Accompagnement psychosocial',
    },
    publics: {
      pupil: 'Élèves', student: 'Étudiant·es', jobseeker: 'Demandeurs et demandeuses d’emploi',
      worker: 'Travailleurs et travailleuses', young: 'Jeunes (moins de 26 ans)',
      low_schooled: 'Personnes peu scolarisées (sans CESS)', newcomer: 'Personnes nouvellement arrivées',
      disability: 'Personnes en situation de handicap', social_income: 'Bénéficiaires du CPAS',
      self_employed: 'Indépendant·es',
    },
    diplomas: {
      none: 'Aucun diplôme', ceb: 'CEB', ce1d: 'CE1D', ce2d: 'CE2D', cess: 'CESS',
      bachelor: 'Bachelier', master: 'Master',
    },
    languageLevels: {
      a1: 'A1 : quelques mots', a2: 'A2 : échanges simples', b1: 'B1 : autonome au quotidien',
      b2: 'B2 : à l’aise', c1: 'C1 : très à l’aise', c2: 'C2 : comme une langue maternelle',
    },
    offerLanguages: {
      fr: 'Français', nl: 'Néerlandais', de: 'Allemand', en: 'Anglais', sign: 'Langue des signes',
    },
    registrations: {
      forem: 'Inscription au Forem', actiris: 'Inscription chez Actiris', vdab: 'Inscription au VDAB',
      adg: 'Inscription à l’ADG', cpas: 'Suivi par un CPAS', aviq: 'Dossier à l’AVIQ', phare: 'Dossier chez Phare',
    },
    modes: { on_site: 'Sur place', remote: 'À distance', hybrid: 'Sur place et à distance' },
    weekTimes: { day: 'En journée', evening: 'Le soir', weekend: 'Le week-end' },
    paths: {
      full_time: 'Temps plein', part_time: 'Temps partiel', work_study: 'En alternance', modular: 'Par modules',
      workshop: 'Atelier ponctuel', individual: 'Accompagnement individuel',
    },
    entries: {
      free_entry: 'Sans rendez-vous', appointment: 'Sur rendez-vous', registration: 'Sur inscription',
      referral: 'Sur orientation d’un service', test: 'Après un test', interview: 'Après un entretien',
    },
    offerStatuses: { open: 'Ouverte', full: 'Complète', suspended: 'Suspendue', closed: 'Terminée' },
    affiliationKinds: {
      group: 'Même groupe', network: 'Même réseau', funding: 'Financement', convention: 'Convention',
      cefa_cooperation: 'Coopération avec un CEFA',
    },
    sheetKinds: { organisation: 'Organisme', branch: 'Antenne', offer: 'Offre' },
    sessionStatuses: { open: 'Inscriptions ouvertes', full: 'Complète', cancelled: 'Annulée' },
    freshnesses: { fresh: 'À jour', due: 'À vérifier', stale: 'Plus vérifiée' },
    travels: { car: 'En voiture', bus: 'En bus ou en train', bike: 'À vélo' },
    sheetMoves: { edit: 'Modifier', confirm: 'Toujours exact', correct: 'Proposer une correction' },
    contactPurposes: { handoff: 'Passages de relais', register: 'Mise à jour du cadastre' },
  },
} as const;

/** What every other language must say too. */
export type VocabularyMessages = Said<typeof vocabulary>;
