import type { gatheringMails as fr } from './fr-gathering-mails.js';

export const gatheringMails: typeof fr = {
  hello: 'Hello,',
  what: 'What: {what}',
  when: 'When: {when}',
  where: 'Where: {where}',
  open: 'Your page:',
  foot: 'If you cannot come, tell the person who follows you: somebody else will take your place.',
  appointment: 'Group appointment',
  discreet: { subject: 'A message for you', say: 'A group appointment is noted for you.', remind: 'A reminder: you are expected at a group appointment.' },
  confirmed: { subject: 'Your place is booked', say: 'The branch {sender} has booked a place for you.' },
  moved: { subject: 'A change to your enrolment', say: 'The time or the place has changed. This is what counts from now on.' },
  remind: { subject: 'A reminder: you are expected', say: 'The branch {sender} reminds you that you are expected.' },
  calledOff: 'Tell the person: “{title}”, planned for {when}, is cancelled. {reason}',
};
