import type { LedgerMails } from './fr-ledger-mails.js';

export const mails = {
  digest: {
    subject: 'Ihr Tag in Boussole',
    body: [
      'Guten Tag {name}!',
      '',
      'Heute zu erledigen: {due}',
      'Überfällig: {overdue}',
      'Termine heute: {appointments}',
      'Eingegangene Antworten: {answers}',
      '',
      'Alles steht in „Mein Tag“:',
      '{link}',
      '',
      'In „Mein Konto“ wählen Sie die Uhrzeit dieser Nachricht oder bestellen sie ab.',
    ],
  },
  callBack: {
    subject: 'Jemand bittet um einen Anruf',
    body: [
      'Guten Tag {name}!',
      '',
      'Eine Person, die Sie begleiten, bittet um einen Anruf.',
      'Alles steht in „Mein Tag“:',
      '{link}',
    ],
  },
  urgentAnswer: {
    subject: 'Eine Antwort, die nicht warten kann',
    body: [
      'Guten Tag {name}!',
      '',
      'Eine Person, die Sie begleiten, hat geantwortet, und die Antwort kann nicht warten.',
      'Alles steht in „Mein Tag“:',
      '{link}',
    ],
  },
  setAside: {
    subject: 'Eine Sendung wurde beiseitegelegt',
    body: [
      'Guten Tag {name}!',
      '',
      'Etwas, das hinausgehen oder geschehen sollte, ist trotz mehrerer Versuche nicht gelungen. Nichts ist verloren: Sehen Sie den Grund an und starten Sie es hier neu:',
      '{link}',
    ],
  },
  missedRuns: {
    subject: 'Nicht alles, was gestern laufen sollte, ist gelaufen',
    body: [
      'Guten Tag {name}!',
      '',
      'Der Vergleich des Tages zeigt einen Unterschied zwischen dem, was geschehen sollte, und dem, was geschehen ist. Die Einzelheiten stehen hier:',
      '{link}',
    ],
  },
} as const satisfies LedgerMails;
