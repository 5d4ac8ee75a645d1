import type { ReportsMessages } from './fr-reports.js';

export const reports = {
  reports: {
    title: 'Activity reports', detail: 'A report copies the figures of a period as they stand on the day it is made. They no longer change; your comments can.',
    loadError: 'The reports could not be loaded.', list: 'Reports made', empty: 'No report yet', emptyText: 'Choose a place and a period that is over: the report is made in one click.',
    make: 'Make a report', place: 'About what', period: 'Period', made: 'Report made: {name}, {period}.', there: 'This report was there already: here it is.', noPeriod: 'No period is over yet.',
    places: { service: '{name}', operator: '{name}, handoffs received', network: 'The whole network', basin: '{name} basin' },
    kinds: { service: 'Service', operator: 'Handoffs received', network: 'Network' },
    year: 'Year {year}', quarter: '{quarter, select, 1 {1st} 2 {2nd} 3 {3rd} other {{quarter}th}} quarter of {year}',
    edition: 'Edition {edition}', replaced: 'Replaced', madeBy: 'Made on {date} by {name}.', open: 'Open the report: {name}, {period}',
    back: 'All reports', days: 'From {from} to {until}, compared with: {versus}.', counted: 'Everything that changed before {at} is counted.',
    files: 'Read or take away', pdf: 'Document to sign (PDF)', page: 'Page to read (HTML)', data: 'Data (JSON)', newTab: '(new tab)',
    anew: 'Make it again with today’s figures', anewTitle: 'Make a new edition?', anewText: 'The figures are copied again. Edition {edition} can still be read, and your comments go to the new one.', anewDo: 'Make edition {edition}',
    anewDone: 'Edition {edition} made.', old: 'This edition was replaced: it can still be read, and is no longer written in.', reportLoadError: 'This report could not be loaded.',
    said: 'What the figures say', nothingSaid: 'The tables of this part are in the document.', writtenHint: 'This part is printed only if you write in it.',
    comment: 'Comment: {section}', commentHint: 'Comments: an empty line begins a paragraph. Name nobody who is advised.', save: 'Save', saved: 'Text saved: {section}.', unsaved: 'Changes not saved yet.', kept: 'Saved',
    inFrench: 'The report is written in French.',
    sections: {
      foreword: 'Foreword', public: 'Public and territory', needs: 'Needs and answers', offer: 'What is offered and how fresh it is', relays: 'Handoffs and response times', outcomes: 'What became of people',
      quality: 'Quality and neutrality', projects: 'Consultation, opinions and projects', outlook: 'Outlook',
    },
  },
} as const satisfies ReportsMessages;
