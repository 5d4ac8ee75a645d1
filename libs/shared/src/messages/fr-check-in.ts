import type { Said } from './said.js';

/** "Où en êtes-vous ?": ce que la personne lit et dit, ce que lisent ceux qui la suivent, ce qu'en disent les chiffres. */
export const checkIn = {
  checkIn: {
    title: 'Où en êtes-vous ?', asks: '{branch} prend de vos nouvelles.', asksPlain: 'Votre service d’orientation prend de vos nouvelles.',
    intro: 'Deux gestes suffisent : choisissez, puis envoyez. Pas besoin de compte.', question: 'En ce moment',
    whereabouts: {
      in_training: 'Je suis en formation ou à l’école', at_work: 'Je travaille', searching: 'Je cherche encore', stopped: 'J’ai arrêté',
      wishes_call: 'Je souhaite qu’on m’appelle',
    },
    send: 'Envoyer ma réponse', missing: 'Choisissez d’abord une réponse.', notSent: 'Votre réponse n’est pas encore partie. Elle est gardée ici : réessayez quand le réseau revient.',
    doorFailed: 'La page ne répond pas pour le moment. Vous pouvez déjà choisir votre réponse.', retry: 'Réessayer',
    proof: 'Vous avez essayé beaucoup de réponses. Pour être sûrs que c’est vous, tapez le code de huit signes qui se trouve dans le message.',
    codeTitle: 'Tapez votre code', codeIntro: 'Le code se trouve dans le message que vous avez reçu, sous le lien, ou sur le papier qu’on vous a donné. Pas besoin de compte.', code: 'Code de huit signes',
    codeHint: 'Par exemple : K7M2-QX4P. Majuscules ou minuscules, peu importe.', codeShape: 'Un code compte huit signes, lettres et chiffres.', open: 'Continuer',
    thanks: 'Merci, c’est noté', youSaid: 'Votre réponse :', until: 'Vous pouvez la changer jusqu’au {time}.', change: 'Changer ma réponse',
    keep: 'Garder ma réponse',
    willCall: 'Quelqu’un de votre service va vous appeler.', close: 'Vous pouvez fermer cette page.', cleared: 'La page s’est vidée : deux minutes ont passé sans un geste.',
    closedTitle: 'Votre réponse est déjà notée', closedText: 'Elle date de plus de deux jours : elle ne se change plus ici. Si votre situation a changé, demandez qu’on vous appelle.',
    overTitle: 'Ce lien n’est plus valable', overText: 'Un lien vaut trente jours. Ce n’est pas grave : vous pouvez demander qu’on vous contacte autrement, ou taper le code du dernier message.',
    otherwise: 'Demander qu’on m’appelle', otherwiseDone: 'C’est demandé. Si ce lien était bien le vôtre, quelqu’un de votre service vous appellera.',
    haveCode: 'J’ai un code', notebook: 'Aller à mon carnet', private: 'Personne d’autre que votre service ne lit votre réponse.',
    moreTitle: 'En dire plus, si vous voulez', since: 'Depuis quand ?', callWish: 'Voulez-vous qu’on vous appelle ?', noCall: 'Non',
    callWishes: { morning: 'Le matin', afternoon: 'L’après-midi', any: 'N’importe quand' },
    comment: 'Un mot pour votre service', commentHint: 'Cinq cents signes au plus. Pas de numéro de registre national.', save: 'Ajouter', saved: 'C’est ajouté.', sinceInvalid: 'Choisissez un jour passé, ou aujourd’hui.',
    outcome: 'Résultat noté par l’organisme : {outcome}.', outcomeOn: 'Résultat noté par l’organisme : {outcome} ({day}).', outcomeAsk: 'Êtes-vous d’accord ?', agree: 'Oui, c’est bien cela', disagree: 'Non',
    rateTitle: 'Trois questions, si vous voulez', rateText: 'Vos notes sont comptées à part, sans votre nom : personne ne peut savoir lesquelles sont les vôtres, et elles ne se changent plus.',
    questions: { helped: 'L’aide reçue vous a-t-elle été utile ?', heard: 'A-t-on pris le temps de vous écouter ?', clear: 'Était-ce clair ?' },
    scores: { s1: '1 · pas du tout', s2: '2', s3: '3', s4: '4', s5: '5 · tout à fait' },
    rate: 'Envoyer mes notes', rateMissing: 'Donnez une note à chacune des trois questions.', rated: 'Merci pour vos notes.',
  },
  ownCheckIns: {
    title: 'On prend de vos nouvelles', asked: 'Demandé le {day}', said: 'Vous avez répondu : {answer}', answer: 'Répondre', cancel: 'Annuler', saved: 'Votre réponse est notée.',
  },
  heardAnswers: {
    title: 'Réponses de la personne', loading: 'les réponses', empty: 'Rien n’a encore été demandé à la personne.', toAnswer: 'pas encore de réponse', notAsked: 'pas encore demandé',
    kinds: { check_in: 'Où en êtes-vous ?', survey: 'Enquête après une orientation' }, asked: 'Demandé le {day}', planned: 'Prévu le {day}', answered: 'Répondu le {day}', changed: 'changé le {day}',
    whereabouts: { in_training: 'En formation', at_work: 'Au travail', searching: 'En recherche', stopped: 'A arrêté', wishes_call: 'Souhaite un appel' },
    via: { link: 'par le lien du message', code: 'avec le code', own_page: 'dans son carnet', phone: 'dit au téléphone' }, heardBy: 'noté par {name}',
    since: 'depuis le {day}', callWish: { morning: 'Appel souhaité : le matin', afternoon: 'Appel souhaité : l’après-midi', any: 'Appel souhaité : n’importe quand' },
    agrees: 'D’accord avec le résultat noté', disagrees: 'Pas d’accord avec le résultat noté', phone: 'Noter une réponse au téléphone', changeByPhone: 'Changer au téléphone',
    dialogTitle: 'Noter ce que la personne dit', dialogText: 'La réponse sera marquée « dit au téléphone », à votre nom. Ses suites se font aussitôt : étapes fermées, rappel à faire.',
    where: 'Où en est la personne ?', sinceLabel: 'Depuis quand ?', wish: 'Souhaite-t-elle être rappelée ?', comment: 'Ses mots, si utile', outcomeAsk: 'Est-elle d’accord avec le résultat noté ({outcome}) ?', noOpinion: 'Pas demandé',
    save: 'Noter la réponse', cancel: 'Annuler', saved: 'La réponse est notée.', missing: 'Choisissez où en est la personne.',
    giveCode: 'Donner un code', codeTitle: 'Code à dicter ou à écrire', codeHow: 'La personne le tape sur son téléphone, à cette adresse :',
    codeOnce: 'Il ne se montre qu’une fois et vaut jusqu’au {day}, pour cette question seulement. Un nouveau code remplace celui-ci.', codeDone: 'C’est fait',
  },
  satisfaction: {
    title: 'Satisfaction des personnes', intro: 'Moyennes de 1 à 5, par antenne et par trimestre terminé. Rien ne s’affiche sous cinq réponses, et aucune note ne peut être reliée à une personne.',
    loading: 'les chiffres de satisfaction', empty: 'Pas encore de trimestre terminé avec au moins cinq réponses.', branch: 'Antenne', quarter: 'Trimestre', people: 'Réponses',
    quarterOf: '{quarter, select, q1 {1er trimestre} q2 {2e trimestre} q3 {3e trimestre} other {4e trimestre}} {year}',
    questions: { helped: 'Aide utile', heard: 'Écoute', clear: 'Clarté' },
    question: 'Question', byMoment: 'Selon le moment', meanOf: '{mean} ({people, plural, one {# réponse} other {# réponses}})',
    momentsText: 'Avant : aucun entretien n’a encore eu lieu, la personne parle de l’accueil. Pendant : le dossier est ouvert. Après : le dossier est clôturé, ou la question suit l’issue d’une orientation. Un tiret : personne n’a répondu, moins de cinq personnes, ou un chiffre qui en révélerait un autre.',
    moments: { before: 'Avant', during: 'Pendant', after: 'Après', unknown: 'Moment inconnu' },
  },
} as const;

/** What every other language must say too. */
export type CheckInMessages = Said<typeof checkIn>;
