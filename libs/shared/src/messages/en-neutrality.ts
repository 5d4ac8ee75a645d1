import type { neutrality as French } from './fr-neutrality.js';
import type { Said } from './said.js';

export const neutrality: Said<typeof French> = {
  neutrality: {
    title: 'Neutrality',
    intro: 'Do referrals stay open to every offer that fits? A signal is not a fault: it opens a conversation.',
    introOwn: 'What the audit says of your organisation. A signal is not a fault: it opens a conversation.',
    loadError: 'The audit could not be loaded.',
    controls: 'Period, territory and level', period: 'Period', basin: 'Territory', level: 'Level', everywhere: 'All territories', running: '{name} (running)',
    periods: {
      quarter: '{quarter, select, 1 {1st} 2 {2nd} 3 {3rd} other {{quarter}th}} quarter of {year}', year: 'Year {year}', lastTwelve: 'Last twelve months',
      twelveMonths: 'Twelve months, to {until}', between: '{from} to {until}',
    },
    noTest: 'Not tested',
    signals: '{level, select, branch {{signals, plural, =0 {None of {total, number} branches has a signal.} one {# of {total, number} branches has a signal.} other {# of {total, number} branches have a signal.}}} operator {{signals, plural, =0 {None of {total, number} operators has a signal.} one {# of {total, number} operators has a signal.} other {# of {total, number} operators have a signal.}}} other {{signals, plural, =0 {None of {total, number} organisations has a signal.} one {# of {total, number} organisations has a signal.} other {# of {total, number} organisations have a signal.}}}}',
    looks: '{count, plural, one {# result is worth a look, no more.} other {# results are worth a look, no more.}}',
    few: '{count, plural, one {For one unit there are not yet enough referrals to tell.} other {For # units there are not yet enough referrals to tell.}}',
    stillRunning: 'The quarter is still running: here are the figures to date, no test before {date}.',
    stillOpen: 'The quarter is over, answers may still come in: no test before {date}.',
    stillAwaited: 'The quarter may be tested since {date}: its audit has not been made yet. Here are the figures to date.',
    untested: 'Figures and ranges, without a test: only quarters are tested, each once.',
    hidden: '{count, plural, one {One unit is not shown: too few people stand behind its figures, or they would give away those of another.} other {# units are not shown: too few people stand behind their figures, or they would give away those of another.}}',
    empty: 'No audit yet', emptyUntil: 'The first will take place on {date}.', emptyText: 'No referral has been measured in this period yet.',
    emptyOne: 'That of this period will take place on {date}.', noneShown: 'No unit can be shown',
    tooFew: 'Fewer than {count, number} referrals: no chart', tooFewText: 'With so few choices, a chart would show nothing but chance.',
    networkFigures: 'Network in figures', reviewList: 'Reviews', reviews: '{count, plural, one {One review is under way} other {# reviews are under way}}',
    funnel: {
      title: 'Ratio and expected number',
      summary: '{count, plural, =0 {The {total, number} points stay within the 95% limits.} one {One point of {total, number} lies outside the 95% limits.} other {# points of {total, number} lie outside the 95% limits.}} Chance, distance or the appeal of offers are sometimes enough: the status is what counts. The more a unit refers, the closer its limits are to 1.',
    },
    list: {
      table: 'List of units', keys: 'Arrows to go from row to row, Enter to open.',
      reading: 'What asks for a look first, then in alphabetical order. The ratio says how many times more than expected the linked operator was chosen; 1 is marked on the line.',
      name: 'Unit and status', n: 'Real choices', counts: 'Observed / expected', ratio: 'Ratio and range', shrunk: 'Cautious ratio', born: 'Shown × chosen',
      power: 'A doubling would be noticed', countsOf: '{observed} / {expected}', bornOf: '{shown} × {choice}',
      times: '{count, plural, =0 {less than 1 time in 10} =10 {more than 9 times in 10} one {1 time in 10} other {# times in 10}}',
      short: '{observed} for {expected} expected, out of {n}. Shown × chosen: {born}. A doubling would be noticed {times}.', mine: 'your organisation',
    },
    born: {
      network: 'The whole network',
      title: 'Where is the gap born?', text: 'The ratio is the product of two factors: what is shown to the person, then what is chosen among it.',
      sentence: 'What is <b>shown</b>: × {shown}. What is <b>chosen</b> among it: × {choice}.',
      mostlyShown: 'The gap is mostly born before the choice.', mostlyChosen: 'The gap is mostly born at the choice.',
    },
    flows: {
      title: 'Who refers to whom',
      summary: '{inside, plural, =0 {No referral stays within the referring organisation} one {# referral of {total, number} stays within the referring organisation} other {# referrals of {total, number} stay within the referring organisation}}; with equal chances, {expected} were expected.',
    },
    trend: {
      title: 'The whole network, quarter after quarter', n: 'Real choices', short: 'Q{quarter} {year}', unknown: 'Too few referrals for a ratio in the last quarter.',
      summary: '{period}: {ratio} times what was expected, range {low} to {high}. Where ranges overlap, nothing says that the ratio has changed.',
      preference: 'Mean internal preference of the network: a linked offer weighs {value} times as much as another. Tests compare with 1, never with this mean.',
    },
    rules: {
      title: 'The other rules', none: 'No other rule found anything unusual.', flagged: '{count, plural, one {# finding to look at} other {# findings to look at}}',
      quiet: '{count, plural, one {Nothing unusual: one check} other {Nothing unusual: # checks}}', about: '{name}:', quietLine: '{rule} ({count, number})',
    },
    foot: {
      coverage: 'What the register does not hold', coverageText: 'An operator missing from the register is missing from the choice sets too: too many are then expected, and a gap may stay hidden.',
      coverageLink: 'See what the register lacks',
      irregular: '{count, plural, one {One particular referral, counted apart} other {# particular referrals, counted apart}}', irregularLine: '{code}: {count, number}',
      method: 'Method', made: 'Audit of {at}, parameters {parameters}, {count, plural, one {# decision} other {# decisions}}.',
      replay: 'Made again under other parameters than those of the period: to be read beside the official audit.', print: 'Published method, made again identically from the exported file: fingerprint',
      official: 'Official audit under parameters {parameters}, on {at}', beside: 'Made again under parameters {parameters}, on {at}', methodLink: 'Parameters, versions, reports; make a period again',
    },
  },
};
