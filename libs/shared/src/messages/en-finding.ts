import type { FindingMessages } from './fr-finding.js';

export const finding = {
  finding: {
    similarCount:
      '{count, plural, =0 {No similar dossier for now.} one {One similar dossier: check before you create one.} other {# similar dossiers: check before you create one.}}',
    seeSimilar: '{count, plural, one {See the similar dossier} other {See the # similar dossiers}}',
    similarWaiting: 'Looking for similar dossiers…', similarFailed: 'Looking for similar dossiers failed.', why: 'Why: {reasons}',
    opensBeside: 'opens in another tab',
    reasons: {
      name: 'same name', near_name: 'similar name', birth: 'same date of birth', birth_swapped: 'day and month swapped',
      mail: 'same e-mail address', phone: 'same telephone number', commune: 'same municipality',
    },
  },
  merge: {
    title: 'Duplicates',
    intro: 'Two dossiers for one person: one colleague proposes, another in the branch decides. Nothing is lost, and a merge can be undone.',
    count: '{count, plural, =0 {No proposal is waiting.} one {# proposal waits for a decision.} other {# proposals wait for a decision.}}',
    state: 'State', loadError: 'The proposals could not be loaded.',
    states: {
      proposed: 'To decide', merged: 'Merged', refused: 'Refused', withdrawn: 'Taken back', undone: 'Undone',
    },
    empty: {
      proposed: 'No proposal is waiting', merged: 'No merged dossier', refused: 'No refused proposal',
      withdrawn: 'No proposal taken back', undone: 'No merge undone',
    },
    emptyText: 'A duplicate is reported from one of the two dossiers, on the Follow-up tab.', quoted: '“{text}”', pair: '{first} and {second}',
    proposedBy: 'Proposed by {name} on {day}', oneGone: 'One of the two dossiers is no longer visible: restricted processing.',
    decided: {
      merged: 'Merged by {name} on {day}', refused: 'Refused by {name} on {day}', withdrawn: 'Taken back by {name} on {day}',
      undone: 'Merge undone by {name} on {day}', proposed: 'To decide',
    },
    openKept: 'Open the dossier of {title}', decide: 'Decide…', decideNamed: 'Decide about {first} and {second}',
    refuse: 'They are two people…', refuseNamed: '{first} and {second} are two people', withdraw: 'Take the proposal back…',
    withdrawNamed: 'Take back the proposal for {first} and {second}', undo: 'Undo the merge…',
    undoNamed: 'Undo the merge of {first} and {second}',
    notYours: 'You proposed this merge: somebody else in the branch decides.', refuseTitle: 'Two different people?',
    refuseText: 'The proposal is refused, both dossiers stay as they are.', withdrawTitle: 'Take the proposal back?',
    withdrawText: 'Both dossiers stay as they are.', undoTitle: 'Undo the merge?',
    undoText: 'Everything that came from the absorbed dossier goes back to it. What was added since stays in the kept dossier.',
    why: 'Why', whyHint: 'In a few words: somebody else reads this reason. Nothing personal beyond identity.',
    decideTitle: 'Merge the two dossiers',
    decideText: 'Everything in one goes over to the other: interviews, projects, needs, documents, sharing, appointments.',
    whichStays: 'Which dossier stays?', chooseFirst: 'First choose the dossier that stays.',
    ledBy: '{count, plural, =0 {Lead: {name}, no interview} one {Lead: {name}, # interview} other {Lead: {name}, # interviews}}',
    fromKept: 'as the dossier that stays says', fromOther: 'as the other dossier says',
    completed: 'What the dossier that stays lacks is completed from the other. The lead of the other dossier goes on following the person.',
    merge: 'Merge', trace: 'What moved', movedCount: '{count, plural, one {# item moved} other {# items moved}}',
    stayedCount:
      '{count, plural, one {# item stayed: the kept dossier has its own already} other {# items stayed: the kept dossier has its own already}}',
    said: {
      proposed: 'The proposal is recorded: somebody else in the branch decides.', merged: 'The dossiers are merged.',
      refused: 'The proposal is refused.', withdrawn: 'The proposal is taken back.', undone: 'The merge is undone.',
    },
    what: 'Fact', side: 'Dossier {reference}', differs: 'different',
    fields: {
      given_name: 'First name', family_name: 'Last name', birth_on: 'Date of birth', commune_nis: 'Municipality',
      email: 'E-mail address', phone: 'Telephone', contact: 'Safe contact', reference: 'Reference', status: 'State',
      lead: 'Followed by', opened: 'Opened on', last_contact: 'Last contact', interviews: 'Interviews',
    },
    status: {
      open: 'Open', closed: 'Closed',
    },
    contact: {
      byMail: 'by e-mail', bySms: 'by text message', byPhone: 'by telephone', hideService: 'without naming the service',
      hasNote: 'an instruction', nothing: 'nothing agreed', from: 'from {hour}:00', until: 'until {hour}:00',
    },
    elsewhere: 'This dossier was merged: everything is now in that of {title} ({reference}).', openThere: 'Open that dossier',
    propose: 'Report a duplicate…', proposeTitle: 'Report a duplicate',
    proposeText: 'Look for the other dossier of the same person. Nothing moves before somebody else in the branch has decided.',
    findOther: 'The other dossier', findOtherHint: 'A name, a date of birth, a telephone number, a reference',
    chooseOther: 'Choose the other dossier.', whichOther: 'Which one?',
    found: '{count, plural, =0 {No other dossier found.} one {# dossier found.} other {# dossiers found.}}', send: 'Propose the merge',
    seeAll: 'See the proposals',
    tables: {
      goal: 'Projects', goal_step: 'Steps of projects', need: 'Needs', appointment: 'Appointments',
      assignment: 'Second followers', document: 'Documents', dossier_change: 'History of corrections',
      dossier_export: 'Exports', dossier_grant: 'Sharing', follow_request: 'Requests to follow', form_draft: 'Unfinished forms',
      grant_request: 'Requests for sharing', interview: 'Interviews', interview_draft: 'Drafts', lead_change: 'Changes of lead',
      representative: 'Representatives', right_request: 'Requests about rights', share_code: 'Sharing codes',
      situation: 'Situation', special_note: 'Very personal notes',
    },
  },
} as const satisfies FindingMessages;
