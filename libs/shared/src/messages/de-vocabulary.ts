import type { VocabularyMessages } from './fr-vocabulary.js';

export const vocabulary = {
  vocabulary: {
    offerKinds: {
      information: 'Information', guidance: 'Berufs- und Bildungsberatung', skills_assessment: 'Kompetenzbilanz',
      immersion: 'Beruf ausprobieren, Schnupperpraktikum', training: 'Ausbildung', work_study: 'Duale Ausbildung',
      skills_validation: 'Anerkennung von Kompetenzen', job_search: 'Arbeitssuche',
      language_learning: 'Eine Sprache lernen', business_creation: 'Selbstständig werden',
      psychosocial: 'Psychosoziale Begleitung',
    },
    publics: {
      pupil: 'Schülerinnen und Schüler', student: 'Studierende', jobseeker: 'Arbeitsuchende', worker: 'Beschäftigte',
      young: 'Junge Menschen (unter 26)', low_schooled: 'Menschen mit geringer Schulbildung (ohne CESS)',
      newcomer: 'Neu Zugewanderte', disability: 'Menschen mit Behinderung', social_income: 'Menschen mit Unterstützung des ÖSHZ',
      self_employed: 'Selbstständige',
    },
    diplomas: {
      none: 'Kein Abschluss', ceb: 'CEB (Grundschule)', ce1d: 'CE1D', ce2d: 'CE2D', cess: 'CESS (Abitur)',
      bachelor: 'Bachelor', master: 'Master',
    },
    languageLevels: {
      a1: 'A1: einige Wörter', a2: 'A2: einfache Gespräche', b1: 'B1: selbstständig im Alltag',
      b2: 'B2: sicher', c1: 'C1: sehr sicher', c2: 'C2: wie eine Muttersprache',
    },
    offerLanguages: { fr: 'Französisch', nl: 'Niederländisch', de: 'Deutsch', en: 'Englisch', sign: 'Gebärdensprache' },
    registrations: {
      forem: 'Beim Forem gemeldet', actiris: 'Bei Actiris gemeldet', vdab: 'Beim VDAB gemeldet',
      adg: 'Beim ADG gemeldet', cpas: 'Vom ÖSHZ begleitet', aviq: 'Akte bei der AVIQ', phare: 'Akte bei Phare',
    },
    modes: { on_site: 'Vor Ort', remote: 'Aus der Ferne', hybrid: 'Vor Ort und aus der Ferne' },
    weekTimes: { day: 'Tagsüber', evening: 'Abends', weekend: 'Am Wochenende' },
    paths: {
      full_time: 'Vollzeit', part_time: 'Teilzeit', work_study: 'Dual', modular: 'In Modulen',
      workshop: 'Einmaliger Workshop', individual: 'Einzelbegleitung',
    },
    entries: {
      free_entry: 'Ohne Termin', appointment: 'Nach Vereinbarung', registration: 'Mit Anmeldung',
      referral: 'Auf Vermittlung eines Dienstes', test: 'Nach einem Test', interview: 'Nach einem Gespräch',
    },
    offerStatuses: { open: 'Offen', full: 'Ausgebucht', suspended: 'Ausgesetzt', closed: 'Beendet' },
    affiliationKinds: {
      group: 'Dieselbe Gruppe', network: 'Dasselbe Netzwerk', funding: 'Finanzierung', convention: 'Vereinbarung',
      cefa_cooperation: 'Zusammenarbeit mit einem CEFA',
    },
    sheetKinds: { organisation: 'Einrichtung', branch: 'Standort', offer: 'Angebot' },
    sessionStatuses: { open: 'Anmeldung offen', full: 'Ausgebucht', cancelled: 'Abgesagt' },
    freshnesses: { fresh: 'Aktuell', due: 'Zu prüfen', stale: 'Nicht mehr geprüft' },
    travels: { car: 'Mit dem Auto', bus: 'Mit Bus oder Zug', bike: 'Mit dem Fahrrad' },
    sheetMoves: { edit: 'Ändern', confirm: 'Stimmt noch', correct: 'Korrektur vorschlagen' },
    contactPurposes: { handoff: 'Übergaben', register: 'Pflege des Verzeichnisses' },
  },
} as const satisfies VocabularyMessages;
