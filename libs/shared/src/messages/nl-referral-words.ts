import type { ReferralWords } from './fr-referral-words.js';

export const referralWords = {
  referralWords: {
    states: {
      draft: 'In voorbereiding', choice_presented: 'Keuze voorgelegd', to_justify: 'Te motiveren', sent: 'Verstuurd',
      received: 'Goed ontvangen', under_review: 'In onderzoek', info_requested: 'Vraag gesteld', waitlisted: 'Op de wachtlijst',
      accepted: 'Aanvaard', appointment_set: 'Afspraak gemaakt', no_show: 'Afspraak gemist', appointment_cancelled: 'Afspraak afgezegd',
      contact_made: 'Contact gelegd', enrolled: 'Ingeschreven', closed: 'Afgesloten', declined: 'Geweigerd', cancelled: 'Geannuleerd',
      withdrawn: 'Ingetrokken door de persoon', expired: 'Zonder antwoord gebleven', obsolete: 'Niet meer nodig',
      entered_in_error: 'Bij vergissing ingevoerd',
    },
    moves: {
      choice_presented: 'Keuze voorleggen', to_justify: 'Motivering vragen', sent: 'Versturen', received: 'Goed ontvangen',
      under_review: 'Onderzoeken', info_requested: 'Een vraag stellen', waitlisted: 'Op de wachtlijst zetten', accepted: 'Aanvaarden',
      appointment_set: 'Een afspraak maken', no_show: 'Gemiste afspraak melden', appointment_cancelled: 'Afspraak afzeggen',
      contact_made: 'Contact noteren', enrolled: 'Inschrijving bevestigen', closed: 'Afsluiten', declined: 'Weigeren',
      cancelled: 'Annuleren', withdrawn: 'Intrekken', expired: 'Laten verlopen', obsolete: 'Niet meer nodig maken',
      entered_in_error: 'Vergissing melden',
    },
    sides: {
      sender: 'Doorverwijzende dienst', receiver: 'Operator', learner: 'Begunstigde', system: 'Boussole', coordinator: 'Coördinatie',
    },
    declineCodes: {
      not_eligible: 'De persoon voldoet niet aan de voorwaarden', prerequisites_missing: 'Er ontbreekt voorkennis',
      session_full: 'De sessie is volzet', outside_area: 'Buiten ons gebied', unreachable: 'Persoon onbereikbaar',
      no_show: 'Niet komen opdagen', not_interested: 'Niet geïnteresseerd', in_work: 'Heeft werk gevonden',
      in_training: 'Volgt al een opleiding', duplicate: 'Al naar ons doorverwezen', mobility: 'Moeilijke verplaatsing',
      childcare: 'Kinderopvang', health: 'Gezondheidsreden', other_obstacle: 'Andere hindernis', wrong_service: 'Dit is niet de juiste dienst',
      other: 'Andere reden',
    },
    outcomeCodes: {
      enrolled_completed: 'Traject volledig gevolgd', enrolled_dropped_out: 'Traject begonnen en gestopt',
      information_given: 'Informatie gegeven', accompaniment_started: 'Begeleiding gestart', immersion_done: 'Stage of proefperiode gedaan',
      skills_validated: 'Competenties erkend', work_found: 'Werk gevonden', other_training: 'Andere opleiding gekozen',
      moved_on: 'De persoon volgt een ander project', could_not_help: 'Wij konden niet helpen',
    },
    reasonCodes: {
      learner_wish: 'Wens van de persoon', near: 'Dichterbij', soon: 'Vroeger', schedule: 'Passend uurrooster', language: 'Taal',
      price: 'Kostprijs', level_fits: 'Passend niveau', accompaniment: 'Aangeboden begeleiding', only_one: 'Enig passend aanbod',
      known_quality: 'Bekende kwaliteit', other: 'Andere reden', not_said: 'Reden niet vermeld',
    },
    dueKinds: {
      acknowledge: 'Ontvangst bevestigen', answer: 'Antwoorden', meet: 'Contact opnemen met de persoon', confirm: 'Annulering bevestigen',
    },
    followUpKinds: {
      acknowledge: 'Ontvangstbevestiging verwacht', answer: 'Antwoord verwacht', chase: 'Herinnering', escalate: 'Melding aan de coördinatie',
      expire: 'Einde van de termijn', waiting_over: 'Verwachte datum bereikt', meet: 'Afspraak te maken',
      confirm_cancel: 'Annulering te bevestigen', remind: 'Herinnering aan de afspraak',
    },
    learnerAnswers: { agree: 'Akkoord', disagree: 'Niet akkoord' },
  },
} as const satisfies ReferralWords;
