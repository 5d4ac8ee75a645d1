import type { ExportingMails } from './fr-exporting-mails.js';

export const mails: ExportingMails = {
  ready: {
    subject: 'Uw export is klaar',
    body: ['Dag {name},', '', 'De export die u hebt gevraagd, is klaar. U vindt hem hier een dag lang, na aanmelding:', '{link}'],
  },
};
