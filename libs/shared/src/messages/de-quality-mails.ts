import type { QualityMails } from './fr-quality-mails.js';

export const mails: QualityMails = {
  asked: {
    subject: 'Sie werden um eine Durchsicht gebeten',
    body: ['Guten Tag {name}!', '',
      'Eine andere Organisation bittet Ihre Zweigstelle, ihre Selbsteinschätzung der Qualität durchzusehen. Nach der Anmeldung können Sie hier annehmen oder ablehnen:', '{link}'],
  },
};
