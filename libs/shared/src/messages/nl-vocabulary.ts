import type { VocabularyMessages } from './fr-vocabulary.js';

export const vocabulary = {
  vocabulary: {
    offerKinds: {
      information: 'Informatie', guidance: 'Oriëntatie', skills_assessment: 'Competentiebalans',
      immersion: 'Beroep uitproberen, kennismakingsstage', training: 'Opleiding', work_study: 'Duaal leren',
      skills_validation: 'Erkenning van competenties', job_search: 'Werk zoeken',
      language_learning: 'Een taal leren', business_creation: 'Een zaak starten',
      psychosocial: 'Psychosociale begeleiding',
    },
    publics: {
      pupil: 'Leerlingen', student: 'Studenten', jobseeker: 'Werkzoekenden', worker: 'Werkenden',
      young: 'Jongeren (jonger dan 26)', low_schooled: 'Kortgeschoolden (zonder CESS)', newcomer: 'Nieuwkomers',
      disability: 'Personen met een handicap', social_income: 'Personen met steun van het OCMW',
      self_employed: 'Zelfstandigen',
    },
    diplomas: {
      none: 'Geen diploma', ceb: 'CEB (lager onderwijs)', ce1d: 'CE1D', ce2d: 'CE2D', cess: 'CESS (hoger secundair)',
      bachelor: 'Bachelor', master: 'Master',
    },
    languageLevels: {
      a1: 'A1: enkele woorden', a2: 'A2: eenvoudige gesprekken', b1: 'B1: zelfstandig in het dagelijks leven',
      b2: 'B2: vlot', c1: 'C1: zeer vlot', c2: 'C2: als een moedertaal',
    },
    offerLanguages: { fr: 'Frans', nl: 'Nederlands', de: 'Duits', en: 'Engels', sign: 'Gebarentaal' },
    registrations: {
      forem: 'Ingeschreven bij Forem', actiris: 'Ingeschreven bij Actiris', vdab: 'Ingeschreven bij VDAB',
      adg: 'Ingeschreven bij ADG', cpas: 'Begeleid door een OCMW', aviq: 'Dossier bij AVIQ', phare: 'Dossier bij Phare',
    },
    modes: { on_site: 'Ter plaatse', remote: 'Op afstand', hybrid: 'Ter plaatse en op afstand' },
    weekTimes: { day: 'Overdag', evening: '’s Avonds', weekend: 'In het weekend' },
    paths: {
      full_time: 'Voltijds', part_time: 'Deeltijds', work_study: 'Duaal', modular: 'In modules',
      workshop: 'Eenmalige workshop', individual: 'Individuele begeleiding',
    },
    entries: {
      free_entry: 'Zonder afspraak', appointment: 'Op afspraak', registration: 'Na inschrijving',
      referral: 'Na doorverwijzing door een dienst', test: 'Na een test', interview: 'Na een gesprek',
    },
    offerStatuses: { open: 'Open', full: 'Volzet', suspended: 'Opgeschort', closed: 'Afgelopen' },
    affiliationKinds: {
      group: 'Zelfde groep', network: 'Zelfde netwerk', funding: 'Financiering', convention: 'Overeenkomst',
      cefa_cooperation: 'Samenwerking met een CEFA',
    },
    sheetKinds: { organisation: 'Organisatie', branch: 'Vestiging', offer: 'Aanbod' },
    sessionStatuses: { open: 'Inschrijvingen open', full: 'Volzet', cancelled: 'Geannuleerd' },
    freshnesses: { fresh: 'Bijgewerkt', due: 'Te controleren', stale: 'Niet meer gecontroleerd' },
    travels: { car: 'Met de auto', bus: 'Met bus of trein', bike: 'Met de fiets' },
    sheetMoves: { edit: 'Wijzigen', confirm: 'Klopt nog steeds', correct: 'Een correctie voorstellen' },
    contactPurposes: { handoff: 'Overdrachten', register: 'Bijwerken van het register' },
  },
} as const satisfies VocabularyMessages;
