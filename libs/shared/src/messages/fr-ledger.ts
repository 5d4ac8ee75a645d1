import type { Said } from './said.js';

/** The sentences of what was set aside, and of the daily mail. */
export const ledger = {
  setAside: {
    title: 'Envois mis de côté',
    intro: 'Ce qui devait partir ou se faire et n’a pas pu l’être. Ni contenu ni adresse ici : quoi, quand, pourquoi.',
    loadError: 'La liste n’a pas pu être chargée.',
    empty: 'Rien n’est mis de côté',
    emptyText: 'Tout ce qui était promis est parti, s’est fait ou attend encore son heure.',
    count: '{count, plural, one {# envoi mis de côté en soixante jours} other {# envois mis de côté en soixante jours}}',
    first: 'Les {count} derniers sont montrés.',
    table: 'Envois mis de côté',
    what: 'Quoi',
    why: 'Pourquoi',
    when: 'Quand',
    attempts: 'Essais',
    actions: 'Action',
    tried: '{count, plural, one {# essai} other {# essais}}',
    promised: 'promis le {date}',
    aside: 'mis de côté le {date}',
    retry: 'Relancer',
    retryNamed: 'Relancer : {what}, {date}',
    done: 'C’est relancé. S’il échoue encore, il reviendra ici.',
    missed: 'La dernière comparaison du jour montre un écart',
    missedLine: '{day}, {what} : {ran} sur {expected}',
    lights: {
      title: 'Les trois feux', well: 'Bien', ill: 'À regarder', closed: 'Cette base est une copie : rien n’en part tant que personne n’a ouvert les envois.',
      names: { deliveries: 'Plus ancien envoi dû', journal: 'Journal pas encore ancré', copies: 'Dernière sauvegarde' },
      calm: { deliveries: 'Rien n’attend.', journal: 'Tout est ancré.', copies: 'À l’instant.' },
      said: { deliveries: 'Il attend depuis {time}.', journal: 'La plus vieille ligne sans ancre a {time}.', copies: 'Il y a {time}.' },
      neverCopied: 'Aucune sauvegarde n’a été faite.',
    },
    reasons: {
      refused: 'Refusé pour de bon par le serveur de courriel : l’adresse n’existe sans doute plus',
      gave_up: 'Deux jours d’essais sans succès',
      mistake: 'Une erreur du logiciel, trois fois',
      vanished: 'Le programme s’est arrêté trois fois en le faisant',
      unsure: 'Parti peut-être, sans certitude : il n’est pas envoyé une seconde fois sans vous',
    },
    kinds: {
      account: 'Accès à un compte',
      referral: 'Orientation ou relais',
      reminder: 'Relance ou rappel',
      sharing: 'Partage ou accès exceptionnel',
      register: 'Cadastre',
      audit: 'Audit et journal',
      person: 'Droits et dossier d’une personne',
      gathering: 'Moment collectif',
      document: 'Document',
      day: 'Résumé ou alerte à l’équipe',
      other: 'Autre tâche',
    },
  },
  digest: {
    title: 'Résumé du jour par courriel',
    text: 'Les jours ouvrables, s’il y a quelque chose : combien de tâches, de rendez-vous et de réponses. Aucun nom.',
    label: 'À quelle heure',
    none: 'Jamais',
    hour: '{hour} h',
    loadError: 'Votre choix n’a pas pu être chargé.',
    saved: 'C’est noté.',
  },
} as const;

/** What every other language must say too. */
export type LedgerMessages = Said<typeof ledger>;
