import type { Said } from './said.js';

/** How the codes of a referral are said: one list a vocabulary of the domain, under the same name. */
export const referralWords = {
  referralWords: {
    states: {
      draft: 'En préparation', choice_presented: 'Choix présenté', to_justify: 'À motiver', sent: 'Envoyée', received: 'Bien reçue',
      under_review: 'À l’examen', info_requested: 'Question posée', waitlisted: 'En liste d’attente', accepted: 'Acceptée',
      appointment_set: 'Rendez-vous fixé', no_show: 'Rendez-vous manqué', appointment_cancelled: 'Rendez-vous annulé',
      contact_made: 'Contact établi', enrolled: 'Inscription faite', closed: 'Clôturée', declined: 'Refusée', cancelled: 'Annulée',
      withdrawn: 'Retirée par la personne', expired: 'Restée sans réponse', obsolete: 'Devenue sans objet',
      entered_in_error: 'Encodée par erreur',
    },
    moves: {
      choice_presented: 'Présenter le choix', to_justify: 'Demander un motif', sent: 'Envoyer', received: 'Bien reçu',
      under_review: 'Examiner', info_requested: 'Poser une question', waitlisted: 'Mettre en liste d’attente', accepted: 'Accepter',
      appointment_set: 'Fixer un rendez-vous', no_show: 'Signaler un rendez-vous manqué', appointment_cancelled: 'Annuler le rendez-vous',
      contact_made: 'Noter le contact', enrolled: 'Confirmer l’inscription', closed: 'Clôturer', declined: 'Refuser', cancelled: 'Annuler',
      withdrawn: 'Retirer', expired: 'Laisser expirer', obsolete: 'Rendre sans objet', entered_in_error: 'Signaler une erreur d’encodage',
    },
    sides: {
      sender: 'Service qui oriente', receiver: 'Opérateur', learner: 'Bénéficiaire', system: 'Boussole', coordinator: 'Coordination',
    },
    declineCodes: {
      not_eligible: 'La personne ne remplit pas les conditions', prerequisites_missing: 'Des prérequis manquent',
      session_full: 'La session est complète', outside_area: 'Hors de notre territoire', unreachable: 'Personne injoignable',
      no_show: 'Ne s’est pas présentée', not_interested: 'Pas intéressée', in_work: 'A trouvé un emploi',
      in_training: 'Suit déjà une formation', duplicate: 'Déjà orientée vers nous', mobility: 'Difficulté de déplacement',
      childcare: 'Garde d’enfants', health: 'Raison de santé', other_obstacle: 'Autre obstacle', wrong_service: 'Ce n’est pas le bon service',
      other: 'Autre raison',
    },
    outcomeCodes: {
      enrolled_completed: 'Parcours suivi jusqu’au bout', enrolled_dropped_out: 'Parcours commencé puis arrêté',
      information_given: 'Information donnée', accompaniment_started: 'Accompagnement commencé', immersion_done: 'Stage ou essai métier fait',
      skills_validated: 'Compétences validées', work_found: 'Emploi trouvé', other_training: 'Autre formation choisie',
      moved_on: 'La personne suit un autre projet', could_not_help: 'Nous n’avons pas pu aider',
    },
    reasonCodes: {
      learner_wish: 'Souhait de la personne', near: 'Plus près', soon: 'Plus tôt', schedule: 'Horaire qui convient', language: 'Langue',
      price: 'Coût', level_fits: 'Niveau qui convient', accompaniment: 'Accompagnement proposé', only_one: 'Seule offre qui convient',
      known_quality: 'Qualité connue', other: 'Autre raison', not_said: 'Motif non précisé',
    },
    dueKinds: {
      acknowledge: 'Accuser réception', answer: 'Répondre', meet: 'Prendre contact avec la personne', confirm: 'Confirmer l’annulation',
    },
    followUpKinds: {
      acknowledge: 'Accusé de réception attendu', answer: 'Réponse attendue', chase: 'Relance', escalate: 'Signalement à la coordination',
      expire: 'Fin du délai', waiting_over: 'Date attendue atteinte', meet: 'Rendez-vous à fixer', confirm_cancel: 'Annulation à confirmer',
      remind: 'Rappel de rendez-vous',
    },
    learnerAnswers: { agree: 'D’accord', disagree: 'Pas d’accord' },
  },
} as const;

/** What every other language must say too. */
export type ReferralWords = Said<typeof referralWords>;
