import type { FindingMessages } from './fr-finding.js';

export const finding = {
  finding: {
    similarCount:
      '{count, plural, =0 {Zurzeit keine ähnliche Akte.} one {Eine ähnliche Akte: bitte vor dem Anlegen prüfen.} other {# ähnliche Akten: bitte vor dem Anlegen prüfen.}}',
    seeSimilar: '{count, plural, one {Ähnliche Akte ansehen} other {# ähnliche Akten ansehen}}',
    similarWaiting: 'Ähnliche Akten werden gesucht…', similarFailed: 'Die Suche nach ähnlichen Akten ist fehlgeschlagen.',
    why: 'Warum: {reasons}', opensBeside: 'öffnet sich in einem anderen Tab',
    reasons: {
      name: 'gleicher Name', near_name: 'ähnlicher Name', birth: 'gleiches Geburtsdatum',
      birth_swapped: 'Tag und Monat vertauscht', mail: 'gleiche E-Mail-Adresse', phone: 'gleiche Telefonnummer',
      commune: 'gleiche Gemeinde',
    },
  },
  merge: {
    title: 'Doppelte Akten',
    intro:
      'Zwei Akten für eine Person: jemand schlägt vor, jemand anderes entscheidet. Nichts geht verloren, und eine Zusammenführung lässt sich rückgängig machen.',
    count:
      '{count, plural, =0 {Kein Vorschlag wartet.} one {# Vorschlag wartet auf eine Entscheidung.} other {# Vorschläge warten auf eine Entscheidung.}}',
    state: 'Stand', loadError: 'Die Vorschläge konnten nicht geladen werden.',
    states: {
      proposed: 'Zu entscheiden', merged: 'Zusammengeführt', refused: 'Abgelehnt', withdrawn: 'Zurückgezogen',
      undone: 'Rückgängig gemacht',
    },
    empty: {
      proposed: 'Kein Vorschlag wartet', merged: 'Keine zusammengeführte Akte', refused: 'Kein abgelehnter Vorschlag',
      withdrawn: 'Kein zurückgezogener Vorschlag', undone: 'Keine rückgängig gemachte Zusammenführung',
    },
    emptyText: 'Eine doppelte Akte wird in einer der beiden Akten gemeldet, im Reiter Begleitung.',
    quoted: '„{text}“',
    pair: '{first} und {second}', proposedBy: 'Vorgeschlagen von {name} am {day}',
    oneGone: 'Eine der beiden Akten ist nicht mehr sichtbar: eingeschränkte Verarbeitung.',
    decided: {
      merged: 'Zusammengeführt von {name} am {day}', refused: 'Abgelehnt von {name} am {day}',
      withdrawn: 'Zurückgezogen von {name} am {day}', undone: 'Rückgängig gemacht von {name} am {day}',
      proposed: 'Zu entscheiden',
    },
    openKept: 'Akte von {title} öffnen', decide: 'Entscheiden…', decideNamed: 'Über {first} und {second} entscheiden',
    refuse: 'Es sind zwei Personen…', refuseNamed: '{first} und {second} sind zwei Personen',
    withdraw: 'Vorschlag zurückziehen…', withdrawNamed: 'Vorschlag für {first} und {second} zurückziehen',
    undo: 'Zusammenführung rückgängig machen…', undoNamed: 'Zusammenführung von {first} und {second} rückgängig machen',
    notYours: 'Sie haben diese Zusammenführung vorgeschlagen: jemand anderes aus der Zweigstelle entscheidet.',
    refuseTitle: 'Zwei verschiedene Personen?', refuseText: 'Der Vorschlag wird abgelehnt, beide Akten bleiben, wie sie sind.',
    withdrawTitle: 'Vorschlag zurückziehen?', withdrawText: 'Beide Akten bleiben, wie sie sind.',
    undoTitle: 'Zusammenführung rückgängig machen?',
    undoText: 'Alles, was aus der aufgenommenen Akte kam, kehrt dorthin zurück. Was seither hinzukam, bleibt in der behaltenen Akte.',
    why: 'Warum', whyHint: 'In einigen Worten: jemand anderes liest diesen Grund. Nichts Persönliches außer der Identität.',
    decideTitle: 'Beide Akten zusammenführen',
    decideText: 'Alles aus der einen geht in die andere über: Gespräche, Projekte, Bedürfnisse, Dokumente, Freigaben, Termine.',
    whichStays: 'Welche Akte bleibt?', chooseFirst: 'Wählen Sie zuerst die Akte, die bleibt.',
    ledBy:
      '{count, plural, =0 {Federführend: {name}, kein Gespräch} one {Federführend: {name}, # Gespräch} other {Federführend: {name}, # Gespräche}}',
    fromKept: 'laut der Akte, die bleibt', fromOther: 'laut der anderen Akte',
    completed: 'Was in der bleibenden Akte fehlt, wird aus der anderen ergänzt. Wer die andere Akte führte, begleitet die Person weiter.',
    merge: 'Zusammenführen', trace: 'Was übernommen wurde',
    movedCount: '{count, plural, one {# Element übernommen} other {# Elemente übernommen}}',
    stayedCount:
      '{count, plural, one {# Element geblieben: die behaltene Akte hat schon ihres} other {# Elemente geblieben: die behaltene Akte hat schon ihre}}',
    said: {
      proposed: 'Der Vorschlag ist gespeichert: jemand anderes aus der Zweigstelle entscheidet.',
      merged: 'Die Akten sind zusammengeführt.', refused: 'Der Vorschlag ist abgelehnt.',
      withdrawn: 'Der Vorschlag ist zurückgezogen.', undone: 'Die Zusammenführung ist rückgängig gemacht.',
    },
    what: 'Angabe', side: 'Akte {reference}', differs: 'verschieden',
    fields: {
      given_name: 'Vorname', family_name: 'Name', birth_on: 'Geburtsdatum', commune_nis: 'Gemeinde', email: 'E-Mail-Adresse',
      phone: 'Telefon', contact: 'Sicherer Kontakt', reference: 'Aktenzeichen', status: 'Stand', lead: 'Begleitet von',
      opened: 'Eröffnet am', last_contact: 'Letzter Kontakt', interviews: 'Gespräche',
    },
    status: {
      open: 'Offen', closed: 'Abgeschlossen',
    },
    contact: {
      byMail: 'per E-Mail', bySms: 'per SMS', byPhone: 'per Telefon', hideService: 'ohne den Dienst zu nennen',
      hasNote: 'ein Hinweis', nothing: 'nichts vereinbart', from: 'ab {hour} Uhr', until: 'bis {hour} Uhr',
    },
    elsewhere: 'Diese Akte wurde zusammengeführt: alles steht jetzt in der von {title} ({reference}).',
    openThere: 'Diese Akte öffnen', propose: 'Doppelte Akte melden…', proposeTitle: 'Doppelte Akte melden',
    proposeText:
      'Suchen Sie die andere Akte derselben Person. Nichts ändert sich, bevor jemand anderes aus der Zweigstelle entschieden hat.',
    findOther: 'Die andere Akte', findOtherHint: 'Ein Name, ein Geburtsdatum, eine Telefonnummer, ein Aktenzeichen',
    chooseOther: 'Wählen Sie die andere Akte.', whichOther: 'Welche?',
    found: '{count, plural, =0 {Keine andere Akte gefunden.} one {# Akte gefunden.} other {# Akten gefunden.}}',
    send: 'Zusammenführung vorschlagen', seeAll: 'Vorschläge ansehen',
    tables: {
      goal: 'Projekte', goal_step: 'Projektschritte', need: 'Bedürfnisse', appointment: 'Termine',
      assignment: 'Zweite Begleitungen', document: 'Dokumente', dossier_change: 'Verlauf der Berichtigungen',
      dossier_export: 'Exporte', dossier_grant: 'Freigaben', follow_request: 'Anfragen zur Begleitung',
      form_draft: 'Angefangene Formulare', grant_request: 'Freigabeanfragen', interview: 'Gespräche',
      interview_draft: 'Entwürfe', lead_change: 'Wechsel der Federführung', representative: 'Vertretungen',
      right_request: 'Anträge zu Rechten', share_code: 'Freigabecodes', situation: 'Situation',
      special_note: 'Sehr persönliche Notizen',
    },
  },
} as const satisfies FindingMessages;
