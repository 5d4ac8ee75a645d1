/** Mails about the work itself: the day's figures, what cannot wait, what was set aside. No name of a person who comes for help. */
export const mails = {
  digest: {
    subject: 'Votre journée dans Boussole',
    body: [
      'Bonjour {name},',
      '',
      'À faire aujourd’hui : {due}',
      'En retard : {overdue}',
      'Rendez-vous aujourd’hui : {appointments}',
      'Réponses reçues : {answers}',
      '',
      'Tout est dans Ma journée :',
      '{link}',
      '',
      'Vous choisissez l’heure de ce message, ou de ne plus le recevoir, dans Mon compte.',
    ],
  },
  callBack: {
    subject: 'Une personne demande à être appelée',
    body: [
      'Bonjour {name},',
      '',
      'Une personne que vous suivez demande à être appelée.',
      'Tout est dans Ma journée :',
      '{link}',
    ],
  },
  urgentAnswer: {
    subject: 'Une réponse à lire sans attendre',
    body: [
      'Bonjour {name},',
      '',
      'Une personne que vous suivez a répondu, et sa réponse ne peut pas attendre.',
      'Tout est dans Ma journée :',
      '{link}',
    ],
  },
  setAside: {
    subject: 'Un envoi est mis de côté',
    body: [
      'Bonjour {name},',
      '',
      'Quelque chose qui devait partir ou se faire n’a pas pu l’être, malgré plusieurs essais. Rien n’est perdu : regardez la raison et relancez-le ici :',
      '{link}',
    ],
  },
  missedRuns: {
    subject: 'Tout ce qui devait tourner hier n’a pas tourné',
    body: [
      'Bonjour {name},',
      '',
      'La comparaison du jour montre un écart entre ce qui devait se faire et ce qui s’est fait. Le détail est ici :',
      '{link}',
    ],
  },
} as const;

/** What every other language must say too. */
export type LedgerMails = { readonly [K in keyof typeof mails]: { readonly subject: string; readonly body: readonly string[] } };
