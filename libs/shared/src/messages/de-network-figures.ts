import type { networkFigures as French } from './fr-network-figures.js';
import type { Said } from './said.js';

export const networkFigures: Said<typeof French> = {
  networkFigures: {
    title: 'Das Netzwerk in Zahlen',
    intro: 'Wer an wen verweist, wie man einander antwortet, was fehlt. Diese Zahlen beschreiben ein Netzwerk: Sie stellen niemanden in eine Rangliste.',
    loadError: 'Die Zahlen des Netzwerks konnten nicht geladen werden.',
    closed: 'Diese Seite öffnet sich mit einem Koordinationsmandat', closedText: 'Sie zeigt das Netzwerk und die Einrichtungen eines Gebiets. Bitten Sie die Verwaltung von Boussole um ein Mandat für das Netzwerk oder für ein Becken.',
    scope: 'Die Gesamtzahlen und der Bedarf betreffen das ganze Netzwerk; die Verbindungen und die Antworten die Einrichtungen der Gebiete, die Ihnen anvertraut sind. Nichts hier stellt jemanden in eine Rangliste.',
    everywhere: 'Das ganze Netzwerk',
    running: 'Der Zeitraum läuft noch: Dies wird einige Tage nach seinem Ende gesagt.',
    board: 'Neutralität', headline: 'Das Wesentliche', fullSessions: 'Warum Übergaben abgelehnt werden', fullSessionsText: '„Der Kurs ist ausgebucht“ heißt, dass Plätze fehlen, nicht Angebote.',
    flows: {
      title: 'Wer an wen verweist', people: 'Personen',
      summary: '{inside, plural, =0 {Niemand wurde innerhalb der begleitenden Einrichtung verwiesen} one {Eine von {total, number} Personen wurde innerhalb der begleitenden Einrichtung verwiesen} other {# von {total, number} Personen wurden innerhalb der begleitenden Einrichtung verwiesen}}, soweit es gezeigt werden kann.',
      none: 'In diesem Zeitraum wurde niemand verwiesen', allHidden: 'Zu wenige Personen auf jeder Verbindung, um sie zu zeigen',
      hidden: '{count, plural, one {Eine Verbindung wird nicht gezeigt} other {# Verbindungen werden nicht gezeigt}}: weniger als {least} Personen, oder eine Zahl, die eine andere verraten würde.',
    },
    answers: {
      title: 'Wie man einander antwortet', table: 'Antworten nach Einrichtung', caption: 'Alphabetisch, es sei denn, Sie sortieren eine Spalte',
      intro: 'Alphabetisch. Eine lange Frist hat oft einen guten Grund: ein Team aus einer Person, ein Kurs, der erst im September beginnt. Sprechen Sie darüber, bevor Sie urteilen.',
      none: 'In diesem Zeitraum ging keine Übergabe ein', whole: 'Das ganze Netzwerk', few: 'zu wenige', stroke: 'Der Strich zeigt, wo das Netzwerk steht.',
      tooFew: '{count, plural, one {Für eine Einrichtung sind es zu wenige Personen, um etwas zu sagen: Es braucht {least}.} other {Für # Einrichtungen sind es zu wenige Personen, um etwas zu sagen: Es braucht {least}.}}',
      columns: { name: 'Einrichtung', received: 'Erhalten', seenInTime: 'Rechtzeitig bestätigt', answeredInThree: 'In drei Tagen beantwortet', accepted: 'Angenommen' },
    },
    needs: {
      title: 'Was gesucht wird, was fehlt', none: 'In diesem Zeitraum wurde kein Bedarf notiert', noneText: 'Bedarf wird in den Akten notiert, bevor ein Angebot gewählt wird.',
      first: 'Wo am meisten fehlt: {field}, {basin}. {unmet} von {asked} Personen nahmen nichts von dem, was ihnen vorgeschlagen wurde.',
      firstAlone: 'Wo am meisten fehlt: {field}, {basin}. {unmet} Personen nahmen nichts von dem, was ihnen vorgeschlagen wurde.',
      shown: 'Was gezeigt wird', modes: { unmet: 'Nichts Passendes', empty: 'Nichts vorzuschlagen', asked: 'Alles, was gesucht wird' },
      explained: {
        unmet: 'Bedarf, der ohne Folge abgeschlossen wurde: Vielleicht gab es Angebote, keines passte.',
        empty: 'Bedarf, für den bei der Wahl kein Angebot des Verzeichnisses die Kriterien erfüllte.',
        asked: 'Personen, die in diesem Bereich und diesem Becken einen Bedarf geäußert haben.',
      },
      table: 'Bedarf nach Bereich und Becken', caption: '{shown}, in Personen, nach Bereich und Becken', field: 'Bereich',
      fieldUnsaid: 'Bereich nicht angegeben', basinUnsaid: 'Becken nicht angegeben', nobody: 'nichts zu zeigen', hidden: 'verborgen', of: 'von {asked}',
      legendHeat: 'kräftiger: mehr Personen', legendHidden: 'verborgen: weniger als {least} Personen, oder eine Zahl, die eine andere verraten würde', legendNone: 'niemand, oder zu wenige Personen',
    },
    register: {
      title: 'Aktualität des Verzeichnisses', summary: '{share} der Angebotsblätter wurden rechtzeitig geprüft. Ein veraltetes Blatt schickt Menschen umsonst auf den Weg.',
      none: 'Das Verzeichnis ist leer', nowhere: 'Ohne Becken', seats: 'Freie Plätze', coverage: 'Sehen, was das Verzeichnis nicht abdeckt',
    },
    charter: {
      title: 'Die sieben Werte der Charta', intro: 'Die Charta verpflichtet moralisch. Hier sind die Zahlen, die ihr am nächsten kommen, und was jede von ihnen nicht sagt. Keine Note, keine Summe.',
      limit: 'Was das nicht sagt', noFigure: 'Keine ehrliche Zahl', fresh: '{share} der Angebotsblätter im Verzeichnis sind aktuell.', boardText: 'Anderswo gemessen, mit veröffentlichter Methode.', boardLink: 'Die Neutralitätsübersicht öffnen',
      registerLink: 'Nach Becken ansehen', unsaid: '{title}: {why}', unknown: 'Lässt sich noch nicht sagen',
      values: {
        interest: { name: 'Interesse der Begünstigten', limit: 'Schnell irgendwo anzukommen sagt nicht, dass es der richtige Ort war. Was die Person davon hält, fragt man sie selbst.' },
        cooperation: { name: 'Zusammenarbeit', limit: 'Auch eine begründete Ablehnung ist eine Antwort. Was zwei Dienste am Telefon regeln, wird nicht gezählt.' },
        efficiency: { name: 'Wirksamkeit', limit: 'Schnell heißt nicht nützlich: Eine Antwort binnen eines Tages kann eine Tür schließen.' },
        solidarity: { name: 'Solidarität und Engagement', limit: 'Gezählt wird nur, was in Boussole zugesagt war. Jemanden zu erreichen heißt noch nicht, ihm zu helfen.' },
        neutrality: { name: 'Neutralität', limit: 'Das Audit vergleicht Entscheidungen mit dem Erwarteten. Absichten kennt es nicht, und ein Signal ist kein Fehler.' },
        transparency: { name: 'Transparenz', limit: 'Ein geprüftes Blatt kann unvollständig bleiben, ein vollständiges missverstanden werden.' },
        openness: { name: 'Offenheit', limit: 'Was sich zählen ließe, etwa die Zahl der gezeigten Angebote, sagt vor allem, wie reich das Gebiet ist. Das zeigt sich im Team, nicht hier.' },
      },
    },
  },
  operatorFigures: {
    title: 'Erhaltene Übergaben in Zahlen', intro: 'Was Ihnen zugesandt wurde, wie Sie geantwortet haben und wo Ihre freien Plätze erwartet werden.',
    loadError: 'Die Zahlen der erhaltenen Übergaben konnten nicht geladen werden.', inbox: 'Die erhaltenen Übergaben öffnen',
    closed: 'Diese Zahlen sind nicht Ihre', closedText: 'Diese Seite zeigt die Übergaben an die Zweigstelle, in der Sie arbeiten.',
    now: 'heute', lateTitle: 'Überfällige Antworten', soonTitle: 'Fällige Antworten', delays: 'Ihre Fristen',
    late: '{count, plural, =0 {Nichts ist überfällig.} other {Die Antwortfrist ist verstrichen.}}',
    soon: 'In den nächsten sieben Tagen fällig.',
    headline: 'Das Wesentliche', reasons: 'Antworten und Ergebnisse', times: 'Wie schnell Sie geantwortet haben',
    timesText: '{count, plural, =0 {In drei Werktagen wurde keine Antwort gegeben} one {Eine Antwort wurde in drei Werktagen gegeben} other {# Antworten wurden in drei Werktagen gegeben}}, soweit es gezeigt werden kann: Was zu wenige Personen betrifft, steht nicht darin.',
    timeRows: { soon: 'In drei Werktagen', later: 'Später', none: 'Noch nicht, oder nie' }, timeParts: { accepted: 'Angenommen', declined: 'Abgelehnt', none: 'Ohne Antwort' },
    seats: {
      table: 'Freie Plätze und unerfüllter Bedarf',
      title: 'Ihre freien Plätze, nahe an unerfülltem Bedarf', none: 'Kein freier Platz nahe an unerfülltem Bedarf',
      noneText: 'Entweder sind Ihre Kurse voll, oder niemand hat in Ihren Bereichen und Ihrem Becken vergeblich gesucht, oder zu wenige, um es zu sagen.',
      intro: 'Personen aus Ihrem Becken haben in diesen Bereichen gesucht und nichts Passendes gefunden. Ihre freien Plätze könnten ihnen nützen: Sagen Ihre Blätter deutlich, für wen sie sind?',
      offer: 'Angebot', seats: 'Plätze', startsOn: 'Beginn', near: 'Bereich und Becken', unmet: 'Unerfüllt', undated: 'Ohne Datum', nearOf: '{field}, {basin}',
      rest: '{count, plural, one {Ein weiteres Ihrer Angebote hat freie Plätze: Zu wenige Personen, oder niemand, suchen dort vergeblich.} other {# weitere Ihrer Angebote haben freie Plätze: Zu wenige Personen, oder niemand, suchen dort vergeblich.}}', keys: 'Pfeiltasten, um von Zeile zu Zeile zu gehen, Eingabetaste zum Öffnen.',
    },
    sheets: {
      title: 'Ihre zu prüfenden Blätter', none: 'Alle Ihre Blätter sind aktuell', all: 'Alle Ihre Blätter',
      intro: 'Ein veraltetes Blatt schickt Menschen umsonst auf den Weg. Es zu prüfen dauert eine Minute.', since: 'zu prüfen seit {date}', before: 'zu prüfen vor dem {date}',
    },
  },
};
