import type { reminderMails as fr } from './fr-reminder-mails.js';

export const reminderMails: typeof fr = {
  hello: 'Hello,',
  when: 'When: {when}',
  where: 'Where: {branch}',
  open: 'Answer in two taps:',
  code: 'Or, on the same page, with the code {code}.',
  see: 'Your notebook:',
  stop: 'Would you rather not get these messages? Say so in your notebook, or to whoever supports you.',
  discreet: { subject: 'A message for you', say: 'A message is waiting for you.' },
  check_in: { subject: 'How are you getting on?', say: 'The {branch} branch would like to hear from you. Are you in training, at work, looking?' },
  survey: { subject: 'How are you getting on?', say: 'You came to the {branch} branch some time ago. Where do you stand today?' },
  remind: { subject: 'Your appointment', say: 'A quick reminder: you have an appointment.' },
  sms: {
    check_in: '{branch}: tell us in two taps how you are getting on. {link} Code {code}',
    survey: '{branch}: tell us in two taps how you are getting on. {link} Code {code}',
    remind: 'A quick reminder: you have an appointment, {when}.',
    discreet: 'A message for you: {link} Code {code}',
  },
  notes: {
    too_late: 'The message of {day} did not leave: it would have come too late to be of use.',
    no_way: 'The message of {day} did not leave: the person gave no address or number at which they may be contacted.',
    no_hour: 'The message of {day} did not leave: no hour that they allow falls within the day.',
    returned: 'The message of {day} came back. Correct the contact details: what is still useful leaves again the same day.',
    unsure: 'The message of {day} may have left: the gateway did not answer. To be checked with the person.',
    given_up: 'The message of {day} did not leave: the server would not take it for two days.',
  },
};
