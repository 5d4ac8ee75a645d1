import type { gatheringMails as fr } from './fr-gathering-mails.js';

export const gatheringMails: typeof fr = {
  hello: 'Guten Tag!',
  what: 'Was: {what}',
  when: 'Wann: {when}',
  where: 'Wo: {where}',
  open: 'Ihre Seite:',
  foot: 'Wenn Sie nicht kommen können, sagen Sie es der Person, die Sie begleitet: Jemand anders nimmt dann Ihren Platz ein.',
  appointment: 'Gemeinsamer Termin',
  discreet: { subject: 'Eine Nachricht für Sie', say: 'Für Sie ist ein gemeinsamer Termin eingetragen.', remind: 'Zur Erinnerung: Sie werden zu einem gemeinsamen Termin erwartet.' },
  confirmed: { subject: 'Ihr Platz ist reserviert', say: 'Die Zweigstelle {sender} hat einen Platz für Sie reserviert.' },
  moved: { subject: 'Eine Änderung zu Ihrer Einschreibung', say: 'Uhrzeit oder Ort haben sich geändert. Das gilt ab jetzt.' },
  remind: { subject: 'Erinnerung: Sie werden erwartet', say: 'Die Zweigstelle {sender} erinnert Sie daran, dass Sie erwartet werden.' },
  calledOff: 'Bescheid geben: „{title}“, vorgesehen am {when}, ist abgesagt. {reason}',
};
