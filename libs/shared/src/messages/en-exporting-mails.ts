import type { ExportingMails } from './fr-exporting-mails.js';

export const mails: ExportingMails = {
  ready: {
    subject: 'Your export is ready',
    body: ['Hello {name},', '', 'The export you asked for is ready. It waits for you here for a day, once you are signed in:', '{link}'],
  },
};
