import type { VocabularyMessages } from './fr-vocabulary.js';

export const vocabulary = {
  vocabulary: {
    offerKinds: {
      information: 'Information', guidance: 'Guidance', skills_assessment: 'Skills assessment',
      immersion: 'Trying a trade, taster placement', training: 'Training', work_study: 'Work-study training',
      skills_validation: 'Recognition of skills', job_search: 'Job search',
      language_learning: 'Learning a language', business_creation: 'Starting a business',
      psychosocial: 'Psychosocial support',
    },
    publics: {
      pupil: 'Pupils', student: 'Students', jobseeker: 'Jobseekers', worker: 'Workers', young: 'Young people (under 26)',
      low_schooled: 'People with little schooling (no CESS)', newcomer: 'Newcomers', disability: 'People with a disability',
      social_income: 'People supported by a CPAS', self_employed: 'Self-employed people',
    },
    diplomas: {
      none: 'No diploma', ceb: 'CEB (primary)', ce1d: 'CE1D', ce2d: 'CE2D', cess: 'CESS (upper secondary)',
      bachelor: 'Bachelor', master: 'Master',
    },
    languageLevels: {
      a1: 'A1: a few words', a2: 'A2: simple exchanges', b1: 'B1: independent in daily life',
      b2: 'B2: at ease', c1: 'C1: very much at ease', c2: 'C2: like a mother tongue',
    },
    offerLanguages: { fr: 'French', nl: 'Dutch', de: 'German', en: 'English', sign: 'Sign language' },
    registrations: {
      forem: 'Registered with Forem', actiris: 'Registered with Actiris', vdab: 'Registered with VDAB',
      adg: 'Registered with ADG', cpas: 'Supported by a CPAS', aviq: 'File with AVIQ', phare: 'File with Phare',
    },
    modes: { on_site: 'On site', remote: 'Remote', hybrid: 'On site and remote' },
    weekTimes: { day: 'During the day', evening: 'In the evening', weekend: 'At the weekend' },
    paths: {
      full_time: 'Full time', part_time: 'Part time', work_study: 'Work-study', modular: 'In modules',
      workshop: 'One-off workshop', individual: 'One-to-one support',
    },
    entries: {
      free_entry: 'No appointment needed', appointment: 'By appointment', registration: 'By registration',
      referral: 'Referred by a service', test: 'After a test', interview: 'After an interview',
    },
    offerStatuses: { open: 'Open', full: 'Full', suspended: 'Suspended', closed: 'Ended' },
    affiliationKinds: {
      group: 'Same group', network: 'Same network', funding: 'Funding', convention: 'Agreement',
      cefa_cooperation: 'Cooperation with a CEFA',
    },
    sheetKinds: { organisation: 'Organisation', branch: 'Branch', offer: 'Offer' },
    sessionStatuses: { open: 'Registration open', full: 'Full', cancelled: 'Cancelled' },
    freshnesses: { fresh: 'Up to date', due: 'To be checked', stale: 'No longer checked' },
    travels: { car: 'By car', bus: 'By bus or train', bike: 'By bike' },
    sheetMoves: { edit: 'Edit', confirm: 'Still correct', correct: 'Suggest a correction' },
    contactPurposes: { handoff: 'Handoffs', register: 'Upkeep of the register' },
  },
} as const satisfies VocabularyMessages;
