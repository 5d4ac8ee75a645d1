import type { gatheringMails as fr } from './fr-gathering-mails.js';

export const gatheringMails: typeof fr = {
  hello: 'Dag,',
  what: 'Wat: {what}',
  when: 'Wanneer: {when}',
  where: 'Waar: {where}',
  open: 'Uw pagina:',
  foot: 'Kunt u niet komen, zeg het dan aan wie u begeleidt: iemand anders neemt uw plaats in.',
  appointment: 'Afspraak in groep',
  discreet: { subject: 'Een bericht voor u', say: 'Er staat een afspraak in groep voor u genoteerd.', remind: 'Ter herinnering: u wordt verwacht op een afspraak in groep.' },
  confirmed: { subject: 'Uw plaats is gereserveerd', say: 'De vestiging {sender} heeft een plaats voor u gereserveerd.' },
  moved: { subject: 'Een wijziging voor uw inschrijving', say: 'Het uur of de plaats is gewijzigd. Dit geldt voortaan.' },
  remind: { subject: 'Herinnering: u wordt verwacht', say: 'De vestiging {sender} herinnert u eraan dat u verwacht wordt.' },
  calledOff: 'Verwittigen: “{title}”, voorzien op {when}, gaat niet door. {reason}',
};
