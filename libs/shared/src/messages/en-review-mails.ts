import type { reviewMails as fr } from './fr-review-mails.js';

export const reviewMails: typeof fr = {
  hello: 'Hello {name},',
  until: 'A reply is awaited until {until}.',
  foot: 'This message says no more: the rest is to be read in Boussole.',
  opened: { subject: 'A conversation awaits you', say: 'A conversation awaits you in Boussole. A signal is not a fault: you can reply here.' },
  reminder: { subject: 'A conversation still awaits you', say: 'A conversation still awaits you in Boussole. You can reply here.' },
  extended: { subject: 'You have more time to reply', say: 'The deadline of a conversation that awaits you has been extended.' },
  replied: { subject: 'A reply has come', say: 'A reply has come in a conversation that you opened.' },
  decided: { subject: 'A conversation is concluded', say: 'A conversation in which you could reply is concluded. Its conclusion is to be read here.' },
  alertPerson: { subject: 'A message for you in Boussole', say: 'A message awaits you in your mirror. Only you and the neutrality officer see it.' },
  alertReferent: { subject: 'An early alert awaits you', say: 'An early alert is to be read. It is shown to the person and to you alone.' },
};
