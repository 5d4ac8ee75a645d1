import type { QualityMessages } from './fr-quality.js';

export const quality = {
  quality: {
    title: 'Quality', detail: '{branch} looks at itself, once a year, with a peer’s eye beside. Nothing here is about anybody who is advised.',
    loadError: 'The self-assessment could not be loaded.', print: 'Print', open: 'Open this year’s self-assessment', opened: 'Self-assessment opened.',
    empty: 'No self-assessment yet', emptyText: 'Open this year’s: four standards, a level and a few lines that support it. Everything is saved as you type.',
    emptyRead: 'Those who coordinate or manage your branch have not opened one yet.', year: 'Year', round: 'Self-assessment {year}', source:
      'The four standards and five levels are those of the grid that the Euroguidance network tried out in 2009. The explanations are Boussole’s.',
    states: { draft: 'In preparation', sent_to_peer: 'With a peer', read: 'Read by a peer', closed: 'Closed' },
    filled: '{count, plural, =0 {None of the 4 standards is complete} one {# of 4 standards is complete} other {# of 4 standards are complete}}',
    askedPeer: 'Reading asked of {branch} ({organisation}) on {day}. Nobody has accepted yet.', withPeer: '{name}, {branch} ({organisation}), is reading your grid. It does not change meanwhile.',
    readBy: 'Read by {name}, {branch} ({organisation}), on {day}.', closedUnread: 'Closed without having been read by a peer.',
    askPeer: 'Ask for a reading', takeBack: 'Take the grid back', close: 'Close the self-assessment', asked: 'The request has left.', takenBack: 'The grid is yours again.', closed: 'Self-assessment closed.',
    closeTitle: 'Close the self-assessment?', closeText: 'Once closed it can be read and no longer changes. The actions go on.', closeUnreadText: 'No peer has read it. Once closed it can be read and no longer changes. The actions go on.',
    takeBackTitle: 'Take the grid back?', takeBackText: 'Your peer will no longer see it, and what they had begun to write will be erased.',
    notWhole: 'To ask for a reading or to close, complete the four standards: a level and at least ten characters.',
  },
  qualityGrid: {
    level: 'Level', noLevel: 'No level', evidence: 'What shows it', evidenceHint: 'A document, a habit of the team, a figure. Name nobody: neither anybody who is advised nor a colleague.', noEvidence: 'Nothing is written.',
    saving: 'Saving…', saved: 'Saved', unsaved: 'Not saved yet', retry: 'Try again', takeSaved: 'Go back to what is saved',
    standsNow: 'What is saved', house: 'The branch', peer: 'The peer', noRemark: 'Not read yet.', before: 'In {year}: {level}',
    standards: {
      theory: { name: 'A considered way of working', means: 'The team knows which theories and methods of guidance it relies on, and can say why.', ask: 'Which methods does the whole team share? When did you last review them together?' },
      person: { name: 'Attention to the person', means: 'The interview starts from what the person lives, hopes and fears; it respects their trust and their pace.', ask: 'How do you leave room for hesitation? What do you do when somebody is unwell?' },
      society: { name: 'An eye on society', means: 'Advice takes account of background, gender, language, money and the labour market, without boxing anybody in.', ask: 'Who does not come to you? How do you notice a stereotype, your own too?' },
      information: { name: 'Sound information', means: 'What is said of trades, training and support is up to date, complete, neutral and easy to understand.', ask: 'Where does your information come from, and how old is it? Who checks it?' },
    },
    levels: {
      achieved: { name: 'Achieved', means: 'It is in place everywhere, and it can be shown.' }, partly: { name: 'Partly achieved', means: 'It is in place here and there, or now and then.' },
      under_way: { name: 'Under way', means: 'Work has begun, its effect is not visible yet.' }, planned: { name: 'Planned', means: 'It is decided, nothing has begun.' },
      not_feasible: { name: 'Not feasible', means: 'Not applicable here, or out of our reach: say why. This is no bad mark.' },
    },
  },
  qualityPeer: {
    title: 'Ask for a reading', intro: 'Whoever coordinates another organisation will read this grid and what supports it, nothing else, until they hand it back to you. They may decline.',
    label: 'Branch', hint: 'Name of the branch or the organisation. Only those that somebody coordinates appear.', none: 'No branch of that name.', looking: 'Searching…', send: 'Ask', missing: 'Choose a branch.',
    askedTitle: 'You are asked to read', askedLine: 'Self-assessment {year} · asked on {day}', isAccepted: 'Accepted', isWaiting: 'To accept', read: 'Open',
  },
  qualityReading: {
    title: 'Reading {branch}', detail: '{organisation} · self-assessment {year}', loadError: 'This reading could not be loaded.', back: 'Back to quality',
    before: 'You will see the grid and what supports it once you accept. For each standard you give the level that you see there and a useful remark. Your words are read as they are, under your name.',
    accept: 'Accept to read', decline: 'Decline', giveUp: 'Give up', handBack: 'Hand the reading back', accepted: 'You are reading this grid.', declined: 'Your refusal was passed on.', handedBack: 'Reading handed back: thank you.',
    declineTitle: 'Not read it?', declineText: 'The grid goes back to the branch, and what you had written is erased.', handBackTitle: 'Hand the reading back?', handBackText: 'The branch will read your remarks; you will no longer see its grid.',
    yourLevel: 'The level that you see there', remark: 'Your remark', remarkHint: 'What convinces, what is missing, an idea. Name nobody.', notWhole: 'To hand it back, give a level and at least ten characters for each of the four standards.',
  },
  qualityProgress: {
    title: 'How far we have come', chart: 'From {before} to {now}', summary: '{higher, plural, =0 {No standard is higher} one {# standard is higher} other {# standards are higher}} than in {year}{lower, plural, =0 {.} one {, # is lower.} other {, # are lower.}}',
    standard: 'Standard', change: 'Change', none: '–', legendBefore: '{year}', legendNow: '{year}',
    changes: { first: 'New', higher: 'Higher', same: 'Unchanged', lower: 'Lower', otherwise: 'Otherwise' },
  },
  qualityActions: {
    title: 'What we improve', add: 'Note an action', empty: 'No action noted', emptyText: 'An action says what, who answers for it and by when. It is followed from one self-assessment to the next.', list: 'Improvement actions',
    what: 'Action', whatLabel: 'What will be improved?', standard: 'Standard', noStandard: 'None in particular', owner: 'Who answers for it', due: 'Due', state: 'State', result: 'What came of it', resultHint: 'To fill in when the action is done or dropped.',
    late: 'Overdue', since: 'Decided in {year}', change: 'Follow', changeOne: 'Follow: {what}', addTitle: 'Note an action', changeTitle: 'Follow an action', save: 'Save', saved: 'Action saved.', columnChange: 'Follow-up',
    states: { planned: 'Planned', doing: 'Under way', done: 'Done', dropped: 'Dropped' }, warning: 'Name nobody who is advised.',
  },
  qualityMoments: {
    title: 'Satisfaction: before, during, after', intro: 'Working on quality means asking people at three moments. Boussole only shows what it has asked.',
    before: 'Before the interview', beforeText: 'The same three questions, when somebody says where they stand before a first interview: they speak of how they were received. The preferences stated before seeing the offers are about wishes, not satisfaction; they are not counted here.',
    during: 'During guidance', duringText: 'The three questions (did it help, did they feel heard, was it clear) are asked when the person says where they stand. The moment is kept with the count, never with the person; what was counted earlier stays without a known moment.',
    after: 'After', afterText: 'The same three questions, once the dossier is closed or the outcome known: the table below sets the moments side by side.', afterReader: 'The figures are open to those who coordinate and manage.',
  },
} as const satisfies QualityMessages;
