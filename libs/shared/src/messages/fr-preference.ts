import type { Said } from './said.js';

/** What the person says beforehand, what the counsellor declares, what the person takes along. */
export const preference = {
  preference: {
    title: 'Ce que la personne a déjà en tête', intro: 'À demander avant de montrer la moindre offre. Le mieux est qu’elle le dise elle-même.',
    loading: 'le souhait', nothing: 'Rien n’a encore été dit.', none: 'Pas d’idée précise', latest: 'Dernière réponse', earlier: '{count, plural, one {Une réponse plus ancienne} other {# réponses plus anciennes}}',
    verified: 'dit par la personne', unverified: 'non vérifié', saidAt: '{source}, le {time}',
    giveCode: 'Donner un code', heard: 'Noter ce que j’ai entendu', form: 'Formulaire signé', again: 'Demander à nouveau',
    codeTitle: 'Le code de la personne', codeAt: 'À la borne ou sur son téléphone, à cette adresse :', codeType: 'Elle tape ce code :',
    codeUntil: 'Valable une fois, jusqu’à {time}. Un nouveau code remplace celui-ci.', codeWaiting: 'En attente de sa réponse…',
    codeLink: 'Copier l’adresse avec le code', codeOver: 'Ce code a servi ou n’est plus valable.', codeOther: 'Un code donné dans l’équipe attend une réponse jusqu’à {time}.',
    hide: 'Fermer', said: 'La personne a répondu.', saved: 'C’est noté.',
    heardTitle: 'Noter ce que vous avez entendu', heardText: 'Ce que vous notez vous-même reste « non vérifié » : la personne peut toujours le confirmer avec un code, en dix secondes.',
    formTitle: 'Le formulaire signé', formText: 'Le formulaire se scanne le jour même dans les documents du dossier ; il compte comme la parole de la personne.',
    formChoose: 'Quel document ?', formNone: 'Aucun document n’a été ajouté aujourd’hui. Ajoutez d’abord le formulaire aux documents du dossier.',
    formAdd: 'Aller aux documents', save: 'Noter', cancel: 'Annuler',
    sources: { kiosk: 'à la borne', phone: 'sur son téléphone', own_page: 'dans son carnet', signed_form: 'par un formulaire signé', counsellor: 'noté par la personne qui conseille' },
  },
  wishFields: {
    question: 'Avez-vous déjà une formation ou un organisme en tête ?', questionOfOther: 'A-t-elle déjà une formation ou un organisme en tête ?',
    list: 'Oui, je le cherche', words: 'Oui, avec mes mots', none: 'Non, pas d’idée précise',
    search: 'Chercher un organisme ou une offre', searchHint: 'Au moins deux lettres, par exemple « électri » ou « forem ».',
    organisations: 'Organismes', offers: 'Offres', nothing: 'Rien ne s’écrit ainsi dans le cadastre. Essayez un autre mot, ou répondez avec vos mots.',
    found: '{count, plural, =0 {Aucun résultat} one {Un résultat} other {# résultats}}', chosen: 'Choisi : {name}', change: 'Changer',
    ownWords: 'Avec vos mots', ownWordsHint: 'Trois cents signes au plus. N’écrivez ni nom, ni téléphone, ni adresse.', missing: 'Choisissez une réponse pour continuer.',
    failed: 'La recherche ne répond pas pour le moment. Réessayez, ou répondez avec vos mots.',
  },
  wishPage: {
    place: 'Mon souhait', title: 'Dire ce que vous avez en tête', intro: 'Tapez le code que vous avez reçu pendant votre entretien. Pas besoin de compte.',
    code: 'Code de six signes', codeHint: 'Par exemple : K7M-2QX. Majuscules ou minuscules, peu importe.', open: 'Continuer', shape: 'Un code compte six signes, lettres et chiffres.',
    looking: 'Ce que vous cherchez ensemble', kind: 'Quoi', field: 'Dans quoi', where: 'Où', anywhere: 'Pas précisé',
    fair: 'Votre réponse est notée avant que la moindre offre vous soit montrée. Elle n’engage à rien, et vous pourrez en donner une autre.',
    next: 'Continuer', checkTitle: 'C’est bien cela ?', youSay: 'Vous dites :', noIdea: 'Vous n’avez pas d’idée précise pour le moment.', confirm: 'Oui, c’est cela', back: 'Changer ma réponse',
    thanks: 'Merci !', thanksText: 'Votre réponse est notée. Vous pouvez rendre l’écran, ou fermer cette page.', done: 'Terminer',
    cleared: 'La page s’est vidée : deux minutes ont passé sans un geste.',
  },
  ownWish: {
    title: 'Ce que vous cherchez', intro: 'Avez-vous déjà une formation ou un organisme en tête ? Dites-le vous-même : c’est noté avec l’heure, et jamais réécrit.',
    latest: 'Votre dernière réponse : {said} ({by})', nothing: 'Vous n’avez encore rien dit.', say: 'Dire ce que j’ai en tête', sayAgain: 'Donner une autre réponse',
    save: 'Noter ma réponse', cancel: 'Annuler', saved: 'Votre réponse est notée.',
  },
  interests: {
    title: 'Mes liens d’intérêt', intro: 'Ce qui vous lie à un organisme, en plus de qui vous paie. La personne que vous conseillez en est informée sur sa fiche ; vos collègues ne lisent pas cette liste ici.',
    known: 'Déjà connu, inutile à déclarer : {names}.', never: 'Vous n’avez encore rien déclaré.', declared: 'Dernière déclaration : {day}.', declaredNone: 'Vous avez déclaré n’avoir aucun autre lien.',
    due: 'Une déclaration vaut un an. Confirmez la vôtre, ou corrigez-la.', loading: 'les liens d’intérêt', edit: 'Déclarer mes liens', confirmSame: 'Rien n’a changé', add: 'Ajouter un lien', none: 'Je n’ai aucun lien de ce genre',
    body: 'Organisme', kind: 'Quel lien ?', remove: 'Retirer {name}', save: 'Déclarer', cancel: 'Annuler', saved: 'Votre déclaration est enregistrée.', empty: 'Aucun lien pour le moment.',
    search: 'Chercher un organisme', twice: 'Ce lien est déjà dans la liste.',
    kinds: {
      paid_work: 'J’y fais un travail payé', funding: 'J’en reçois de l’argent (prime, subside)', shares: 'J’y ai des parts', mandate: 'J’y ai un mandat (conseil, direction)',
      volunteer: 'J’y suis bénévole', past_employer: 'J’y ai travaillé', family: 'Un proche y travaille ou le dirige', other: 'Un autre lien',
    },
  },
  choiceSheet: {
    title: 'Fiche à emporter', link: 'Fiche à emporter', loading: 'la fiche', back: 'Retour au choix', language: 'Langue de la fiche', large: 'Grands caractères', print: 'Imprimer la fiche',
    send: 'Envoyer le lien', sent: 'Le lien part vers l’adresse de la personne, à l’heure qu’elle a permise.', noAddress: 'Pas d’adresse où il est sûr d’écrire à cette personne : imprimez la fiche.',
    paperTitle: 'Vos possibilités', paperIntro: 'Liste établie le {day}. {count, plural, one {Une possibilité répondait} other {# possibilités répondaient}} à ce que vous cherchez.',
    paperOrder: 'L’ordre est tiré au hasard : il ne favorise personne.', paperFree: 'Vous êtes libre de choisir, de comparer et de changer d’avis.',
    shownSome: '{count, plural, one {Une possibilité figure} other {# possibilités figurent}} sur cette fiche.',
    retained: 'Retenue pendant votre entretien', closed: 'Cette offre n’est plus proposée aujourd’hui.', full: 'Complet aujourd’hui : demandez s’il y a une liste d’attente.',
    ties: {
      structure: 'Cette offre est organisée par l’employeur de votre conseiller. Voici les autres possibilités.',
      employer: 'Cette offre est organisée par l’employeur de votre conseiller. Voici les autres possibilités.',
      host: 'Cette offre est organisée par le service qui accueille votre conseiller. Voici les autres possibilités.',
      declared: 'Votre conseiller a déclaré un lien avec l’organisme de cette offre. Voici les autres possibilités.',
      group: 'Cette offre est organisée par un organisme lié à l’employeur de votre conseiller. Voici les autres possibilités.',
    },
    where: 'Où', when: 'Quand', price: 'Prix', enrol: 'Comment s’inscrire', contact: 'Contact', remote: 'À distance', minutes: 'environ {minutes} minutes de trajet',
    starts: 'Début le {day}', anyTime: 'Début : à demander', registerBy: 'inscription avant le {day}', weeks: '{count, plural, one {une semaine} other {# semaines}}', hours: '{count, number} heures',
    free: 'Gratuit', priceUnknown: 'À demander', enrolUnknown: 'À demander', contactUnknown: 'Pas de contact connu', empty: 'Aucune possibilité ne répondait à ces critères.',
    foot: 'Les informations viennent du cadastre public et peuvent changer : vérifiez-les auprès de l’organisme. Cette fiche ne contient rien sur vous.',
    publicTitle: 'Votre fiche', publicPlace: 'Fiche', invalid: 'Ce lien n’est plus valable.', invalidText: 'Un lien vaut soixante jours. Demandez-en un nouveau au service qui vous conseille.',
  },
} as const;

/** What every other language must say too. */
export type PreferenceMessages = Said<typeof preference>;
