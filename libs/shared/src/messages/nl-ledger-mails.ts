import type { LedgerMails } from './fr-ledger-mails.js';

export const mails = {
  digest: {
    subject: 'Uw dag in Boussole',
    body: [
      'Dag {name},',
      '',
      'Vandaag te doen: {due}',
      'Te laat: {overdue}',
      'Afspraken vandaag: {appointments}',
      'Ontvangen antwoorden: {answers}',
      '',
      'Alles staat in Mijn dag:',
      '{link}',
      '',
      'In Mijn account kiest u het uur van dit bericht, of om het niet meer te krijgen.',
    ],
  },
  callBack: {
    subject: 'Iemand vraagt om gebeld te worden',
    body: [
      'Dag {name},',
      '',
      'Iemand die u begeleidt, vraagt om gebeld te worden.',
      'Alles staat in Mijn dag:',
      '{link}',
    ],
  },
  urgentAnswer: {
    subject: 'Een antwoord dat niet kan wachten',
    body: [
      'Dag {name},',
      '',
      'Iemand die u begeleidt, heeft geantwoord, en dat antwoord kan niet wachten.',
      'Alles staat in Mijn dag:',
      '{link}',
    ],
  },
  setAside: {
    subject: 'Een verzending is opzijgezet',
    body: [
      'Dag {name},',
      '',
      'Iets dat moest vertrekken of gebeuren, is na meerdere pogingen niet gelukt. Er is niets verloren: bekijk de reden en start het hier opnieuw:',
      '{link}',
    ],
  },
  missedRuns: {
    subject: 'Niet alles wat gisteren moest lopen, heeft gelopen',
    body: [
      'Dag {name},',
      '',
      'De vergelijking van de dag toont een verschil tussen wat moest gebeuren en wat gebeurd is. De details staan hier:',
      '{link}',
    ],
  },
} as const satisfies LedgerMails;
