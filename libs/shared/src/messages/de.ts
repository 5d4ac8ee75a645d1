import type { Mails, Refusals } from './fr.js';

export const refusals = {
  access_denied:
    'Diese Handlung steht Ihrer Rolle nicht offen. Wechseln Sie die Zuordnung oder fragen Sie jemanden mit Zugang.',
  auth_link_invalid: 'Dieser Link wurde schon benutzt oder ist abgelaufen. Fordern Sie einen neuen an.',
  auth_required: 'Ihre Sitzung ist beendet. Melden Sie sich an, um fortzufahren.',
  auth_too_many_attempts: 'Zu viele Versuche in kurzer Zeit. Warten Sie einige Minuten und versuchen Sie es erneut.',
  auth_wrong_credentials: 'E-Mail-Adresse oder Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es erneut.',
  command_reused:
    'Diese Handlung wurde schon mit anderem Inhalt erfasst. Laden Sie die Seite neu, um zu sehen, was gespeichert ist.',
  commune_unknown: 'Diese Gemeinde steht nicht in der Liste. Wählen Sie eine aus den Vorschlägen.',
  contact_email_invalid: 'Diese E-Mail-Adresse ist unvollständig. Beispiel: vorname.name@beispiel.be.',
  contact_hours_invalid:
    'Die Uhrzeiten passen nicht zusammen. „Nicht vor“ muss früher sein als „nicht nach“, zwischen 0 und 23 Uhr.',
  contact_phone_invalid: 'Diese Telefonnummer wird nicht erkannt. Beispiel: 0470 12 34 56 oder +32 470 12 34 56.',
  date_invalid: 'Dieses Datum gibt es nicht. Berichtigen Sie Tag, Monat oder Jahr.',
  draft_changed_elsewhere:
    'Dieser Entwurf wurde an anderer Stelle geändert. Vergleichen Sie beide Texte und wählen Sie einen aus.',
  input_invalid: 'Eine Angabe hat nicht die erwartete Form. Prüfen Sie die Felder des Formulars.',
  interview_in_future: 'Das Datum des Gesprächs liegt in der Zukunft. Geben Sie an, wann es stattgefunden hat.',
  interview_minutes_invalid: 'Die Dauer muss zwischen 1 Minute und 8 Stunden liegen. Berichtigen Sie sie.',
  interview_summary_missing: 'Schreiben Sie vor dem Speichern eine geteilte Zusammenfassung, auch eine kurze.',
  interview_too_old: 'Dieses Gespräch liegt zu weit zurück, um erfasst zu werden. Prüfen Sie das Datum.',
  interview_topic_missing: 'Wählen Sie vor dem Speichern mindestens ein Thema.',
  learner_birth_invalid: 'Dieses Geburtsdatum ist nicht plausibel. Prüfen Sie das Jahr.',
  learner_name_missing: 'Geben Sie Vornamen und Namen an oder eröffnen Sie eine anonyme Akte.',
  membership_branch_unknown: 'Diese Stelle gibt es in Ihrer Einrichtung nicht. Wählen Sie eine aus der Liste.',
  membership_dates_invalid: 'Das Enddatum muss nach dem Anfangsdatum liegen. Berichtigen Sie eines der beiden.',
  membership_employer_unknown: 'Diesen Arbeitgeber gibt es im Netzwerk nicht. Wählen Sie einen aus der Liste.',
  password_guessable:
    'Dieses Passwort ist zu leicht zu erraten oder in einem bekannten Datenleck enthalten. Wählen Sie einen anderen Satz.',
  password_too_short: 'Dieses Passwort ist zu kurz. Es braucht mindestens 15 Zeichen: ein Satz eignet sich sehr gut.',
  person_already_here: 'Diese Person hat schon ein Konto mit dieser Zuordnung. Suchen Sie sie in der Liste.',
  person_is_self:
    'Das geht nicht mit Ihrem eigenen Konto. Bitten Sie eine andere Person, die die Einrichtung verwaltet.',
  person_name_missing: 'Geben Sie Vornamen und Namen der Person an.',
  record_not_found: 'Dieses Element gibt es nicht, oder es steht Ihnen nicht offen. Gehen Sie zurück zur Liste.',
  request_too_complex: 'Die Anfrage ist zu umfangreich. Laden Sie die Seite neu und versuchen Sie es erneut.',
  request_too_large: 'Die Sendung ist zu groß. Kürzen Sie den Text.',
  request_unsafe: 'Die Anfrage konnte nicht geprüft werden. Laden Sie die Seite neu und versuchen Sie es erneut.',
  search_too_short: 'Geben Sie mindestens zwei Zeichen ein, um zu suchen.',
  server_failed:
    'Auf dem Server ist ein Problem aufgetreten. Auf dem Bildschirm ist nichts verloren: Versuchen Sie es gleich erneut.',
  service_unavailable: 'Der Server antwortet zurzeit nicht. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  text_bad_characters:
    'Der Text enthält Zeichen, die nicht gespeichert werden können. Tippen Sie die kopierte Stelle neu.',
  text_national_number: 'Der Text enthält eine Nationalregisternummer. Entfernen Sie sie: Boussole speichert sie nie.',
  text_too_long: 'Der Text ist zu lang. Kürzen Sie ihn und versuchen Sie es erneut.',
} as const satisfies Refusals;

export const mails = {
  invitation: {
    subject: 'Ihr Zugang zu Boussole',
    body: [
      'Guten Tag {name},',
      '',
      '{organisation} eröffnet Ihnen einen Zugang zu Boussole, der gemeinsamen Akte der Bildungs- und Berufsberatung.',
      'Wählen Sie hier Ihr Passwort:',
      '{link}',
      '',
      'Dieser Link gilt ein einziges Mal, bis zum {until}.',
      'Haben Sie diese Nachricht nicht erwartet? Dann ignorieren Sie sie: Es geschieht nichts.',
    ],
  },
  passwordReset: {
    subject: 'Ihr Passwort für Boussole',
    body: [
      'Guten Tag {name},',
      '',
      'Sie möchten ein neues Passwort wählen. Das können Sie hier tun:',
      '{link}',
      '',
      'Dieser Link gilt ein einziges Mal, bis zum {until}.',
      'Haben Sie nichts angefordert? Dann ignorieren Sie diese Nachricht: Ihr Passwort bleibt gleich.',
    ],
  },
} as const satisfies Mails;
