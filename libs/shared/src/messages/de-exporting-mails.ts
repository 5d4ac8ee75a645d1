import type { ExportingMails } from './fr-exporting-mails.js';

export const mails: ExportingMails = {
  ready: {
    subject: 'Ihr Export ist fertig',
    body: ['Guten Tag {name}!', '', 'Der Export, um den Sie gebeten haben, ist fertig. Nach der Anmeldung finden Sie ihn hier einen Tag lang:', '{link}'],
  },
};
