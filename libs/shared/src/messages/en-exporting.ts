import type { ExportingMessages } from './fr-exporting.js';

export const exporting: ExportingMessages = {
  exporting: {
    open: 'Export',
    title: 'My exports',
    intro: 'What you exported today. Each file stays available for a day, for you alone.',
    loadError: 'Your exports could not be loaded.',
    empty: 'No export since yesterday',
    emptyText: 'The “Export” button is at the top of the lists.',
    count: '{count, plural, one {# export since yesterday} other {# exports since yesterday}}',
    one: '{what}, {format}',
    askedAt: 'Asked for on {date}',
    rows: '{count, plural, =0 {No rows} one {# row} other {# rows}}',
    rowsOf: '{rows} of {known} rows',
    writing: 'Being prepared: {what}',
    failed: 'This export has stopped.',
    fetch: 'Download',
    fetchNamed: 'Download: {what}, {format}',
    format: 'Format',
    reason: 'Why this file is needed',
    reasonHint: 'In a few words: what it is for, and for whom. This reason is kept.',
    warning: 'This file names people. Outside Boussole nothing protects it any more: keep it only as long as you need it, do not send it by mail, '
      + 'then delete it. Your name, your reason and the number of rows are kept.',
    make: 'Prepare the file',
    ordered: 'The file is being prepared.',
    leave: 'You may close this window: the file waits for you for a day.',
    all: 'See my exports',
    formats: {
      csv: 'CSV',
      xlsx: 'Excel (XLSX)',
      json: 'JSON',
    },
    lists: {
      caseload: 'Dossiers',
      due: 'Follow-ups',
      inbox: 'Handoffs received',
      staff: 'Team',
    },
    titles: {
      caseload: 'Export the dossiers',
      due: 'Export the follow-ups',
      inbox: 'Export the handoffs received',
      staff: 'Export the team',
    },
    holds: {
      caseload: 'The dossiers of the list shown: reference, name, date of birth, commune, who follows, number of interviews, last contact.',
      due: 'The follow-ups of the list shown: person, what is to be done, due day, note.',
      inbox: 'The handoffs of the list shown: offer, sender, state, due day. Nobody’s name.',
      staff: 'The colleagues of the organisation: name, mail, memberships, employer.',
    },
  },
};
