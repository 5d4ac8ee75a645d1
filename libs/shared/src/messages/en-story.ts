import type { StoryMessages } from './fr-story.js';

export const story = {
  story: {
    tabsLabel: 'Parts of the file',
    tabs: { story: 'Story', situation: 'Situation', documents: 'Documents', sharing: 'Sharing', team: 'Follow-up' },
    title: 'Story of the file', hint: 'J and K: next, previous line. Enter: unfold.',
    filter: 'Show only', groups: {
      interviews: 'Interviews', path: 'Goals and needs', sharing: 'Sharing', team: 'Team and appointments', file: 'Life of the file',
    },
    empty: 'First interview to log.', emptyText: 'What is said will appear here, the latest first.',
    nothing: 'Nothing of the kind in this file.', nothingText: 'Choose another filter, or show the whole story.', everything: 'Show everything',
    loadError: 'The story could not be loaded.', olderFailed: 'The rest could not be loaded.',
    year: '{year} · {ago}', planned: 'Planned', someone: 'someone of the team',
    unfold: 'Read the interview', fold: 'Fold', topics: 'Topics', results: 'What came of it', special: 'Very personal',
    privateNote: 'Visible to you alone',
    said: {
      interview: 'Interview with {who} ({channel}, {minutes, number} min)',
      goal: '{sort, select, heart {Heart project} second {Second project} other {Other project}} “{title}”: {state, select, exploring {to explore} chosen {chosen} under_way {under way} reached {reached} set_aside {set aside} other {changed}}',
      need: '{hasTitle, select, true {Need: {kind}, {title}} other {Need: {kind}}}',
      grant: '{state, select, caseworker {File shared by {who} with {title}} other {File shared by the person with {title}}} until {until}',
      grantEnd: '{state, select, learner {The person took back the sharing with {title}} representative {The sharing with {title} was taken back by the person’s representative} recipient {{title} gave the sharing back} auditor {The sharing with {title} was taken back at a check} other {{who} took back the sharing with {title}}}',
      lead: '{title} takes over the file from {who}', assignment: '{title} follows the file too, at the request of {who}',
      appointment: '{state, select, planned {Appointment planned with {who}} cancelled {Appointment with {who} cancelled} walk_in {Visit without appointment, received by {who}} other {Appointment with {who}}}',
      breakGlass: 'Exceptional access by {who}: {category, select, danger {a danger} urgent_deadline {an urgent deadline} lead_unreachable {nobody else to be reached} person_asks {the person asked for it} technical {a technical reason} other {another reason}}',
      opened: 'File opened at {title}',
      withheld: '{count, plural, one {# item not shared} other {# items not shared}}',
    },
    doors: {
      replacement: 'Replacing {name}', replacementUntil: 'Replacing {name} until {date}', assigned: 'Following too',
      appointment: 'Open for an appointment, until {date}', break_glass: 'Exceptional access until {time}',
      grant: 'Shared with you until {date}',
    },
    whoSees: '{people, plural, one {# person may open this file} other {# people may open this file}}{shares, plural, =0 {, shared with nobody} one {, shared once} other {, shared # times}}.',
    whoSeesDetail: 'Who sees what', privateRule: 'A private note is read by its author alone.',
    projects: 'Goals', heart: 'Heart project', second: 'Second', noProject: 'No goal noted yet.',
    goalStates: { exploring: 'to explore', chosen: 'chosen', under_way: 'under way', reached: 'reached', set_aside: 'set aside' },
    nextAppointment: 'Next appointment', appointmentWith: '{when}, with {name}', noAppointment: 'No appointment planned',
    alsoFollowedBy: 'Followed too by', readers: 'May open it', readerCount: '{count, plural, one {# person} other {# people}}',
    shares: 'Open shares', documents: 'Documents',
  },
} as const satisfies StoryMessages;
