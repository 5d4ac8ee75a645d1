import type { reminderMails as fr } from './fr-reminder-mails.js';

export const reminderMails: typeof fr = {
  hello: 'Guten Tag!',
  when: 'Wann: {when}',
  where: 'Wo: {branch}',
  open: 'Mit zwei Klicks antworten:',
  code: 'Oder auf derselben Seite mit dem Code {code}.',
  see: 'Ihr Logbuch:',
  stop: 'Möchten Sie diese Nachrichten nicht mehr erhalten? Sagen Sie es in Ihrem Logbuch oder der Person, die Sie begleitet.',
  discreet: { subject: 'Eine Nachricht für Sie', say: 'Eine Nachricht wartet auf Sie.' },
  check_in: { subject: 'Wie steht es bei Ihnen?', say: 'Die Zweigstelle {branch} möchte wissen, wie es Ihnen geht. Bilden Sie sich aus, arbeiten Sie, suchen Sie?' },
  survey: { subject: 'Wie steht es bei Ihnen?', say: 'Sie waren einmal bei der Zweigstelle {branch}. Wie steht es heute?' },
  remind: { subject: 'Ihr Termin', say: 'Eine kleine Erinnerung: Sie haben einen Termin.' },
  sms: {
    check_in: '{branch}: Sagen Sie uns mit zwei Klicks, wie es Ihnen geht. {link} Code {code}',
    survey: '{branch}: Sagen Sie uns mit zwei Klicks, wie es Ihnen geht. {link} Code {code}',
    remind: 'Eine kleine Erinnerung: Sie haben einen Termin, {when}.',
    discreet: 'Eine Nachricht für Sie: {link} Code {code}',
  },
  notes: {
    too_late: 'Die Nachricht vom {day} ist nicht abgegangen: Sie käme zu spät, um noch nützlich zu sein.',
    no_way: 'Die Nachricht vom {day} ist nicht abgegangen: Die Person hat weder Adresse noch Nummer angegeben, unter der man ihr schreiben darf.',
    no_hour: 'Die Nachricht vom {day} ist nicht abgegangen: Keine erlaubte Stunde fällt in den Tag.',
    returned: 'Die Nachricht vom {day} kam zurück. Berichtigen Sie die Kontaktdaten: Was noch nützlich ist, geht am selben Tag erneut ab.',
    unsure: 'Die Nachricht vom {day} ist vielleicht abgegangen: Das Gateway hat nicht geantwortet. Bitte bei der Person nachfragen.',
    given_up: 'Die Nachricht vom {day} ist nicht abgegangen: Der Server hat sie zwei Tage lang nicht angenommen.',
  },
};
