/** Mails sent by the server. Their subject never says anything about a person advised. */
export const mails = {
  invitation: {
    subject: 'Votre accès à Boussole',
    body: [
      'Bonjour {name},',
      '',
      '{organisation} vous ouvre un accès à Boussole, le dossier partagé de l’orientation.',
      'Choisissez votre mot de passe ici :',
      '{link}',
      '',
      'Ce lien sert une seule fois, jusqu’au {until}.',
      'Si vous n’attendiez pas ce message, ignorez-le : rien ne se passera.',
    ],
  },
  passwordReset: {
    subject: 'Votre mot de passe Boussole',
    body: [
      'Bonjour {name},',
      '',
      'Vous avez demandé à choisir un nouveau mot de passe. Faites-le ici :',
      '{link}',
      '',
      'Ce lien sert une seule fois, jusqu’au {until}.',
      'Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.',
    ],
  },
  nudge: {
    subject: 'Vos fiches du cadastre à revoir',
    body: [
      'Bonjour,',
      '',
      'Ces fiches de {organisation} sont à revoir dans les trente jours :',
      '– {sheets}',
      'Autres fiches à revoir : {others}.',
      '',
      'Relisez-les et confirmez-les ici :',
      '{link}',
      '',
      'Une fiche qui n’est pas revue porte la mention « à vérifier », puis quitte les résultats trois mois plus tard.',
    ],
  },
  sheetSent: {
    subject: 'Votre fiche d’orientation',
    body: [
      'Bonjour,',
      '',
      'Voici la fiche dont nous avons parlé : des possibilités à comparer à votre rythme.',
      '{link}',
      '',
      'Le lien reste valable soixante jours. La fiche ne contient rien sur vous.',
      'Si vous n’attendiez pas ce message, ignorez-le.',
    ],
  },
  grantRequested: {
    subject: 'Une demande de partage vous attend',
    body: [
      'Bonjour,',
      '',
      'Une autre structure demande à voir un dossier que vous suivez.',
      'Qui demande, pour quoi et quelles parties : tout est ici.',
      '{link}',
      '',
      'Sans réponse avant le {until}, la demande s’éteint d’elle-même.',
    ],
  },
  grantEnding: {
    subject: 'Un partage prend bientôt fin',
    body: [
      'Bonjour,',
      '',
      'Un dossier que vous suivez ne sera plus partagé à partir du {until}.',
      'Pour le prolonger avec l’accord de la personne, ou le laisser finir :',
      '{link}',
    ],
  },
  endAnnounced: {
    subject: 'Des informations à votre sujet vont être effacées',
    body: [
      'Bonjour,',
      '',
      'Un service d’orientation garde des informations que vous lui avez confiées. Vous ne l’avez plus contacté depuis longtemps.',
      'Sans nouvelles de vous, elles seront mises à l’écart puis effacées, à partir du {until}.',
      'Pour les garder, ouvrez votre page avec votre code, ou contactez la personne qui vous suivait :',
      '{link}',
      '',
      'Si vous préférez qu’elles soient effacées, vous n’avez rien à faire.',
    ],
  },
  rightAnswered: {
    subject: 'Réponse à votre demande',
    body: [
      'Bonjour,',
      '',
      'Vous avez demandé quelque chose au sujet de vos données. La réponse est là.',
      'Vous pouvez la lire sur votre page, avec votre code, ou la demander à la personne qui vous suit :',
      '{link}',
      '',
      'Si vous n’êtes pas d’accord, vous pouvez vous adresser à l’Autorité de protection des données.',
    ],
  },
  correctionProposed: {
    subject: 'Une correction est proposée pour une de vos fiches',
    body: [
      'Bonjour,',
      '',
      'Quelqu’un propose une correction pour la fiche « {title} » de {organisation}.',
      'Proposition : {proposed}',
      'Commentaire : {comment}',
      '',
      'Répondez-y ici :',
      '{link}',
    ],
  },
  correctionAccepted: {
    subject: 'Votre correction est acceptée',
    body: [
      'Bonjour,',
      '',
      '{organisation} accepte la correction que vous avez proposée pour la fiche « {title} ».',
      'Réponse : {answer}',
      'La fiche se trouve ici :',
      '{link}',
      '',
      'Merci : le cadastre est plus juste grâce à vous.',
    ],
  },
  correctionRefused: {
    subject: 'Réponse à votre correction',
    body: [
      'Bonjour,',
      '',
      '{organisation} n’a pas retenu la correction que vous avez proposée pour la fiche « {title} ».',
      'Réponse : {answer}',
      'La fiche se trouve ici :',
      '{link}',
      '',
      'Merci d’avoir pris le temps de la relire.',
    ],
  },
  followAnswered: {
    subject: 'Une réponse à votre demande de suivi',
    body: [
      'Bonjour {name},',
      '',
      'Vous avez demandé à suivre une personne de votre antenne. La réponse vous attend ici :',
      '{link}',
    ],
  },
  followAsked: {
    subject: 'Une demande de suivi vous attend',
    body: [
      'Bonjour {name},',
      '',
      'Quelqu’un de votre antenne demande à suivre avec vous une personne dont vous êtes la référence.',
      'Répondez ici :',
      '{link}',
    ],
  },
  glassBrokenDiscreet: {
    subject: 'Un message pour vous',
    body: [
      'Bonjour,',
      '',
      'Un message vous attend sur votre page personnelle :',
      '{link}',
    ],
  },
  glassBrokenLead: {
    subject: 'Un dossier que vous suivez a été ouvert exceptionnellement',
    body: [
      'Bonjour {name},',
      '',
      'Un dossier dont vous êtes la référence a été ouvert de façon exceptionnelle, pour une heure.',
      'Votre journée dit lequel, par qui et pour quel motif :',
      '{link}',
    ],
  },
  glassBrokenLearner: {
    subject: 'Votre dossier a été ouvert de façon exceptionnelle',
    body: [
      'Bonjour,',
      '',
      'Quelqu’un de l’antenne qui vous accompagne, sans vous suivre d’habitude, a ouvert votre dossier de façon exceptionnelle, pour une heure.',
      'La personne chargée de la protection des données en est informée et l’examinera.',
      '',
      'Votre carnet dit quand et pour quel motif :',
      '{link}',
    ],
  },
  glassBrokenOfficer: {
    subject: 'Un accès exceptionnel est à examiner',
    body: [
      'Bonjour {name},',
      '',
      'Un dossier de votre organisme a été ouvert de façon exceptionnelle, pour une heure.',
      'Examinez cet accès ici :',
      '{link}',
    ],
  },
  handedOver: {
    subject: 'Un suivi vous est confié',
    body: [
      'Bonjour {name},',
      '',
      'Un ou plusieurs dossiers vous sont confiés : vous en êtes désormais la référence.',
      'Ouvrez-les ici :',
      '{link}',
    ],
  },
} as const;

/** What every other language must say too. */
export type Mails = {
  readonly [K in keyof typeof mails]: { readonly subject: string; readonly body: readonly string[] };
};
