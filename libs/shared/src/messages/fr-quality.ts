import type { Said } from './said.js';

/** How a service looks at its own quality: its grid, its peer, what it does better. The grid's four standards and five levels come from
 * Euroguidance (2009); what is said of them here is ours. */
export const quality = {
  quality: {
    title: 'Qualité', detail: '{branch} se relit elle-même, une fois par an, avec l’œil d’un pair. Rien ici ne parle d’une personne accompagnée.',
    loadError: 'L’autoévaluation n’a pas pu être chargée.', print: 'Imprimer', open: 'Ouvrir l’autoévaluation de cette année', opened: 'Autoévaluation ouverte.',
    empty: 'Aucune autoévaluation pour l’instant', emptyText: 'Ouvrez celle de cette année : quatre standards, un niveau et quelques lignes pour l’étayer. Tout s’enregistre au fil de la frappe.',
    emptyRead: 'La coordination ou la direction de votre antenne n’en a pas encore ouvert.', year: 'Année', round: 'Autoévaluation {year}', source:
      'Les quatre standards et les cinq niveaux sont ceux de la grille expérimentée par le réseau Euroguidance (2009). Les explications sont celles de Boussole.',
    states: { draft: 'En préparation', sent_to_peer: 'Chez un pair', read: 'Relue par un pair', closed: 'Close' },
    filled: '{count, plural, =0 {Aucun standard complet sur 4} one {# standard complet sur 4} other {# standards complets sur 4}}',
    askedPeer: 'Relecture demandée à {branch} ({organisation}) le {day}. Personne ne l’a encore acceptée.', withPeer: '{name}, {branch} ({organisation}), relit votre grille. Elle ne change plus en attendant.',
    readBy: 'Relue par {name}, {branch} ({organisation}), le {day}.', closedUnread: 'Close sans relecture par un pair.',
    askPeer: 'Demander une relecture', takeBack: 'Reprendre la grille', close: 'Clore l’autoévaluation', asked: 'La demande est partie.', takenBack: 'La grille est de nouveau à vous.', closed: 'Autoévaluation close.',
    closeTitle: 'Clore l’autoévaluation ?', closeText: 'Une fois close, elle se lit mais ne change plus. Les actions, elles, continuent.', closeUnreadText: 'Aucun pair ne l’a relue. Une fois close, elle se lit mais ne change plus. Les actions, elles, continuent.',
    takeBackTitle: 'Reprendre la grille ?', takeBackText: 'Votre pair ne la verra plus, et ce qu’il avait commencé à écrire sera effacé.',
    notWhole: 'Pour demander une relecture ou clore, complétez les quatre standards : un niveau et au moins dix signes.',
  },
  qualityGrid: {
    level: 'Niveau', noLevel: 'Pas de niveau', evidence: 'Ce qui le montre', evidenceHint: 'Un document, une habitude d’équipe, un chiffre. Ne nommez personne : ni une personne accompagnée, ni un·e collègue.', noEvidence: 'Rien n’est écrit.',
    saving: 'Enregistrement…', saved: 'Enregistré', unsaved: 'Pas encore enregistré', retry: 'Réessayer', takeSaved: 'Reprendre ce qui est enregistré',
    standsNow: 'Ce qui est enregistré', house: 'L’antenne', peer: 'Le pair', noRemark: 'Pas encore de relecture.', before: 'En {year} : {level}',
    standards: {
      theory: { name: 'Une manière de faire réfléchie', means: 'L’équipe sait sur quelles théories et quelles méthodes d’orientation elle s’appuie, et peut dire pourquoi.', ask: 'Quelles méthodes sont partagées par toute l’équipe ? Quand les avez-vous revues ensemble ?' },
      person: { name: 'L’attention à la personne', means: 'L’entretien part de ce que la personne vit, espère et craint ; il tient compte de sa confiance et de son rythme.', ask: 'Comment laissez-vous la place aux hésitations ? Que faites-vous quand quelqu’un va mal ?' },
      society: { name: 'Le regard sur la société', means: 'Le conseil tient compte du milieu, du genre, de la langue, de l’argent et du marché de l’emploi, sans enfermer personne.', ask: 'Quels publics ne viennent pas ? Comment repérez-vous un stéréotype, chez vous aussi ?' },
      information: { name: 'Une information juste', means: 'Ce qui est dit des métiers, des formations et des aides est à jour, complet, neutre et compréhensible.', ask: 'D’où viennent vos informations, et de quand datent-elles ? Qui les vérifie ?' },
    },
    levels: {
      achieved: { name: 'Réalisé', means: 'C’est en place partout, et on peut le montrer.' }, partly: { name: 'Partiellement réalisé', means: 'C’est en place par endroits ou par moments.' },
      under_way: { name: 'En cours de réalisation', means: 'Le travail a commencé, on n’en voit pas encore l’effet.' }, planned: { name: 'En projet', means: 'C’est décidé, rien n’a encore commencé.' },
      not_feasible: { name: 'Non réalisable', means: 'Sans objet ici, ou hors de notre portée : dites pourquoi. Ce n’est pas une mauvaise note.' },
    },
  },
  qualityPeer: {
    title: 'Demander une relecture', intro: 'La coordination d’une autre structure lira cette grille et ce qui l’étaye, rien d’autre, jusqu’à ce qu’elle vous la rende. Elle peut refuser.',
    label: 'Antenne', hint: 'Nom de l’antenne ou de la structure. Seules celles qui ont une coordination apparaissent.', none: 'Aucune antenne à ce nom.', looking: 'Recherche…', send: 'Demander', missing: 'Choisissez une antenne.',
    askedTitle: 'On vous demande de relire', askedLine: 'Autoévaluation {year} · demandée le {day}', isAccepted: 'Acceptée', isWaiting: 'À accepter', read: 'Ouvrir',
  },
  qualityReading: {
    title: 'Relire {branch}', detail: '{organisation} · autoévaluation {year}', loadError: 'Cette relecture n’a pas pu être chargée.', back: 'Retour à la qualité',
    before: 'Vous verrez la grille et ce qui l’étaye une fois la demande acceptée. Pour chaque standard, vous donnerez le niveau que vous y voyez et une remarque utile. Vos mots seront lus tels quels, à votre nom.',
    accept: 'Accepter de relire', decline: 'Refuser', giveUp: 'Renoncer', handBack: 'Rendre la relecture', accepted: 'Vous relisez cette grille.', declined: 'Refus transmis.', handedBack: 'Relecture rendue : merci.',
    declineTitle: 'Ne pas relire ?', declineText: 'La grille retourne à l’antenne, et ce que vous aviez écrit est effacé.', handBackTitle: 'Rendre la relecture ?', handBackText: 'L’antenne lira vos remarques ; vous ne verrez plus sa grille.',
    yourLevel: 'Le niveau que vous y voyez', remark: 'Votre remarque', remarkHint: 'Ce qui convainc, ce qui manque, une piste. Ne nommez personne.', notWhole: 'Pour la rendre, donnez un niveau et au moins dix signes sur chacun des quatre standards.',
  },
  qualityProgress: {
    title: 'Chemin parcouru', chart: 'De {before} à {now}', summary: '{higher, plural, =0 {Aucun standard n’est plus haut} one {# standard est plus haut} other {# standards sont plus hauts}} qu’en {year}{lower, plural, =0 {.} one {, # est plus bas.} other {, # sont plus bas.}}',
    standard: 'Standard', change: 'Évolution', none: '–', legendBefore: '{year}', legendNow: '{year}',
    changes: { first: 'Nouveau', higher: 'Plus haut', same: 'Inchangé', lower: 'Plus bas', otherwise: 'Autrement' },
  },
  qualityActions: {
    title: 'Ce que nous améliorons', add: 'Noter une action', empty: 'Aucune action notée', emptyText: 'Une action dit quoi, qui en répond et pour quand. On la suit d’une autoévaluation à l’autre.', list: 'Actions d’amélioration',
    what: 'Action', whatLabel: 'Que va-t-on améliorer ?', standard: 'Standard', noStandard: 'Aucun en particulier', owner: 'Qui en répond', due: 'Échéance', state: 'État', result: 'Ce que ça a donné', resultHint: 'À remplir quand l’action est faite ou abandonnée.',
    late: 'En retard', since: 'Décidée en {year}', change: 'Suivre', changeOne: 'Suivre : {what}', addTitle: 'Noter une action', changeTitle: 'Suivre une action', save: 'Enregistrer', saved: 'Action enregistrée.', columnChange: 'Suivi',
    states: { planned: 'Prévue', doing: 'En cours', done: 'Faite', dropped: 'Abandonnée' }, warning: 'Ne nommez pas de personne accompagnée.',
  },
  qualityMoments: {
    title: 'La satisfaction, avant, pendant, après', intro: 'Une démarche qualité interroge les personnes à trois moments. Boussole ne montre que ce qu’elle a demandé.',
    before: 'Avant l’entretien', beforeText: 'Les trois mêmes questions, quand la personne dit où elle en est avant son premier entretien : elles parlent de l’accueil et des premiers échanges. Les préférences que la personne exprime avant de voir les offres disent ses envies, pas sa satisfaction ; elles ne sont pas comptées ici.',
    during: 'Pendant l’accompagnement', duringText: 'Les trois questions (aide utile, écoute, clarté) sont posées quand la personne dit où elle en est. Le moment est gardé avec le compte, jamais avec la personne ; ce qui a été compté avant reste de moment inconnu.',
    after: 'Après', afterText: 'Les mêmes trois questions, une fois le dossier clôturé ou l’issue connue : le tableau ci-dessous met les moments côte à côte.', afterReader: 'Les chiffres sont ouverts à la coordination et à la direction.',
  },
} as const;

/** What every other language must say too. */
export type QualityMessages = Said<typeof quality>;
