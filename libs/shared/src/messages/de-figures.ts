import type { FiguresMessages } from './fr-figures.js';

export const figures = {
  figures: {
    said: '{sentence}.', compared: '{sentence}, {difference}.', titled: '{title}: {value}',
    more: '{kind, select, percent {{n, plural, one {# Prozentpunkt} other {# Prozentpunkte}}} days {{n, plural, one {# Tag} other {# Tage}}} other {{n, number}}} mehr als {then}',
    fewer: '{kind, select, percent {{n, plural, one {# Prozentpunkt} other {# Prozentpunkte}}} days {{n, plural, one {# Tag} other {# Tage}}} other {{n, number}}} weniger als {then}',
    same: 'wie {then}',
    then: {
      yearBefore: 'ein Jahr zuvor', quarter: 'im {quarter, select, 1 {1.} other {{quarter}.}} Quartal {year}', month: 'im {month}', year: 'im Jahr {year}',
    },
    periods: {
      quarter: '{quarter, select, 1 {1.} other {{quarter}.}} Quartal {year}', year: 'Jahr {year}', shortQuarter: 'Q{quarter} {year}',
      running: '{name} (läuft noch)',
    },
    days: '{n, plural, =0 {am selben Tag} one {# Tag} other {# Tage}}', overAYear: 'mehr als ein Jahr',
    whole: 'von {n, number}',
    hidden: 'Zu wenige Personen, um es zu sagen',
    later: 'Wird ab dem {day} gesagt', none: 'Dazu ist für diesen Zeitraum nichts zu sagen', slow: 'Mehr als die Hälfte wartet noch',
    trendOf: '{title}, Verlauf', trendSaid: 'Von {first} ({from}) zu {last} ({until}).',
    table: 'Tabelle', tableOf: '{title}: Tabelle', period: 'Zeitraum', value: 'Wert', unsaid: 'Wird nicht gesagt',
    definition: 'Definition',
    slices: '{title}, nach Antwort', answer: 'Antwort', before: 'Vorher', tooFew: 'zu wenige', rest: 'Andere Antworten, nicht gezeigt',
    spread: {
      said: 'Im Netz: {marks}',
      p0: 'Niedriger als in neun von zehn Zweigstellen.', p1: 'Niedriger als in drei von vier Zweigstellen.',
      p2: 'Etwas niedriger als die Mitte des Netzes.', p3: 'In der Mitte des Netzes oder etwas höher.',
      p4: 'So hoch wie in drei von vier Zweigstellen oder höher.', p5: 'So hoch wie in neun von zehn Zweigstellen oder höher.',
      all: 'Von {branches, number} Zweigstellen, ohne ihren Namen, liegt die Hälfte unter {middle}.',
      ticks: { tenth: 'ein Zehntel', quarter: 'ein Viertel', half: 'die Hälfte', most: 'drei Viertel', nine: 'neun Zehntel' }, under: '{part} unter {value}',
    },
    frame: {
      controls: 'Zahlen auswählen', unit: 'Ort', organisation: 'Alle Zweigstellen', grain: 'Nach', grains: { month: 'Monat', quarter: 'Quartal', year: 'Jahr' },
      period: 'Zeitraum', versus: 'Verglichen mit', about: '{unit} · {period}, verglichen mit: {versus}',
      fresh: 'Alles, was sich vor {at} geändert hat, ist gezählt.',
      waiting: '{waiting, plural, =0 {Nichts wartet darauf, gezählt zu werden.} one {Eine Änderung wartet darauf, gezählt zu werden.} other {# Änderungen warten darauf, gezählt zu werden.}}',
      byQuarter: 'Antworten auf Vermittlungen werden je Quartal ab {enough, number} gesagt; sonst sagt sie das Jahr.',
      manyWaiting: 'Mehr als tausend Änderungen warten darauf, gezählt zu werden: Diese Zahlen werden sich noch bewegen.',
      least: 'Die Antworten von weniger als {least, number} Personen werden nicht gezeigt, noch was sie verraten würde; das heißt nie null.',
    },
    states: {
      sent: 'Gesendet', received: 'Gut angekommen', under_review: 'In Prüfung', info_requested: 'Frage gestellt', waitlisted: 'Auf der Warteliste', accepted: 'Angenommen',
      appointment_set: 'Termin vereinbart', no_show: 'Termin versäumt', appointment_cancelled: 'Termin abgesagt', contact_made: 'Kontakt hergestellt', enrolled: 'Eingeschrieben',
      closed: 'Abgeschlossen', declined: 'Abgelehnt', cancelled: 'Storniert', withdrawn: 'Von der Person zurückgezogen', expired: 'Ohne Antwort geblieben', obsolete: 'Nicht mehr nötig',
    },
    answers: {
      named: 'Mit Namen', anonymous: 'Anonym',
      goal_reached: 'Projekt erreicht', in_training: 'In Ausbildung', in_employment: 'In Arbeit', handed_over: 'Von einem anderen Dienst begleitet', no_news: 'Keine Nachricht',
      moved_away: 'Weggezogen', person_asks: 'Auf Wunsch der Person', other: 'Anderer Grund', unsaid: 'Nicht angegeben',
      done_in_time: 'Pünktlich', done_late: 'Verspätet', not_done: 'Nicht gemacht', planned: 'Noch geplant',
      seen: 'Empfangen', waiting: 'Warten noch', never: 'Nie', in_time: 'Pünktlich', late: 'Verspätet', undated: 'Ohne Frist',
      accepted: 'Angenommen', declined: 'Abgelehnt', expired: 'Ohne Antwort', ended: 'Anders beendet', reached: 'Angekommen', yes: 'Ja', no: 'Nein',
      present: 'Anwesend', absent: 'Abwesend', excused: 'Entschuldigt', unknown: 'Nicht vermerkt', missed: 'Verpasst', agreed: 'Vereinbart',
    },
    detailLater: 'Die Einzelheiten werden gesagt, sobald der Zeitraum vorbei ist.', rows: 'Akten ansehen',
    page: {
      title: 'Zahlen', intro: 'Jede Zahl sagt zuerst, was sie bedeutet. Ihre Definition ist einen Klick entfernt.', loadError: 'Die Zahlen konnten nicht geladen werden.',
      empty: 'Noch keine Zahlen', emptyText: 'Die ersten kommen mit den ersten Akten, die hier eröffnet werden.',
      groups: {
        welcome: 'Empfang', following: 'Begleitung', handoffs: 'Übergaben', outcomes: 'Ergebnisse', voices: 'Stimme der Personen', territory: 'Gebiet', others: 'Andere Zahlen',
      },
      month: 'Von einem Monat wird gesagt, wie viele und wie lange; Antworten und Anteile werden je Quartal gesagt, damit niemand zu erkennen ist.',
      glance: 'Auf einen Blick', load: 'Belastung', loadUnit: 'je beratender Person',
      loadSaid: '{load, plural, one {# offene Akte} other {# offene Akten}} je beratender Person. Der Richtwert: eine für {reference, number} Personen.',
      loadNone: 'Heute berät hier niemand.',
      tasks: 'Nachfragen', lateUnit: 'überfällig', tasksSaid: '{soon, plural, =0 {In den nächsten sieben Tagen ist keine Nachfrage geplant.} one {In den nächsten sieben Tagen ist eine Nachfrage geplant.} other {In den nächsten sieben Tagen sind # Nachfragen geplant.}}',
      caseload: 'Heute offene Akten', caseloadBy: { branch: 'Je beratender Person', organisation: 'Je Zweigstelle', network: 'Je Zweigstelle' },
      caseloadSaid: '{counsellors, plural, =0 {Heute berät hier niemand.} one {Heute berät hier eine Person.} other {Heute beraten hier # Personen.}} {open, plural, =0 {Keine Akte ist offen.} one {Eine Akte ist offen.} other {# Akten sind offen.}}',
      caseloadMark: 'Der Strich: {reference, number} Personen, der Richtwert für eine beratende Person.', open: 'Offene Akten', noCaseload: 'Heute ist keine Akte offen.',
      satisfaction: 'Was die Personen von der Hilfe halten, Frage für Frage und je Quartal, steht bei unseren Versprechen.', satisfactionLink: 'Zufriedenheit ansehen',
      awaited: 'Übergaben ohne Antwort', awaitedUnit: 'heute',
      awaitedSaid: '{late, plural, =0 {Bei keiner ist die Antwortfrist überschritten.} one {Bei einer Übergabe ist die Antwortfrist überschritten.} other {Bei # Übergaben ist die Antwortfrist überschritten.}}',
      communesBare: '{count, plural, one {Eine Gemeinde im Gebiet {basin}, aus der man niemanden sieht} other {# Gemeinden im Gebiet {basin}, aus denen man niemanden sieht}}',
      communesBareText: 'Niemand kam von dort, oder zu wenige, um es zu sagen. Die bevölkerungsreichsten zuerst.',
      communesFull: 'Aus jeder Gemeinde im Gebiet {basin} kam jemand.', commune: 'Gemeinde', population: 'Einwohner',
      communesSaid: '{count, plural, =0 {Für diesen Zeitraum kann keine Gemeinde genannt werden.} one {Man kam aus mindestens einer Gemeinde.} other {Man kam aus mindestens # Gemeinden.}}',
      communesOf: 'Aus dem Gebiet {basin} mindestens {seen} von {all} Gemeinden.', unknownCommune: 'Gemeinde nicht angegeben', morePlaces: '{count, plural, one {Eine weitere Gemeinde} other {# weitere Gemeinden}}',
      mapShows: 'Gebiet der Karte', everywhere: 'Das ganze Gebiet',
      mapLegend: 'Je kräftiger eine Gemeinde, desto mehr Personen kamen von dort. Ohne Farbe: niemand, oder zu wenige.',
      caseloadAll: 'Alle {count, number} Zeilen zeigen',
      communesMap: 'Karte der Gemeinden, aus denen man kommt', cell: '{name}: {count}', communesFew: 'Eine Gemeinde, aus der zu wenige Personen kamen, ist nicht zu sehen.',
    },
    behind: {
      title: 'Akten hinter der Zahl', about: '{figure} · {period}', slice: 'Antwort: {slice}', back: 'Zurück zu den Zahlen', loadError: 'Die Akten konnten nicht geladen werden.',
      noted: 'Jede Einsicht in diese Liste hinterlässt eine Spur im Protokoll.', empty: 'Keine Akte Ihrer Zweigstelle hinter dieser Zahl',
      emptyText: 'Gelöschte Akten zählen noch, ohne Namen; die einer anderen Zweigstelle werden hier nicht aufgelistet.', reference: 'Aktenzeichen', lead: 'Begleitet von', times: 'Zählt für',
      restricted: 'Akte mit eingeschränktem Zugang', nobody: 'Niemand', missing: 'Wählen Sie zuerst eine Zahl',
    },
    names: {
      opened: {
        title: 'Eröffnete Akten', sentence: '{count, plural, =0 {Es wurde keine Akte eröffnet} one {Es wurde eine Akte eröffnet} other {Es wurden # Akten eröffnet}}',
        definition: 'Akten, die im Zeitraum eröffnet wurden, mit oder ohne Namen. Eine zusammengeführte Akte zählt nur einmal.',
      },
      closed: {
        title: 'Geschlossene Akten', sentence: '{count, plural, =0 {Es wurde keine Akte geschlossen} one {Es wurde eine Akte geschlossen} other {Es wurden # Akten geschlossen}}',
        definition: 'Akten, die heute geschlossen sind und im Zeitraum geschlossen wurden, nach dem Grund der letzten Handlung.',
      },
      first_wait: {
        title: 'Warten auf das erste Gespräch',
        sentence: '{count, plural, =0 {Die Hälfte der Personen wurde am selben Tag empfangen} one {Die Hälfte der Personen wurde innerhalb eines Tages empfangen} other {Die Hälfte der Personen wurde innerhalb von # Tagen empfangen}}',
        definition: 'Tage zwischen der Eröffnung der Akte und dem ersten Gespräch. Wer noch wartet, zählt im Ganzen mit.',
      },
      talk_in_a_week: {
        title: 'Innerhalb der Woche empfangen', sentence: '{value} der Personen wurden innerhalb der Woche empfangen',
        definition: 'Anteil der Personen, deren erstes Gespräch innerhalb von sieben Tagen nach der Eröffnung der Akte stattfand.',
      },
      talk: {
        title: 'Gespräche', sentence: '{count, plural, =0 {Es wurde kein Gespräch geführt} one {Es wurde ein Gespräch geführt} other {Es wurden # Gespräche geführt}}',
        definition: 'Gespräche, die im Zeitraum geführt wurden, nach Kanal.',
      },
      task_in_time: {
        title: 'Pünktliche Nachfragen', sentence: '{value} der Nachfragen wurden pünktlich gemacht',
        definition: 'Nachfragen, die im Zeitraum fällig und abgeschlossen waren: Anteil derer, die spätestens am vereinbarten Tag gemacht wurden.',
      },
      handoff: {
        title: 'Gesendete Übergaben', sentence: '{count, plural, =0 {Es wurde keine Übergabe gesendet} one {Es wurde eine Übergabe gesendet} other {Es wurden # Übergaben gesendet}}',
        definition: 'Übergaben, die im Zeitraum gesendet wurden, nach ihrem heutigen Stand, ohne Eingabefehler.',
      },
      handoff_seen_in_time: {
        title: 'Pünktlich bestätigt', sentence: '{value} der gesendeten Übergaben wurden pünktlich bestätigt',
        definition: 'Anteil der Übergaben, deren Empfang vor der Frist bestätigt wurde, unter denen mit bekannter Frist.',
      },
      handoff_answered_in_three: {
        title: 'Antwort in drei Tagen', sentence: '{value} der gesendeten Übergaben wurden innerhalb von drei Arbeitstagen beantwortet',
        definition: 'Angenommen oder abgelehnt innerhalb von drei Arbeitstagen des Anbieters, unter den angenommenen, abgelehnten und unbeantworteten Übergaben.',
      },
      handoff_days: {
        title: 'Antwortfrist',
        sentence: '{count, plural, =0 {Die Hälfte der Übergaben wurde am selben Tag beantwortet} one {Die Hälfte der Übergaben wurde innerhalb eines Arbeitstages beantwortet} other {Die Hälfte der Übergaben wurde innerhalb von # Arbeitstagen beantwortet}}',
        definition: 'Arbeitstage des Anbieters bis zu seiner Antwort. Übergaben, die noch warten, zählen im Ganzen mit.',
      },
      handoff_accepted: {
        title: 'Annahme', sentence: '{value} der gesendeten Übergaben wurden angenommen',
        definition: 'Angenommene Übergaben, unter denen, die angenommen, abgelehnt oder unbeantwortet sind.',
      },
      handoff_decline: {
        title: 'Ablehnungsgründe', sentence: '{count, plural, =0 {Es wurde keine Übergabe abgelehnt} one {Es wurde eine Übergabe abgelehnt} other {Es wurden # Übergaben abgelehnt}}',
        definition: 'Übergaben, die im Zeitraum gesendet und dann abgelehnt wurden, nach dem angegebenen Grund.',
      },
      handoff_outcome: {
        title: 'Ergebnisse', sentence: '{count, plural, =0 {Noch keine Übergabe hat ein Ergebnis} one {Eine Übergabe hat ein Ergebnis} other {# Übergaben haben ein Ergebnis}}',
        definition: 'Übergaben, die im Zeitraum gesendet und dann abgeschlossen wurden, nach dem vermerkten Ergebnis.',
      },
      got: {
        title: 'Erhaltene Übergaben', sentence: '{count, plural, =0 {Es ging keine Übergabe ein} one {Es ging eine Übergabe ein} other {Es gingen # Übergaben ein}}',
        definition: 'Übergaben, die Ihnen im Zeitraum gesendet wurden, nach ihrem heutigen Stand, ohne Eingabefehler.',
      },
      got_seen_in_time: {
        title: 'Pünktlich bestätigt', sentence: 'Sie haben den Empfang von {value} der Übergaben pünktlich bestätigt',
        definition: 'Anteil der Übergaben, deren Empfang Sie vor der Frist bestätigt haben, unter denen mit bekannter Frist.',
      },
      got_answered_in_three: {
        title: 'Antwort in drei Tagen', sentence: 'Sie haben {value} der Übergaben innerhalb von drei Arbeitstagen beantwortet',
        definition: 'Angenommen oder abgelehnt innerhalb von drei Arbeitstagen, unter den angenommenen, abgelehnten und unbeantworteten Übergaben.',
      },
      got_days: {
        title: 'Antwortfrist',
        sentence: '{count, plural, =0 {Die Hälfte der Übergaben erhielt Ihre Antwort am selben Tag} one {Die Hälfte der Übergaben erhielt Ihre Antwort innerhalb eines Arbeitstages} other {Die Hälfte der Übergaben erhielt Ihre Antwort innerhalb von # Arbeitstagen}}',
        definition: 'Ihre Arbeitstage bis zu Ihrer Antwort. Übergaben, die noch warten, zählen im Ganzen mit.',
      },
      got_accepted: {
        title: 'Annahme', sentence: 'Sie haben {value} der Übergaben angenommen',
        definition: 'Angenommene Übergaben, unter denen, die angenommen, abgelehnt oder unbeantwortet sind.',
      },
      got_decline: {
        title: 'Ablehnungsgründe', sentence: '{count, plural, =0 {Sie haben keine Übergabe abgelehnt} one {Sie haben eine Übergabe abgelehnt} other {Sie haben # Übergaben abgelehnt}}',
        definition: 'Übergaben, die im Zeitraum bei Ihnen eingingen und abgelehnt wurden, nach dem Grund, den Sie angegeben haben.',
      },
      got_outcome: {
        title: 'Ergebnisse', sentence: '{count, plural, =0 {Noch keine erhaltene Übergabe hat ein Ergebnis} one {Eine erhaltene Übergabe hat ein Ergebnis} other {# erhaltene Übergaben haben ein Ergebnis}}',
        definition: 'Übergaben, die im Zeitraum bei Ihnen eingingen und abgeschlossen sind, nach dem Ergebnis, das Sie vermerkt haben.',
      },
      two_contacts: {
        title: 'Zwei Kontakte', sentence: '{value} der Personen wurden nach höchstens zwei Kontakten von einem Dienst aufgenommen',
        definition: 'Personen, die im Zeitraum von einem ersten Dienst aufgenommen wurden: Anteil derer, die nach höchstens zwei Kontakten dort ankamen. Ein Gespräch ist ein Kontakt, ein geführter Anruf auch.',
      },
      reached_1: {
        title: 'Nach einem Monat erreicht', sentence: '{value} der weitergeleiteten Personen wurden einen Monat später erreicht',
        definition: 'Personen, die im Zeitraum weitergeleitet wurden, mit einem Kontakt oder einer Antwort zwischen 7 Tagen vor und 30 Tagen nach diesem Zeitpunkt.',
      },
      reached_3: {
        title: 'Nach drei Monaten erreicht', sentence: '{value} der weitergeleiteten Personen wurden drei Monate später erreicht',
        definition: 'Personen, die im Zeitraum weitergeleitet wurden, mit einem Kontakt oder einer Antwort zwischen 7 Tagen vor und 30 Tagen nach diesem Zeitpunkt.',
      },
      reached_6: {
        title: 'Nach sechs Monaten erreicht', sentence: '{value} der weitergeleiteten Personen wurden sechs Monate später erreicht',
        definition: 'Personen, die im Zeitraum weitergeleitet wurden, mit einem Kontakt oder einer Antwort zwischen 7 Tagen vor und 30 Tagen nach diesem Zeitpunkt.',
      },
      reached_12: {
        title: 'Nach einem Jahr erreicht', sentence: '{value} der weitergeleiteten Personen wurden ein Jahr später erreicht',
        definition: 'Personen, die im Zeitraum weitergeleitet wurden, mit einem Kontakt oder einer Antwort zwischen 7 Tagen vor und 30 Tagen nach diesem Zeitpunkt.',
      },
      meeting_missed: {
        title: 'Verpasste Termine', sentence: '{value} der Termine aus Übergaben wurden verpasst',
        definition: 'Bestätigte Termine einer Übergabe, die in den Zeitraum fallen: Anteil derer, zu denen die Person nicht kam.',
      },
      seat_absent: {
        title: 'Abwesend bei Treffen', sentence: '{value} der bei einem Treffen erwarteten Personen kamen nicht',
        definition: 'Anmeldungen für die Treffen des Zeitraums: Anteil der unentschuldigt Abwesenden unter den vermerkten Anwesenheiten.',
      },
      opened_from: {
        title: 'Gemeinden', sentence: '{count, plural, =0 {Es wurde keine Akte eröffnet} one {Es wurde eine Akte eröffnet} other {Es wurden # Akten eröffnet}}',
        definition: 'Gemeinden, aus denen die Personen kamen, deren Akte im Zeitraum eröffnet wurde.',
      },
      need: {
        title: 'Notierter Bedarf', sentence: '{count, plural, =0 {Es wurde kein Bedarf notiert} one {Ein Bedarf wurde notiert} other {# Bedarfe wurden notiert}}',
        definition: 'Bedarf, der im Zeitraum in den Akten notiert wurde, ohne den zurückgezogenen.',
      },
      need_unmet: {
        title: 'Nichts Passendes', sentence: '{count, plural, =0 {Kein Bedarf wurde ohne Folge abgeschlossen} one {Ein Bedarf wurde ohne Folge abgeschlossen} other {# Bedarfe wurden ohne Folge abgeschlossen}}',
        definition: 'Bedarf des Zeitraums, der ohne Folge abgeschlossen wurde: Angebote gab es vielleicht, keines passte.',
      },
      need_empty: {
        title: 'Nichts anzubieten', sentence: '{count, plural, =0 {Kein Bedarf blieb ohne Angebot} one {Ein Bedarf blieb ohne Angebot} other {# Bedarfe blieben ohne Angebot}}',
        definition: 'Bedarf des Zeitraums, für den bei der letzten Auswahl kein Angebot des Katasters die Kriterien erfüllte.',
      },
    },
  },
} as const satisfies FiguresMessages;
