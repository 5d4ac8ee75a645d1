import type { QualityMails } from './fr-quality-mails.js';

export const mails: QualityMails = {
  asked: {
    subject: 'Men vraagt u om een herlezing',
    body: ['Dag {name},', '',
      'Een andere organisatie vraagt uw vestiging om haar zelfevaluatie van de kwaliteit te herlezen. Na aanmelding kunt u hier aanvaarden of weigeren:', '{link}'],
  },
};
