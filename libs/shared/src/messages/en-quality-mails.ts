import type { QualityMails } from './fr-quality-mails.js';

export const mails: QualityMails = {
  asked: {
    subject: 'You are asked for a reading',
    body: ['Hello {name},', '',
      'Another organisation asks your branch to read its self-assessment of quality. Once you are signed in, you can accept or decline here:', '{link}'],
  },
};
