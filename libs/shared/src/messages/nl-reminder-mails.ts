import type { reminderMails as fr } from './fr-reminder-mails.js';

export const reminderMails: typeof fr = {
  hello: 'Dag,',
  when: 'Wanneer: {when}',
  where: 'Waar: {branch}',
  open: 'Antwoorden in twee tikken:',
  code: 'Of, op dezelfde pagina, met de code {code}.',
  see: 'Uw loopbaanboek:',
  stop: 'Ontvangt u deze berichten liever niet meer? Zeg het in uw loopbaanboek, of aan wie u begeleidt.',
  discreet: { subject: 'Een bericht voor u', say: 'Er wacht een bericht op u.' },
  check_in: { subject: 'Hoe staat het ermee?', say: 'De vestiging {branch} vraagt hoe het met u gaat. Volgt u een opleiding, werkt u, bent u op zoek?' },
  survey: { subject: 'Hoe staat het ermee?', say: 'U kwam eerder langs bij de vestiging {branch}. Hoe staat het er nu mee?' },
  remind: { subject: 'Uw afspraak', say: 'Een kleine herinnering: u hebt een afspraak.' },
  sms: {
    check_in: '{branch}: laat in twee tikken weten hoe het gaat. {link} Code {code}',
    survey: '{branch}: laat in twee tikken weten hoe het gaat. {link} Code {code}',
    remind: 'Een kleine herinnering: u hebt een afspraak, {when}.',
    discreet: 'Een bericht voor u: {link} Code {code}',
  },
  notes: {
    too_late: 'Het bericht van {day} is niet vertrokken: het zou te laat aankomen om nog nuttig te zijn.',
    no_way: 'Het bericht van {day} is niet vertrokken: de persoon gaf geen adres of nummer waarop men haar mag schrijven.',
    no_hour: 'Het bericht van {day} is niet vertrokken: geen enkel toegelaten uur valt overdag.',
    returned: 'Het bericht van {day} is teruggekomen. Verbeter de contactgegevens: wat nog nuttig is, vertrekt dezelfde dag opnieuw.',
    unsure: 'Het bericht van {day} is misschien vertrokken: de gateway heeft niet geantwoord. Na te gaan bij de persoon.',
    given_up: 'Het bericht van {day} is niet vertrokken: de server nam het twee dagen lang niet aan.',
  },
};
