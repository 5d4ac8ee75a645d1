import type { ReferralWords } from './fr-referral-words.js';

export const referralWords = {
  referralWords: {
    states: {
      draft: 'In Vorbereitung', choice_presented: 'Auswahl gezeigt', to_justify: 'Zu begründen', sent: 'Gesendet',
      received: 'Gut angekommen', under_review: 'In Prüfung', info_requested: 'Frage gestellt', waitlisted: 'Auf der Warteliste',
      accepted: 'Angenommen', appointment_set: 'Termin vereinbart', no_show: 'Termin versäumt', appointment_cancelled: 'Termin abgesagt',
      contact_made: 'Kontakt hergestellt', enrolled: 'Eingeschrieben', closed: 'Abgeschlossen', declined: 'Abgelehnt', cancelled: 'Storniert',
      withdrawn: 'Von der Person zurückgezogen', expired: 'Ohne Antwort geblieben', obsolete: 'Nicht mehr nötig',
      entered_in_error: 'Irrtümlich erfasst',
    },
    moves: {
      choice_presented: 'Auswahl zeigen', to_justify: 'Begründung verlangen', sent: 'Senden', received: 'Gut angekommen',
      under_review: 'Prüfen', info_requested: 'Eine Frage stellen', waitlisted: 'Auf die Warteliste setzen', accepted: 'Annehmen',
      appointment_set: 'Termin vereinbaren', no_show: 'Versäumten Termin melden', appointment_cancelled: 'Termin absagen',
      contact_made: 'Kontakt vermerken', enrolled: 'Einschreibung bestätigen', closed: 'Abschließen', declined: 'Ablehnen',
      cancelled: 'Stornieren', withdrawn: 'Zurückziehen', expired: 'Ablaufen lassen', obsolete: 'Als nicht mehr nötig kennzeichnen',
      entered_in_error: 'Irrtum melden',
    },
    sides: {
      sender: 'Vermittelnde Stelle', receiver: 'Träger', learner: 'Ratsuchende Person', system: 'Boussole', coordinator: 'Koordination',
    },
    declineCodes: {
      not_eligible: 'Die Person erfüllt die Bedingungen nicht', prerequisites_missing: 'Vorkenntnisse fehlen',
      session_full: 'Der Kurs ist ausgebucht', outside_area: 'Außerhalb unseres Gebiets', unreachable: 'Person nicht erreichbar',
      no_show: 'Nicht erschienen', not_interested: 'Kein Interesse', in_work: 'Hat Arbeit gefunden',
      in_training: 'Besucht schon eine Ausbildung', duplicate: 'Schon an uns vermittelt', mobility: 'Schwierige Anreise',
      childcare: 'Kinderbetreuung', health: 'Gesundheitlicher Grund', other_obstacle: 'Anderes Hindernis',
      wrong_service: 'Nicht der richtige Dienst', other: 'Anderer Grund',
    },
    outcomeCodes: {
      enrolled_completed: 'Bis zum Ende besucht', enrolled_dropped_out: 'Begonnen und abgebrochen',
      information_given: 'Information gegeben', accompaniment_started: 'Begleitung begonnen', immersion_done: 'Praktikum oder Schnuppertage gemacht',
      skills_validated: 'Kompetenzen anerkannt', work_found: 'Arbeit gefunden', other_training: 'Andere Ausbildung gewählt',
      moved_on: 'Die Person verfolgt ein anderes Vorhaben', could_not_help: 'Wir konnten nicht helfen',
    },
    reasonCodes: {
      learner_wish: 'Wunsch der Person', near: 'Näher', soon: 'Früher', schedule: 'Passende Zeiten', language: 'Sprache',
      price: 'Kosten', level_fits: 'Passendes Niveau', accompaniment: 'Angebotene Begleitung', only_one: 'Einziges passendes Angebot',
      known_quality: 'Bekannte Qualität', other: 'Anderer Grund', not_said: 'Grund nicht angegeben',
    },
    dueKinds: {
      acknowledge: 'Empfang bestätigen', answer: 'Antworten', meet: 'Mit der Person Kontakt aufnehmen', confirm: 'Stornierung bestätigen',
    },
    followUpKinds: {
      acknowledge: 'Empfangsbestätigung erwartet', answer: 'Antwort erwartet', chase: 'Nachfrage', escalate: 'Meldung an die Koordination',
      expire: 'Ende der Frist', waiting_over: 'Erwartetes Datum erreicht', meet: 'Termin zu vereinbaren',
      confirm_cancel: 'Stornierung zu bestätigen', remind: 'Terminerinnerung',
    },
    learnerAnswers: { agree: 'Einverstanden', disagree: 'Nicht einverstanden' },
  },
} as const satisfies ReferralWords;
