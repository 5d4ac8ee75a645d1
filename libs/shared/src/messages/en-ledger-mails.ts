import type { LedgerMails } from './fr-ledger-mails.js';

export const mails = {
  digest: {
    subject: 'Your day in Boussole',
    body: [
      'Hello {name},',
      '',
      'To do today: {due}',
      'Overdue: {overdue}',
      'Appointments today: {appointments}',
      'Answers received: {answers}',
      '',
      'Everything is in My day:',
      '{link}',
      '',
      'You can change the hour of this message, or stop receiving it, in My account.',
    ],
  },
  callBack: {
    subject: 'Somebody asks to be called',
    body: [
      'Hello {name},',
      '',
      'A person you follow asks to be called.',
      'Everything is in My day:',
      '{link}',
    ],
  },
  urgentAnswer: {
    subject: 'An answer that cannot wait',
    body: [
      'Hello {name},',
      '',
      'A person you follow has answered, and the answer cannot wait.',
      'Everything is in My day:',
      '{link}',
    ],
  },
  setAside: {
    subject: 'Something was set aside',
    body: [
      'Hello {name},',
      '',
      'Something that should have left or been done could not be, after several tries. Nothing is lost: look at the reason and start it again here:',
      '{link}',
    ],
  },
  missedRuns: {
    subject: 'Not all that was due yesterday has run',
    body: [
      'Hello {name},',
      '',
      'The comparison of the day shows a difference between what should have been done and what was. The details are here:',
      '{link}',
    ],
  },
} as const satisfies LedgerMails;
