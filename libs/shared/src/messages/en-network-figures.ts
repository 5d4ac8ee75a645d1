import type { networkFigures as French } from './fr-network-figures.js';
import type { Said } from './said.js';

export const networkFigures: Said<typeof French> = {
  networkFigures: {
    title: 'The network in figures',
    intro: 'Who refers to whom, how services answer each other, what is missing. These figures describe a network: they rank nobody.',
    loadError: 'The figures of the network could not be loaded.',
    closed: 'This page opens with a coordination mandate', closedText: 'It shows the network, and the organisations of a territory. Ask whoever administers Boussole for a mandate, for the network or for a basin.',
    scope: 'The overall figures and the needs are of the whole network; the links and the answers, of the organisations of the territories entrusted to you. Nothing here ranks anybody.',
    everywhere: 'The whole network',
    running: 'The period still runs: this will be told a few days after its end.',
    board: 'Neutrality', headline: 'The essentials', fullSessions: 'Why handoffs are declined', fullSessionsText: '“The session is full” says that seats are missing, not offers.',
    flows: {
      title: 'Who refers to whom', people: 'Persons',
      summary: '{inside, plural, =0 {Nobody was referred within the organisation that accompanies them} one {One person of {total, number} was referred within the organisation that accompanies them} other {# persons of {total, number} were referred within the organisation that accompanies them}}, among what can be shown.',
      none: 'Nobody was referred in this period', allHidden: 'Too few persons on each link to show any',
      hidden: '{count, plural, one {One link is not shown} other {# links are not shown}}: fewer than {least} persons, or a figure that would betray another.',
    },
    answers: {
      title: 'How services answer each other', table: 'Answers by organisation', caption: 'In alphabetical order, unless you sort a column',
      intro: 'In alphabetical order. A long delay often has a good reason: a team of one, a session that only opens in September. Talk about it before you judge.',
      none: 'No handoff was received in this period', whole: 'The whole network', few: 'too few', stroke: 'The stroke says where the network stands.',
      tooFew: '{count, plural, one {For one organisation there are too few persons to say: it takes {least}.} other {For # organisations there are too few persons to say: it takes {least}.}}',
      columns: { name: 'Organisation', received: 'Received', seenInTime: 'Acknowledged in time', answeredInThree: 'Answered in three days', accepted: 'Accepted' },
    },
    needs: {
      title: 'What is looked for, what is missing', none: 'No need was noted in this period', noneText: 'Needs are written in files, before any offer is chosen.',
      first: 'Where most is missing: {field}, {basin}. {unmet} persons of {asked} took nothing of what was put to them.',
      firstAlone: 'Where most is missing: {field}, {basin}. {unmet} persons took nothing of what was put to them.',
      shown: 'What to show', modes: { unmet: 'Nothing suitable', empty: 'Nothing to offer', asked: 'All that is looked for' },
      explained: {
        unmet: 'Needs closed without a result: there may have been offers, none of them fitted.',
        empty: 'Needs for which no offer of the register met the criteria when the choice was made.',
        asked: 'Persons who stated a need in this field and this basin.',
      },
      table: 'Needs by field and by basin', caption: '{shown}, in persons, by field and by basin', field: 'Field',
      fieldUnsaid: 'Field not said', basinUnsaid: 'Basin not said', nobody: 'nothing to show', hidden: 'hidden', of: 'of {asked}',
      legendHeat: 'stronger colour: more persons', legendHidden: 'hidden: fewer than {least} persons, or a figure that would betray another', legendNone: 'nobody, or too few persons',
    },
    register: {
      title: 'Freshness of the register', summary: '{share} of the offer sheets were reviewed in time. A sheet that is out of date sends people for nothing.',
      none: 'The register is empty', nowhere: 'Without a basin', seats: 'Free seats', coverage: 'See what the register does not cover',
    },
    charter: {
      title: 'The seven values of the charter', intro: 'The charter is a moral commitment. Here are the figures that come nearest to it, and what each of them does not say. No mark, no total.',
      limit: 'What this does not say', noFigure: 'No honest figure', fresh: '{share} of the offer sheets in the register are up to date.', boardText: 'Measured elsewhere, by a published method.', boardLink: 'Open the neutrality board',
      registerLink: 'See by basin', unsaid: '{title}: {why}', unknown: 'Cannot be said yet',
      values: {
        interest: { name: 'The person’s interest', limit: 'Arriving somewhere quickly does not say that it was the right place. What the person thinks of it is asked of her.' },
        cooperation: { name: 'Cooperation', limit: 'A reasoned refusal is an answer too. What two services settle on the telephone is not counted.' },
        efficiency: { name: 'Efficiency', limit: 'Fast does not mean useful: an answer within a day can close a door.' },
        solidarity: { name: 'Solidarity and commitment', limit: 'Only what was promised in Boussole is counted. To reach somebody is not yet to help.' },
        neutrality: { name: 'Neutrality', limit: 'The audit compares choices with what was expected. It knows no intentions, and a signal is not a fault.' },
        transparency: { name: 'Transparency', limit: 'A sheet that was reviewed may still be incomplete, and a complete one misunderstood.' },
        openness: { name: 'Open-mindedness', limit: 'What could be counted, the number of offers shown for instance, would mostly say how rich the territory is. It is seen in a team, not here.' },
      },
    },
  },
  operatorFigures: {
    title: 'Handoffs received, in figures', intro: 'What was sent to you, how you answered, and where your free seats are awaited.',
    loadError: 'The figures of the handoffs you received could not be loaded.', inbox: 'Open the received handoffs',
    closed: 'These figures are not yours', closedText: 'This page shows the handoffs that the branch where you work receives.',
    now: 'today', lateTitle: 'Late answers', soonTitle: 'Answers due', delays: 'Your delays',
    late: '{count, plural, =0 {Nothing is late.} other {The time to answer is over.}}',
    soon: 'Due within seven days.',
    headline: 'The essentials', reasons: 'Answers and outcomes', times: 'How quickly you answered',
    timesText: '{count, plural, =0 {No answer was given within three working days} one {One answer was given within three working days} other {# answers were given within three working days}}, among what can be shown: what concerns too few persons is left out.',
    timeRows: { soon: 'Within three working days', later: 'Later', none: 'Not yet, or never' }, timeParts: { accepted: 'Accepted', declined: 'Declined', none: 'Unanswered' },
    seats: {
      table: 'Free seats and unanswered needs',
      title: 'Your free seats, near needs without an answer', none: 'No free seat near a need without an answer',
      noneText: 'Either your sessions are full, or nobody looked in vain in your fields and your basin, or too few persons to say so.',
      intro: 'Persons of your basin looked in these fields and found nothing that fitted. Your free seats could serve them: do your sheets say clearly whom they are for?',
      offer: 'Offer', seats: 'Seats', startsOn: 'Start', near: 'Field and basin', unmet: 'Unanswered', undated: 'No date', nearOf: '{field}, {basin}',
      rest: '{count, plural, one {One more of your offers has free seats: too few persons, or nobody, look there in vain.} other {# more of your offers have free seats: too few persons, or nobody, look there in vain.}}', keys: 'Arrows go from row to row, Enter opens.',
    },
    sheets: {
      title: 'Your sheets to review', none: 'All your sheets are up to date', all: 'All your sheets',
      intro: 'A sheet that is out of date sends people for nothing. Reviewing it takes a minute.', since: 'to review since {date}', before: 'to review before {date}',
    },
  },
};
