import type { ReferralWords } from './fr-referral-words.js';

export const referralWords = {
  referralWords: {
    states: {
      draft: 'Being prepared', choice_presented: 'Choice shown', to_justify: 'Reason needed', sent: 'Sent', received: 'Received',
      under_review: 'Under review', info_requested: 'Question asked', waitlisted: 'On the waiting list', accepted: 'Accepted',
      appointment_set: 'Appointment set', no_show: 'Appointment missed', appointment_cancelled: 'Appointment cancelled',
      contact_made: 'Contact made', enrolled: 'Enrolled', closed: 'Closed', declined: 'Declined', cancelled: 'Cancelled',
      withdrawn: 'Withdrawn by the person', expired: 'Left without an answer', obsolete: 'No longer needed',
      entered_in_error: 'Entered in error',
    },
    moves: {
      choice_presented: 'Show the choice', to_justify: 'Ask for a reason', sent: 'Send', received: 'Confirm receipt',
      under_review: 'Review', info_requested: 'Ask a question', waitlisted: 'Put on the waiting list', accepted: 'Accept',
      appointment_set: 'Set an appointment', no_show: 'Report a missed appointment', appointment_cancelled: 'Cancel the appointment',
      contact_made: 'Note the contact', enrolled: 'Confirm the enrolment', closed: 'Close', declined: 'Decline', cancelled: 'Cancel',
      withdrawn: 'Withdraw', expired: 'Let it expire', obsolete: 'Mark as no longer needed', entered_in_error: 'Report an entry error',
    },
    sides: {
      sender: 'Referring service', receiver: 'Operator', learner: 'Person advised', system: 'Boussole', coordinator: 'Coordination',
    },
    declineCodes: {
      not_eligible: 'The person does not meet the conditions', prerequisites_missing: 'Prerequisites are missing',
      session_full: 'The session is full', outside_area: 'Outside our area', unreachable: 'Person cannot be reached',
      no_show: 'Did not come', not_interested: 'Not interested', in_work: 'Has found work', in_training: 'Already in training',
      duplicate: 'Already referred to us', mobility: 'Hard to travel', childcare: 'Childcare', health: 'Health reason',
      other_obstacle: 'Another obstacle', wrong_service: 'Not the right service', other: 'Another reason',
    },
    outcomeCodes: {
      enrolled_completed: 'Completed', enrolled_dropped_out: 'Started, then stopped', information_given: 'Information given',
      accompaniment_started: 'Support started', immersion_done: 'Work trial done', skills_validated: 'Skills validated',
      work_found: 'Work found', other_training: 'Other training chosen', moved_on: 'The person follows another plan',
      could_not_help: 'We could not help',
    },
    reasonCodes: {
      learner_wish: 'The person’s wish', near: 'Nearer', soon: 'Sooner', schedule: 'Suitable hours', language: 'Language', price: 'Cost',
      level_fits: 'Suitable level', accompaniment: 'Support offered', only_one: 'Only suitable offer', known_quality: 'Known quality',
      other: 'Another reason', not_said: 'Reason not given',
    },
    dueKinds: {
      acknowledge: 'Confirm receipt', answer: 'Answer', meet: 'Get in touch with the person', confirm: 'Confirm the cancellation',
    },
    followUpKinds: {
      acknowledge: 'Receipt to be confirmed', answer: 'Answer expected', chase: 'Reminder', escalate: 'Report to the coordination',
      expire: 'End of the time allowed', waiting_over: 'Expected date reached', meet: 'Appointment to be set',
      confirm_cancel: 'Cancellation to be confirmed', remind: 'Appointment reminder',
    },
    learnerAnswers: { agree: 'Agree', disagree: 'Disagree' },
  },
} as const satisfies ReferralWords;
