/** Mails about reviews and early alerts: that something waits, until when and where; never whom or what it is about. */
export const reviewMails = {
  hello: 'Bonjour {name},',
  until: 'Une réponse est attendue jusqu’au {until}.',
  foot: 'Ce message n’en dit pas plus : le reste se lit dans Boussole.',
  opened: { subject: 'Un échange vous attend', say: 'Un échange vous attend dans Boussole. Un signal n’est pas une faute : vous pouvez répondre ici.' },
  reminder: { subject: 'Un échange vous attend toujours', say: 'Un échange vous attend toujours dans Boussole. Vous pouvez y répondre ici.' },
  extended: { subject: 'Vous avez plus de temps pour répondre', say: 'Le délai d’un échange qui vous attend est prolongé.' },
  replied: { subject: 'Une réponse est arrivée', say: 'Une réponse est arrivée dans un échange que vous avez ouvert.' },
  decided: { subject: 'Un échange est conclu', say: 'Un échange auquel vous pouviez répondre est conclu. Sa conclusion se lit ici.' },
  alertPerson: { subject: 'Un message pour vous dans Boussole', say: 'Un message vous attend dans votre miroir. Vous seul·e et le référent neutralité le voyez.' },
  alertReferent: { subject: 'Une alerte précoce vous attend', say: 'Une alerte précoce est à lire. Elle n’est montrée qu’à la personne et à vous.' },
};
