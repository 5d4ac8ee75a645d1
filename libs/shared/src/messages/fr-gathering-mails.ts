/** Mails about a moment that several people share: what, when, where; nothing of why she goes. */
export const gatheringMails = {
  hello: 'Bonjour,',
  what: 'Quoi : {what}',
  when: 'Quand : {when}',
  where: 'Où : {where}',
  open: 'Votre page :',
  foot: 'Si vous ne pouvez pas venir, dites-le à la personne qui vous suit : une autre prendra votre place.',
  appointment: 'Rendez-vous à plusieurs',
  discreet: { subject: 'Un message pour vous', say: 'Un rendez-vous à plusieurs est noté pour vous.', remind: 'Pour rappel, un rendez-vous à plusieurs vous attend.' },
  confirmed: { subject: 'Votre place est réservée', say: 'L’antenne {sender} vous a réservé une place.' },
  moved: { subject: 'Un changement pour votre inscription', say: 'L’heure ou le lieu a changé. Voici ce qui compte désormais.' },
  remind: { subject: 'Rappel : vous êtes attendu·e', say: 'L’antenne {sender} vous rappelle que vous êtes attendu·e.' },
  calledOff: 'Prévenir : « {title} », prévu le {when}, est annulé. {reason}',
};
