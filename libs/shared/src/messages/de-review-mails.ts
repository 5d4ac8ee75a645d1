import type { reviewMails as fr } from './fr-review-mails.js';

export const reviewMails: typeof fr = {
  hello: 'Guten Tag {name}!',
  until: 'Eine Antwort wird bis zum {until} erwartet.',
  foot: 'Mehr sagt diese Nachricht nicht: Das Weitere lesen Sie in Boussole.',
  opened: { subject: 'Ein Austausch wartet auf Sie', say: 'In Boussole wartet ein Austausch auf Sie. Ein Signal ist kein Fehler: Sie können hier antworten.' },
  reminder: { subject: 'Ein Austausch wartet noch auf Sie', say: 'In Boussole wartet noch ein Austausch auf Sie. Sie können hier antworten.' },
  extended: { subject: 'Sie haben mehr Zeit für Ihre Antwort', say: 'Die Frist eines Austauschs, der auf Sie wartet, ist verlängert.' },
  replied: { subject: 'Eine Antwort ist da', say: 'In einem Austausch, den Sie eröffnet haben, ist eine Antwort eingetroffen.' },
  decided: { subject: 'Ein Austausch ist abgeschlossen', say: 'Ein Austausch, in dem Sie antworten konnten, ist abgeschlossen. Das Ergebnis lesen Sie hier.' },
  alertPerson: { subject: 'Eine Nachricht für Sie in Boussole', say: 'In Ihrem Spiegel wartet eine Nachricht. Nur Sie und die Neutralitätsbeauftragte sehen sie.' },
  alertReferent: { subject: 'Ein Frühhinweis wartet auf Sie', say: 'Ein Frühhinweis ist zu lesen. Nur die Person und Sie bekommen ihn zu sehen.' },
};
