import type { reviewMails as fr } from './fr-review-mails.js';

export const reviewMails: typeof fr = {
  hello: 'Dag {name},',
  until: 'Een antwoord wordt verwacht tot en met {until}.',
  foot: 'Dit bericht zegt niet meer: de rest leest u in Boussole.',
  opened: { subject: 'Een gesprek wacht op u', say: 'Een gesprek wacht op u in Boussole. Een signaal is geen fout: u kunt hier antwoorden.' },
  reminder: { subject: 'Een gesprek wacht nog op u', say: 'Een gesprek wacht nog op u in Boussole. U kunt hier antwoorden.' },
  extended: { subject: 'U hebt meer tijd om te antwoorden', say: 'De termijn van een gesprek dat op u wacht, is verlengd.' },
  replied: { subject: 'Er is een antwoord', say: 'Er is een antwoord in een gesprek dat u hebt geopend.' },
  decided: { subject: 'Een gesprek is afgesloten', say: 'Een gesprek waarin u kon antwoorden, is afgesloten. U leest het besluit hier.' },
  alertPerson: { subject: 'Een bericht voor u in Boussole', say: 'Er wacht een bericht op u in uw spiegel. Alleen u en de referent neutraliteit zien het.' },
  alertReferent: { subject: 'Een vroege waarschuwing wacht op u', say: 'Er is een vroege waarschuwing te lezen. Alleen de persoon en u krijgen ze te zien.' },
};
