/** What belongs to no screen: the shell, the words shared by several screens, the vocabularies. */
export const common = {
  common: {
    appName: 'Boussole', tagline: 'Le dossier partagé de l’orientation', cancel: 'Annuler', close: 'Fermer',
    retry: 'Réessayer', loading: 'Chargement…', optional: 'facultatif', copied: 'Copié', print: 'Imprimer',
    more: 'Afficher la suite', notSet: 'Non renseigné', showList: 'Afficher la liste',
    openCalendar: 'Ouvrir le calendrier', showPassword: 'Afficher le mot de passe',
    hidePassword: 'Masquer le mot de passe',
    staleData: 'Les données affichées datent de {time}.',
    anonymous: 'Anonyme', skip: 'Aller au contenu', pageOpened: 'Page ouverte : {title}',
    language: 'Langue',
    commune: 'Commune', communeHint: 'Nom ou code postal',
    communeNone: 'Aucune commune trouvée', communeLoading: 'Chargement des communes…',
  },
  validation: {
    required: 'Ce champ est obligatoire.',
    email: 'Cette adresse e-mail n’est pas complète. Exemple : prenom.nom@exemple.be.',
    tooLong: 'Ce texte est trop long.',
    hours: '« Pas avant » doit précéder « pas après ».',
    minutes: 'Indiquez une durée entre 1 et 480 minutes.',
    topics: 'Choisissez au moins un sujet.',
    summary: 'Écrivez un résumé partagé, même court.',
    future: 'Cette date est dans le futur.',
    passwordShort: 'Il faut au moins 15 caractères.',
    passwordsDiffer: 'Les deux mots de passe sont différents.',
    order: 'La date de fin doit suivre la date de début.',
    phone: 'Ce numéro n’est pas reconnu. Exemple : 0470 12 34 56.',
  },
  nav: {
    main: 'Navigation principale', menu: 'Menu', myDay: 'Ma journée', dossiers: 'Dossiers', shares: 'Partages', register: 'Cadastre', staff: 'Équipe',
    mailbox: 'Boîte aux lettres', account: 'Mon compte', search: 'Chercher…', signOut: 'Se déconnecter',
    shortcuts: 'Raccourcis clavier', seconded: 'détaché·e par {employer}', currentHat: 'Rattachement actuel',
    newDossier: 'Nouveau dossier', anonymousDossier: 'Ouvrir un dossier anonyme',
  },
  palette: {
    title: 'Chercher une personne ou une page', field: 'Chercher',
    placeholder: 'Nom, date de naissance, code ou page',
    people: 'Dossiers', pages: 'Aller à', actions: 'Faire', none: 'Rien ne correspond à « {text} ».',
    searching: 'Recherche en cours…',
    found: '{count, plural, =0 {Aucun résultat} one {# résultat} other {# résultats}}',
    help: 'Flèches pour choisir, Entrée pour ouvrir, Échap pour fermer.',
  },
  shortcuts: {
    title: 'Raccourcis clavier', palette: 'Chercher ou aller à…', list: 'Afficher cette liste',
    sections: 'Aller à une section', save: 'Enregistrer l’entretien',
    rows: 'Parcourir un tableau qui a le focus',
    registerField: 'Aller au champ de recherche du cadastre',
    timeline: 'Suivant, précédent (fil ou résultats actifs)',
    enable: 'Activer les raccourcis clavier', keys_ctrl: 'Ctrl', keys_alt: 'Alt', keys_enter: 'Entrée',
    keys_arrows: '↑ ↓',
  },
  pages: {
    notFoundTitle: 'Page introuvable',
    notFoundText: 'L’adresse est incomplète, ou la page a changé de place.',
    home: 'Aller à Ma journée', errorTitle: 'Un problème est survenu',
    errorText: 'La page n’a pas pu s’afficher. Ce que vous avez enregistré est gardé.',
    forbiddenTitle: 'Page non ouverte à votre rôle',
    forbiddenText: 'Votre rattachement actuel ({role}, {branch}) ne donne pas accès à cette page.',
    forbiddenHats: 'Vous avez un autre rattachement : vous pouvez en changer dans Mon compte.',
  },
  session: {
    endingTitle: 'Votre session va se terminer',
    idleText: 'Sans action de votre part, vous serez déconnecté·e à {time}.',
    absoluteText:
      'La durée maximale d’une session est atteinte : elle se termine à {time}. Reconnectez-vous pour continuer.',
    stay: 'Rester connecté·e', reconnect: 'Me reconnecter maintenant', expiredTitle: 'Session expirée',
    expiredText: 'Ce que vous avez tapé est toujours là. Entrez votre mot de passe pour continuer.',
    leave: 'Quitter',
  },
  locales: {
    fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English',
  },
  roles: {
    counsellor: 'Conseiller·ère', operator_agent: 'Agent·e d’opérateur', coordinator: 'Coordinateur·rice',
    manager: 'Responsable',
    structure_admin: 'Administration de la structure',
    platform_admin: 'Administration de la plateforme',
    auditor: 'Audit',
  },
  channels: {
    in_person: 'Sur place', phone: 'Téléphone', video: 'Visio', mail: 'E-mail', message: 'Message',
    workshop: 'Atelier',
  },
  topics: {
    information: 'Information', project: 'Projet', training: 'Formation', employment: 'Emploi',
    skills: 'Compétences', validation: 'Validation', rights: 'Droits', funding: 'Financement',
    mobility: 'Mobilité', childcare: 'Garde d’enfants', school: 'École', follow_up: 'Suivi', other: 'Autre',
  },
  signIn: {
    title: 'Connexion', email: 'Adresse e-mail', password: 'Mot de passe', submit: 'Se connecter',
    forgot: 'Mot de passe oublié ?', forgotTitle: 'Mot de passe oublié',
    forgotText: 'Indiquez votre adresse : nous vous enverrons un lien pour choisir un nouveau mot de passe.',
    forgotSubmit: 'Recevoir un lien',
    forgotDone:
      'Si un compte existe pour cette adresse, un message vient de partir. Pensez à regarder dans le courrier indésirable.',
    back: 'Retour à la connexion', accessTitle: 'Choisir votre mot de passe',
    newPassword: 'Nouveau mot de passe', repeat: 'Le même, une seconde fois',
    rule: 'Au moins 15 caractères. Une phrase de quelques mots est facile à retenir et difficile à deviner.',
    accessSubmit: 'Enregistrer ce mot de passe',
    accessDone: 'Votre mot de passe est enregistré. Vous pouvez vous connecter.',
    accessMissing: 'Ce lien est incomplet. Ouvrez-le à nouveau depuis le message reçu, ou demandez-en un autre.',
    askLink: 'Demander un lien', openRegister: 'Consulter le cadastre sans compte',
  },
  anonymous: {
    action: 'Dossier anonyme', title: 'Dossier anonyme ouvert', code: 'Code de quatre mots',
    codeText: 'La personne le donne pour retrouver son dossier.',
    secret: 'Secret',
    secretText: 'Il prouve que le dossier est le sien.',
    once: 'Ce secret ne sera plus jamais affiché. Donnez-le maintenant à la personne.',
    reference: 'Référence', confirm: 'C’est noté, ouvrir le dossier',
    failed: 'Le dossier anonyme n’a pas été ouvert.',
    copyBoth: 'Copier le code et le secret',
  },
} as const;

/** What every other language must say too. */
export type CommonMessages = {
  readonly [S in keyof typeof common]: { readonly [K in keyof (typeof common)[S]]: string };
};
