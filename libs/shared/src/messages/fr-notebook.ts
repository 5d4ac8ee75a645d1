import type { Said } from './said.js';

/** The sentences of the person’s own page. */
export const notebook = {
  notebook: {
    title: 'Mon carnet de bord', place: 'Carnet de bord', leave: 'Quitter', left: 'Vous avez quitté votre carnet. Rien n’est resté sur cet appareil.',
    closed: 'Votre carnet s’est fermé : quinze minutes ont passé sans un geste. Entrez à nouveau pour continuer.',
    shared: 'Cet appareil est considéré comme partagé : le carnet se ferme après 15 minutes, et rien n’y reste.',
   
    restrictedTitle: 'Votre dossier est bloqué',
    restrictedText: 'Pour le moment, personne ne peut l’ouvrir, vous non plus. Pour toute question, adressez-vous à l’antenne qui vous suit.',
    followedBy: 'Dossier {reference}, suivi par {branch} ({organisation})',
    lastVisit: 'Dernière ouverture de ce carnet : {time}. Si ce n’était pas vous, demandez un nouveau code.',
    special: '{count, plural, one {Une information très personnelle est gardée} other {# informations très personnelles sont gardées}} dans votre dossier, par exemple sur la santé. Elles ne s’affichent pas ici : demandez à votre conseiller·ère de vous les montrer.',
    back: 'Retour à mon carnet',
  },
  notebookDoor: {
    title: 'Ouvrir mon carnet', intro: 'Entrez le code de quatre mots et le secret qui vous ont été remis.',
    code: 'Code de quatre mots', codeHint: 'Par exemple : cerise-bateau-lune-sapin', secret: 'Secret',
    secretHint: 'Quatre groupes de quatre signes. Majuscules ou minuscules, peu importe.', submit: 'Ouvrir mon carnet',
    lostTitle: 'Vous avez perdu votre secret ?',
    lostNamed: 'Si vous avez donné votre nom, votre conseiller·ère peut vous remettre un nouveau code.',
    lostNameless: 'Si votre dossier est anonyme, il est perdu avec le secret : rien ne prouve à qui il est. Vous pouvez en ouvrir un autre.',
    notShape: 'Il faut quatre mots du code, et seize signes du secret.',
  },
  ownIdentity: {
    title: 'Qui vous êtes', anonymous: 'Votre dossier ne porte pas de nom.', code: 'Votre code', name: 'Nom', birth: 'Né·e le', commune: 'Commune',
    email: 'Adresse e-mail', phone: 'Téléphone', none: 'Non indiqué', status: 'Situation', note: 'Remarque',
    claim: 'Donner mon nom',
    claimHint: 'Vous pouvez rester anonyme aussi longtemps que vous voulez, ou donner votre nom : tout ce qui est déjà dans le dossier est gardé.',
    lostSecret: 'Secret perdu, dossier perdu : gardez votre code et votre secret en lieu sûr.',
    keptNameless: 'Après 90 jours sans contact, un dossier anonyme est effacé.',
    keptNamed: 'Un dossier n’est pas gardé pour toujours : après une longue période sans contact, il est fermé puis rendu anonyme. Votre antenne vous dit après combien de temps.',
  },
  ownProjects: {
    title: 'Vos projets', none: 'Aucun projet n’est noté pour le moment.', heart: 'Projet de cœur', second: 'Second projet', other: 'Autre projet',
  },
  ownGoalStates: { exploring: 'à explorer', chosen: 'choisi', under_way: 'en cours', reached: 'atteint', set_aside: 'mis de côté' },
  ownAppointments: { title: 'Vos rendez-vous', none: 'Aucun rendez-vous n’est prévu.', with: 'avec {name}', minutes: '{minutes, number} minutes' },
  ownTeam: {
    title: 'Qui vous suit', lead: 'Personne de référence', replacement: 'En remplacement', assigned: 'Vous suit aussi',
    appointment: 'A rendez-vous avec vous', break_glass: 'Ouverture exceptionnelle', representative: 'Vous représente ({relation})',
  },
  ownInterviews: {
    title: 'Ce qui a été dit', none: 'Aucun entretien n’est noté.', with: '{channel}, avec {name}',
    notes: 'Les notes personnelles de votre conseiller·ère sont un aide-mémoire : personne d’autre ne les lit, elles ne s’affichent pas ici.',
    more: '{count, plural, one {Un entretien plus ancien est} other {# entretiens plus anciens sont}} dans la copie de vos données.',
  },
  ownDocuments: { title: 'Vos documents', none: 'Aucun document.', hint: 'Ils sont joints à la copie de vos données.' },
  ownGrants: {
    title: 'Qui d’autre voit votre dossier', none: 'Personne d’autre que ceux qui vous suivent.', until: 'jusqu’au {day}', ended: 'terminé', withdrawn: 'retiré le {day}',
    what: 'Voit : {sections}', mayWrite: 'Peut aussi écrire', withdraw: 'Retirer', withdrawLabel: 'Retirer le partage avec {name}',
    looks: '{count, plural, =0 {N’a pas encore ouvert votre dossier} one {A ouvert votre dossier une fois} other {A ouvert votre dossier # fois}}',
    kept: 'Ce qui a déjà été lu ou copié ne peut pas être repris.', mission: 'Ce partage repose sur une mission publique : vous êtes informé·e, pas consulté·e.',
    vital: 'Ce partage a été fait dans l’urgence, pour vous protéger.', past: 'Partages terminés', wholeBranch: 'toute l’équipe',
    done: 'C’est retiré : le dossier ne s’ouvre plus pour ce service.',
  },
  ownRequests: {
    title: 'On vous demande', intro: 'Un service demande à voir votre dossier. Rien ne s’ouvre sans votre réponse.',
    asks: '{name} demande à voir : {sections}', purpose: 'Pourquoi : {purpose}', until: 'Jusqu’au {day}', message: 'Son message',
    special: 'J’accepte aussi pour les informations très personnelles (santé, handicap…)', accept: 'J’accepte', refuse: 'Je refuse',
    personal: 'pour cette personne seulement', accepted: 'Votre accord est noté.', refused: 'Votre refus est noté.',
  },
  ownSections: {
    identity: 'qui vous êtes', path: 'parcours et projets', interviews: 'entretiens', referrals: 'orientations', documents: 'documents', special: 'informations très personnelles',
  },
  ownPurposes: {
    guidance: 'vous orienter', training_entry: 'entrer en formation', employment: 'trouver un emploi', schooling: 'votre scolarité',
    validation: 'faire reconnaître vos compétences', social_support: 'vous accompagner', handover: 'passer le relais', follow_up: 'garder le contact',
  },
  ownLooks: {
    title: 'Qui a regardé votre dossier', none: 'Personne ne l’a encore ouvert.',
    intro: 'Chaque ouverture est notée ici tout de suite. Les noms se demandent à la personne qui protège les données.',
    looked: 'a consulté', changed: 'a écrit ou changé', exported: 'a copié vos données', listed: 'a emporté une liste où figure votre dossier', represented: 'a regardé ce qui lui est ouvert',
    with_code: 'a répondu à une question', by_link: 'a ouvert ou répondu', codeHolder: 'Avec le code qui vous a été donné', linkHolder: 'Par le lien envoyé à l’organisme',
    representative: 'Votre représentant·e', system: 'Boussole (automatique)', saw: 'Ouvert : {sections}', everything: 'tout le dossier', purpose: 'pour {purpose}',
    breakGlass: 'Ouverture exceptionnelle', grant: 'par un partage', all: 'Voir toute la liste', more: 'Voir plus ancien',
  },
  ownRights: {
    title: 'Vos droits', intro: 'Ce dossier parle de vous. Vous pouvez en prendre une copie, le faire corriger, bloquer ou effacer, ou vous opposer.',
    copy: 'Prendre une copie de mes données', copyHint: 'Un fichier ZIP : une page à lire, les données, vos documents et la liste de qui a regardé.',
    ask: 'Faire une demande', kind: 'Je demande de', text: 'Dites-nous ce que vous souhaitez', textHint: 'Pas de numéro de registre national.', submit: 'Envoyer ma demande',
    sent: 'Votre demande est enregistrée. Une réponse vous est due dans le mois.', requests: 'Vos demandes', own: 'écrite par vous', recorded: 'notée par votre antenne',
    answer: 'Réponse : {reason}',
  },
  ownRightKinds: {
    access: 'tout voir de mes données', rectify: 'corriger quelque chose', restrict: 'bloquer mon dossier', erase: 'effacer mon dossier', object: 'm’opposer à un usage',
  },
  ownRightStates: { asked: 'en attente', granted: 'acceptée', refused: 'refusée', done: 'faite' },
  ownClaim: {
    title: 'Donner mon nom', intro: 'Votre dossier devient le vôtre sous votre nom. L’historique est gardé, l’ancien code est détruit, vous en recevez un nouveau.',
    givenName: 'Prénom', familyName: 'Nom', birthOn: 'Date de naissance', birthHint: 'Par exemple 14/10/1989', commune: 'Commune ou code postal', email: 'Adresse e-mail', phone: 'Téléphone',
    contactHint: 'Si vous l’indiquez, on peut vous joindre ainsi.', submit: 'Donner mon nom', cancel: 'Rester anonyme',
  },
  ownKey: {
    title: 'Votre nouveau code', code: 'Code de quatre mots', secret: 'Secret', once: 'Ce secret ne sera plus jamais affiché. Notez-le ou imprimez-le maintenant.',
    dead: 'L’ancien code ne marche plus.', copy: 'Copier le code et le secret', done: 'C’est noté', where: 'À entrer sur {address}',
    forTitle: 'Code de consultation de {name}', give: 'Remettez-les à la personne : elle ouvre son carnet avec.',
  },
  represented: {
    title: 'Carnet de {name}', intro: 'Vous représentez {name}. Vous voyez les dates des rendez-vous et ce que l’équipe a choisi de vous montrer, rien d’autre.',
    until: 'Cet accès se termine le {day}, et au plus tard aux 18 ans de l’enfant.', always: 'Cet accès se termine aux 18 ans de l’enfant.',
    appointments: 'Rendez-vous', noAppointment: 'Aucun rendez-vous.', items: 'Ce qui vous est montré', nothing: 'Rien ne vous est montré pour le moment.',
    document: 'Document (demandez-en une copie à l’antenne)',
  },
  personDoor: {
    title: 'Le carnet de la personne', intro: 'Avec un code et un secret, la personne ouvre son carnet : ce qui est gardé, qui voit quoi, qui a regardé.',
    nameless: 'Dossier anonyme : la personne entre avec le code {code} et le secret reçu à l’ouverture. Secret perdu, dossier perdu.',
    noCode: 'Cette personne n’a pas encore de code de consultation.', codeSince: 'Code {code}, remis le {day}.',
    give: 'Remettre un code de consultation', renew: 'Remettre un nouveau code', renewTitle: 'Remettre un nouveau code ?',
    renewText: 'L’ancien code meurt tout de suite, et le carnet qu’il avait ouvert se ferme.',
    child: 'Moins de 13 ans : inscrivez d’abord qui représente l’enfant.', youth: 'De 13 à 17 ans : la personne a son propre carnet, qu’elle est seule à voir en entier.',
    claim: 'La personne donne son nom', claimIntro: 'Vous tapez le nom, la personne tape elle-même son secret. L’historique est gardé, l’ancien code est détruit.',
    claimSecret: 'Son secret, tapé par la personne', claimSubmit: 'Enregistrer son nom',
    representatives: 'Qui représente l’enfant', noRepresentative: 'Personne n’est inscrit.', addRepresentative: 'Inscrire qui représente l’enfant', name: 'Nom', relation: 'Lien',
    proof: 'Ce qui le prouve', proofHint: 'Par exemple : composition de ménage vue le 3 mars.', from: 'Depuis le', until: 'Jusqu’au',
    untilHint: 'Au plus tard jusqu’aux 18 ans.', save: 'Inscrire', end: 'Mettre fin', endLabel: 'Mettre fin à la représentation par {name}', ended: 'terminé',
    newRepresentativeCode: 'Nouveau code', newRepresentativeCodeLabel: 'Donner un nouveau code à {name}', since: 'depuis le {day}',
    rights: 'Demandes sur ses données', rightOwn: 'écrite par la personne', rightRecorded: 'notée par l’antenne', recordRight: 'Noter une demande', rightText: 'Ce que la personne a demandé', rightSubmit: 'Enregistrer la demande', noRight: 'Aucune demande.',
    export: 'Copie de ses données', exportHint: 'Tout le dossier dans un fichier ZIP, informations très personnelles comprises, à remettre en main propre. La personne verra cette ligne dans son carnet.',
    exportReason: 'Pourquoi cette copie', exportSubmit: 'Préparer la copie', exported: 'La copie est téléchargée.',
  },
  ownRelations: { mother: 'mère', father: 'père', guardian: 'tuteur ou tutrice', foster: 'famille d’accueil', other: 'autre' },
  ownStatuses: {
    pupil: 'élève', student: 'aux études', apprentice: 'en apprentissage', jobseeker: 'en recherche d’emploi', worker: 'en emploi', self_employed: 'à mon compte',
    inactive: 'sans activité', other: 'autre',
  },
} as const;

/** What every other language must say too. */
export type NotebookMessages = Said<typeof notebook>;
