import type { FiguresMessages } from './fr-figures.js';

export const figures = {
  figures: {
    said: '{sentence}.', compared: '{sentence}, {difference}.', titled: '{title}: {value}',
    more: '{kind, select, percent {{n, plural, one {# point} other {# points}}} days {{n, plural, one {# day} other {# days}}} other {{n, number}}} more than {then}',
    fewer: '{kind, select, percent {{n, plural, one {# point} other {# points}}} days {{n, plural, one {# day} other {# days}}} other {{n, number}}} fewer than {then}',
    same: 'the same as {then}',
    then: {
      yearBefore: 'a year earlier', quarter: 'in the {quarter, select, 1 {1st} 2 {2nd} 3 {3rd} other {{quarter}th}} quarter of {year}', month: 'in {month}', year: 'in {year}',
    },
    periods: {
      quarter: '{quarter, select, 1 {1st} 2 {2nd} 3 {3rd} other {{quarter}th}} quarter {year}', year: 'Year {year}', shortQuarter: 'Q{quarter} {year}',
      running: '{name} (still running)',
    },
    days: '{n, plural, =0 {the same day} one {# day} other {# days}}', overAYear: 'more than a year',
    whole: 'of {n, number}',
    hidden: 'Too few people to say',
    later: 'Known from {day}', none: 'Nothing to say of it for this period', slow: 'More than half are still waiting',
    trendOf: '{title}, over time', trendSaid: 'From {first} ({from}) to {last} ({until}).',
    table: 'Table', tableOf: '{title}: table', period: 'Period', value: 'Value', unsaid: 'Not said',
    definition: 'Definition',
    slices: '{title}, by answer', answer: 'Answer', before: 'Before', tooFew: 'too few', rest: 'Other answers, not shown',
    spread: {
      said: 'In the network: {marks}',
      p0: 'Lower than in nine branches out of ten.', p1: 'Lower than in three branches out of four.',
      p2: 'A little lower than the middle of the network.', p3: 'In the middle of the network, or a little higher.',
      p4: 'As high as, or higher than, in three branches out of four.', p5: 'As high as, or higher than, in nine branches out of ten.',
      all: 'Of {branches, number} branches, unnamed, half are under {middle}.',
      ticks: { tenth: 'one tenth', quarter: 'a quarter', half: 'half', most: 'three quarters', nine: 'nine tenths' }, under: '{part} under {value}',
    },
    frame: {
      controls: 'Choose the figures', unit: 'Place', organisation: 'All branches', grain: 'By', grains: { month: 'Month', quarter: 'Quarter', year: 'Year' },
      period: 'Period', versus: 'Compared with', about: '{unit} · {period}, compared with: {versus}',
      fresh: 'Everything that changed before {at} is counted.',
      waiting: '{waiting, plural, =0 {Nothing waits to be counted.} one {One change waits to be counted.} other {# changes wait to be counted.}}',
      byQuarter: 'Answers to handoffs are given by quarter from {enough, number} handoffs on; below that, by year.',
      manyWaiting: 'More than a thousand changes wait to be counted: these figures will still move.',
      least: 'The answers of fewer than {least, number} people are not shown, nor anything that would reveal them; this never means zero.',
    },
    states: {
      sent: 'Sent', received: 'Received', under_review: 'Under review', info_requested: 'Question asked', waitlisted: 'On the waiting list', accepted: 'Accepted',
      appointment_set: 'Appointment set', no_show: 'Appointment missed', appointment_cancelled: 'Appointment cancelled', contact_made: 'Contact made', enrolled: 'Enrolled',
      closed: 'Closed', declined: 'Declined', cancelled: 'Cancelled', withdrawn: 'Withdrawn by the person', expired: 'Left without an answer', obsolete: 'No longer needed',
    },
    answers: {
      named: 'With a name', anonymous: 'Anonymous',
      goal_reached: 'Goal reached', in_training: 'In training', in_employment: 'In employment', handed_over: 'Followed by another service', no_news: 'No news',
      moved_away: 'Moved away', person_asks: 'At the person’s request', other: 'Other reason', unsaid: 'Not stated',
      done_in_time: 'On time', done_late: 'Late', not_done: 'Not done', planned: 'Still planned',
      seen: 'Seen', waiting: 'Still waiting', never: 'Never', in_time: 'On time', late: 'Late', undated: 'Without a deadline',
      accepted: 'Accepted', declined: 'Declined', expired: 'Unanswered', ended: 'Ended otherwise', reached: 'Arrived', yes: 'Yes', no: 'No',
      present: 'Present', absent: 'Absent', excused: 'Excused', unknown: 'Not noted', missed: 'Missed', agreed: 'Agreed',
    },
    detailLater: 'The detail will be known once the period is over.', rows: 'See the dossiers',
    page: {
      title: 'Figures', intro: 'Each figure first says what it means. Its definition is one click away.', loadError: 'The figures could not be loaded.',
      empty: 'No figures yet', emptyText: 'The first will come with the first dossiers opened here.',
      groups: {
        welcome: 'Welcome', following: 'Follow-up', handoffs: 'Handoffs', outcomes: 'Outcomes', voices: 'What people say', territory: 'Territory', others: 'Other figures',
      },
      month: 'For a month we give only numbers and durations; answers and shares are given by quarter, so that nobody can be recognised.',
      glance: 'At a glance', load: 'Caseload', loadUnit: 'per counsellor',
      loadSaid: '{load, plural, one {# open dossier} other {# open dossiers}} for each person who advises. The reference: one for {reference, number} people.',
      loadNone: 'Nobody advises here today.',
      tasks: 'Follow-ups', lateUnit: 'late', tasksSaid: '{soon, plural, =0 {No follow-up is planned within seven days.} one {One follow-up is planned within seven days.} other {# follow-ups are planned within seven days.}}',
      caseload: 'Dossiers open today', caseloadBy: { branch: 'By counsellor', organisation: 'By branch', network: 'By branch' },
      caseloadSaid: '{counsellors, plural, =0 {Nobody advises here today.} one {One person advises here today.} other {# people advise here today.}} {open, plural, =0 {No dossier is open.} one {One dossier is open.} other {# dossiers are open.}}',
      caseloadMark: 'The mark: {reference, number} people, the reference for one person who advises.', open: 'Open dossiers', noCaseload: 'No dossier is open today.',
      satisfaction: 'What people think of the help they had, question by question and by quarter, is with our promises.', satisfactionLink: 'See satisfaction',
      awaited: 'Handoffs without an answer', awaitedUnit: 'today',
      awaitedSaid: '{late, plural, =0 {None is past the time for an answer.} one {One handoff is past the time for an answer.} other {# handoffs are past the time for an answer.}}',
      communesBare: '{count, plural, one {One municipality of the {basin} basin that nobody is seen to come from} other {# municipalities of the {basin} basin that nobody is seen to come from}}',
      communesBareText: 'Nobody came from there, or too few people to say so. The most populated first.',
      communesFull: 'People came from each municipality of the {basin} basin.', commune: 'Municipality', population: 'Inhabitants',
      communesSaid: '{count, plural, =0 {No municipality can be told for this period.} one {People came from one municipality at least.} other {People came from # municipalities at least.}}',
      communesOf: 'Of the {basin} basin, at least {seen} municipalities of {all}.', unknownCommune: 'Municipality not stated', morePlaces: '{count, plural, one {One more municipality} other {# more municipalities}}',
      mapShows: 'Territory on the map', everywhere: 'The whole territory',
      mapLegend: 'The stronger a municipality, the more people came from it. Without a tint: nobody, or too few.',
      caseloadAll: 'Show the {count, number} lines',
      communesMap: 'Map of the municipalities from which people come', cell: '{name}: {count}',
      communesFew: 'A municipality from which too few people came is not seen.',
    },
    behind: {
      title: 'Dossiers behind the figure', about: '{figure} · {period}', slice: 'Answer: {slice}', back: 'Back to the figures',
      loadError: 'The dossiers could not be loaded.',
      noted: 'Each look at this list leaves a trace in the log.', empty: 'No dossier of your branch behind this figure',
      emptyText: 'Erased dossiers still count, without a name; those of another branch are not listed here.', reference: 'Reference', lead: 'Followed by', times: 'Counts for',
      restricted: 'Dossier with restricted access', nobody: 'Nobody', missing: 'Choose a figure first',
    },
    names: {
      opened: {
        title: 'Dossiers opened', sentence: '{count, plural, =0 {No dossier was opened} one {One dossier was opened} other {# dossiers were opened}}',
        definition: 'Dossiers opened in the period, with or without a name. A merged dossier counts only once.',
      },
      closed: {
        title: 'Dossiers closed', sentence: '{count, plural, =0 {No dossier was closed} one {One dossier was closed} other {# dossiers were closed}}',
        definition: 'Dossiers that are closed today and were closed in the period, by the reason of the last act.',
      },
      first_wait: {
        title: 'Wait for the first interview',
        sentence: '{count, plural, =0 {Half of the people were seen the same day} one {Half of the people were seen within a day} other {Half of the people were seen within # days}}',
        definition: 'Days between the opening of the dossier and the first interview. People who still wait count among all.',
      },
      talk_in_a_week: {
        title: 'Seen within the week', sentence: '{value} of the people were seen within the week',
        definition: 'Share of the people whose first interview took place within seven days of the opening of the dossier.',
      },
      talk: {
        title: 'Interviews', sentence: '{count, plural, =0 {No interview was held} one {One interview was held} other {# interviews were held}}',
        definition: 'Interviews held in the period, by channel.',
      },
      task_in_time: {
        title: 'Follow-ups on time', sentence: '{value} of the follow-ups were done on time',
        definition: 'Follow-ups due in the period and finished: share of those done on the agreed day at the latest.',
      },
      handoff: {
        title: 'Handoffs sent', sentence: '{count, plural, =0 {No handoff was sent} one {One handoff was sent} other {# handoffs were sent}}',
        definition: 'Handoffs sent in the period, by where they stand today, entry errors left out.',
      },
      handoff_seen_in_time: {
        title: 'Acknowledged on time', sentence: '{value} of the handoffs sent were acknowledged on time',
        definition: 'Share of the handoffs acknowledged before the deadline, among those whose deadline is known.',
      },
      handoff_answered_in_three: {
        title: 'Answer in three days', sentence: '{value} of the handoffs sent were answered within three working days',
        definition: 'Accepted or declined within three working days of the operator, among handoffs accepted, declined or left unanswered.',
      },
      handoff_days: {
        title: 'Time to answer',
        sentence: '{count, plural, =0 {Half of the handoffs were answered the same day} one {Half of the handoffs were answered within a working day} other {Half of the handoffs were answered within # working days}}',
        definition: 'Working days of the operator until the answer. Handoffs that still wait count among all.',
      },
      handoff_accepted: {
        title: 'Acceptance', sentence: '{value} of the handoffs sent were accepted',
        definition: 'Handoffs accepted, among those accepted, declined or left unanswered.',
      },
      handoff_decline: {
        title: 'Reasons for declining', sentence: '{count, plural, =0 {No handoff was declined} one {One handoff was declined} other {# handoffs were declined}}',
        definition: 'Handoffs sent in the period and declined, by the reason given.',
      },
      handoff_outcome: {
        title: 'Outcomes', sentence: '{count, plural, =0 {No handoff has an outcome yet} one {One handoff has an outcome} other {# handoffs have an outcome}}',
        definition: 'Handoffs sent in the period and closed, by the outcome noted.',
      },
      got: {
        title: 'Handoffs received', sentence: '{count, plural, =0 {No handoff was received} one {One handoff was received} other {# handoffs were received}}',
        definition: 'Handoffs sent to you in the period, by where they stand today, entry errors left out.',
      },
      got_seen_in_time: {
        title: 'Acknowledged on time', sentence: 'You acknowledged {value} of the handoffs on time',
        definition: 'Share of the handoffs that you acknowledged before the deadline, among those whose deadline is known.',
      },
      got_answered_in_three: {
        title: 'Answer in three days', sentence: 'You answered {value} of the handoffs within three working days',
        definition: 'Accepted or declined within three working days, among handoffs accepted, declined or left unanswered.',
      },
      got_days: {
        title: 'Time to answer',
        sentence: '{count, plural, =0 {Half of the handoffs had your answer the same day} one {Half of the handoffs had your answer within a working day} other {Half of the handoffs had your answer within # working days}}',
        definition: 'Your working days until your answer. Handoffs that still wait count among all.',
      },
      got_accepted: {
        title: 'Acceptance', sentence: 'You accepted {value} of the handoffs',
        definition: 'Handoffs accepted, among those accepted, declined or left unanswered.',
      },
      got_decline: {
        title: 'Reasons for declining', sentence: '{count, plural, =0 {You declined no handoff} one {You declined one handoff} other {You declined # handoffs}}',
        definition: 'Handoffs received in the period and declined, by the reason that you gave.',
      },
      got_outcome: {
        title: 'Outcomes', sentence: '{count, plural, =0 {No handoff received has an outcome yet} one {One handoff received has an outcome} other {# handoffs received have an outcome}}',
        definition: 'Handoffs received in the period and closed, by the outcome that you noted.',
      },
      two_contacts: {
        title: 'Two contacts', sentence: '{value} of the people were taken in by a service after two contacts at most',
        definition: 'People whom a first service took in during the period: share of those who got there in two contacts at most. An interview is a contact, and so is a call that was made.',
      },
      reached_1: {
        title: 'Reached after a month', sentence: '{value} of the people referred were reached a month later',
        definition: 'People referred in the period, with a contact or an answer between 7 days before and 30 days after that day.',
      },
      reached_3: {
        title: 'Reached after three months', sentence: '{value} of the people referred were reached three months later',
        definition: 'People referred in the period, with a contact or an answer between 7 days before and 30 days after that day.',
      },
      reached_6: {
        title: 'Reached after six months', sentence: '{value} of the people referred were reached six months later',
        definition: 'People referred in the period, with a contact or an answer between 7 days before and 30 days after that day.',
      },
      reached_12: {
        title: 'Reached after a year', sentence: '{value} of the people referred were reached a year later',
        definition: 'People referred in the period, with a contact or an answer between 7 days before and 30 days after that day.',
      },
      meeting_missed: {
        title: 'Missed appointments', sentence: '{value} of the appointments of handoffs were missed',
        definition: 'Confirmed appointments of a handoff that fall in the period: share of those to which the person did not come.',
      },
      seat_absent: {
        title: 'Absent from sessions', sentence: '{value} of the people expected at a session did not come',
        definition: 'Seats at the sessions of the period: share of absences without excuse, among the attendances noted.',
      },
      opened_from: {
        title: 'Municipalities', sentence: '{count, plural, =0 {No dossier was opened} one {One dossier was opened} other {# dossiers were opened}}',
        definition: 'Municipalities from which the people came whose dossier was opened in the period.',
      },
      need: {
        title: 'Needs noted', sentence: '{count, plural, =0 {No need was noted} one {One need was noted} other {# needs were noted}}',
        definition: 'Needs written in dossiers during the period, without those that were withdrawn.',
      },
      need_unmet: {
        title: 'Nothing suitable', sentence: '{count, plural, =0 {No need was closed without result} one {One need was closed without result} other {# needs were closed without result}}',
        definition: 'Needs noted in the period and closed without result: offers may have been there, none was suitable.',
      },
      need_empty: {
        title: 'Nothing to offer', sentence: '{count, plural, =0 {No need was left without an offer} one {One need was left without an offer} other {# needs were left without an offer}}',
        definition: 'Needs noted in the period for which no offer of the register met the criteria at the last choice.',
      },
    },
  },
} as const satisfies FiguresMessages;
