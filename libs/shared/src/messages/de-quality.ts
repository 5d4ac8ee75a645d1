import type { QualityMessages } from './fr-quality.js';

export const quality = {
  quality: {
    title: 'Qualität', detail: '{branch} betrachtet sich selbst, einmal im Jahr, mit einem Blick von außen. Nichts hier handelt von einer begleiteten Person.',
    loadError: 'Die Selbsteinschätzung konnte nicht geladen werden.', print: 'Drucken', open: 'Die Selbsteinschätzung dieses Jahres eröffnen', opened: 'Selbsteinschätzung eröffnet.',
    empty: 'Noch keine Selbsteinschätzung', emptyText: 'Eröffnen Sie die dieses Jahres: vier Standards, je eine Stufe und einige Zeilen, die sie belegen. Alles wird beim Tippen gespeichert.',
    emptyRead: 'Die Koordination oder die Leitung Ihrer Zweigstelle hat noch keine eröffnet.', year: 'Jahr', round: 'Selbsteinschätzung {year}', source:
      'Die vier Standards und die fünf Stufen stammen aus dem Raster, das das Netzwerk Euroguidance 2009 erprobt hat. Die Erläuterungen sind von Boussole.',
    states: { draft: 'In Vorbereitung', sent_to_peer: 'Bei jemandem von außen', read: 'Von außen gelesen', closed: 'Abgeschlossen' },
    filled: '{count, plural, =0 {Keiner der 4 Standards ist vollständig} one {# von 4 Standards ist vollständig} other {# von 4 Standards sind vollständig}}',
    askedPeer: 'Gegenlesung am {day} erbeten von {branch} ({organisation}). Noch hat niemand angenommen.', withPeer: '{name}, {branch} ({organisation}), liest Ihr Raster. Bis dahin ändert es sich nicht.',
    readBy: 'Gelesen von {name}, {branch} ({organisation}), am {day}.', closedUnread: 'Ohne Gegenlesung von außen abgeschlossen.',
    askPeer: 'Um eine Gegenlesung bitten', takeBack: 'Das Raster zurücknehmen', close: 'Die Selbsteinschätzung abschließen', asked: 'Die Bitte ist unterwegs.', takenBack: 'Das Raster gehört wieder Ihnen.', closed: 'Selbsteinschätzung abgeschlossen.',
    closeTitle: 'Die Selbsteinschätzung abschließen?', closeText: 'Danach lässt sie sich lesen, aber nicht mehr ändern. Die Maßnahmen laufen weiter.', closeUnreadText: 'Niemand von außen hat sie gelesen. Danach lässt sie sich lesen, aber nicht mehr ändern. Die Maßnahmen laufen weiter.',
    takeBackTitle: 'Das Raster zurücknehmen?', takeBackText: 'Es ist dann von außen nicht mehr zu sehen, und was dort schon geschrieben wurde, wird gelöscht.',
    notWhole: 'Um eine Gegenlesung zu erbitten oder abzuschließen, ergänzen Sie die vier Standards: je eine Stufe und mindestens zehn Zeichen.',
  },
  qualityGrid: {
    level: 'Stufe', noLevel: 'Keine Stufe', evidence: 'Was es zeigt', evidenceHint: 'Ein Dokument, eine Gewohnheit im Team, eine Zahl. Nennen Sie niemanden: weder eine begleitete Person noch jemanden aus dem Team.', noEvidence: 'Es steht nichts da.',
    saving: 'Wird gespeichert…', saved: 'Gespeichert', unsaved: 'Noch nicht gespeichert', retry: 'Erneut versuchen', takeSaved: 'Zum Gespeicherten zurück',
    standsNow: 'Was gespeichert ist', house: 'Die Zweigstelle', peer: 'Der Blick von außen', noRemark: 'Noch nicht gelesen.', before: '{year}: {level}',
    standards: {
      theory: { name: 'Eine durchdachte Arbeitsweise', means: 'Das Team weiß, auf welche Theorien und Methoden es sich stützt, und kann sagen, warum.', ask: 'Welche Methoden teilt das ganze Team? Wann haben Sie sie zuletzt gemeinsam überprüft?' },
      person: { name: 'Die Aufmerksamkeit für die Person', means: 'Das Gespräch geht von dem aus, was die Person erlebt, hofft und fürchtet; es achtet auf Vertrauen und Tempo.', ask: 'Wie lassen Sie dem Zögern Raum? Was tun Sie, wenn es jemandem schlecht geht?' },
      society: { name: 'Der Blick auf die Gesellschaft', means: 'Die Beratung berücksichtigt Herkunft, Geschlecht, Sprache, Geld und Arbeitsmarkt, ohne jemanden festzulegen.', ask: 'Wer kommt nicht zu Ihnen? Woran erkennen Sie ein Klischee, auch bei sich selbst?' },
      information: { name: 'Verlässliche Information', means: 'Was über Berufe, Ausbildungen und Hilfen gesagt wird, ist aktuell, vollständig, neutral und verständlich.', ask: 'Woher kommen Ihre Informationen, und von wann sind sie? Wer prüft sie?' },
    },
    levels: {
      achieved: { name: 'Verwirklicht', means: 'Es gilt überall, und das lässt sich zeigen.' }, partly: { name: 'Teilweise verwirklicht', means: 'Es gilt stellenweise oder zeitweise.' },
      under_way: { name: 'In Umsetzung', means: 'Die Arbeit hat begonnen, die Wirkung ist noch nicht zu sehen.' }, planned: { name: 'Geplant', means: 'Es ist beschlossen, begonnen hat noch nichts.' },
      not_feasible: { name: 'Nicht umsetzbar', means: 'Hier nicht anwendbar oder außerhalb unserer Möglichkeiten: Sagen Sie, warum. Das ist keine schlechte Note.' },
    },
  },
  qualityPeer: {
    title: 'Um eine Gegenlesung bitten', intro: 'Die Koordination einer anderen Organisation liest dieses Raster und seine Belege, sonst nichts, bis sie es Ihnen zurückgibt. Sie darf ablehnen.',
    label: 'Zweigstelle', hint: 'Name der Zweigstelle oder der Organisation. Es erscheinen nur solche mit einer Koordination.', none: 'Keine Zweigstelle dieses Namens.', looking: 'Suche…', send: 'Bitten', missing: 'Wählen Sie eine Zweigstelle.',
    askedTitle: 'Sie werden um eine Gegenlesung gebeten', askedLine: 'Selbsteinschätzung {year} · erbeten am {day}', isAccepted: 'Angenommen', isWaiting: 'Anzunehmen', read: 'Öffnen',
  },
  qualityReading: {
    title: '{branch} lesen', detail: '{organisation} · Selbsteinschätzung {year}', loadError: 'Diese Gegenlesung konnte nicht geladen werden.', back: 'Zurück zur Qualität',
    before: 'Sie sehen das Raster und seine Belege, sobald Sie die Bitte annehmen. Zu jedem Standard geben Sie die Stufe an, die Sie darin sehen, und eine nützliche Anmerkung. Ihre Worte werden gelesen, wie sie sind, unter Ihrem Namen.',
    accept: 'Gegenlesung annehmen', decline: 'Ablehnen', giveUp: 'Verzichten', handBack: 'Die Gegenlesung zurückgeben', accepted: 'Sie lesen dieses Raster.', declined: 'Ablehnung übermittelt.', handedBack: 'Gegenlesung zurückgegeben: danke.',
    declineTitle: 'Nicht lesen?', declineText: 'Das Raster geht an die Zweigstelle zurück, und was Sie geschrieben hatten, wird gelöscht.', handBackTitle: 'Die Gegenlesung zurückgeben?', handBackText: 'Die Zweigstelle liest Ihre Anmerkungen; Sie sehen ihr Raster nicht mehr.',
    yourLevel: 'Die Stufe, die Sie darin sehen', remark: 'Ihre Anmerkung', remarkHint: 'Was überzeugt, was fehlt, eine Idee. Nennen Sie niemanden.', notWhole: 'Um sie zurückzugeben, geben Sie zu jedem der vier Standards eine Stufe und mindestens zehn Zeichen an.',
  },
  qualityProgress: {
    title: 'Zurückgelegter Weg', chart: 'Von {before} bis {now}', summary: '{higher, plural, =0 {Kein Standard steht höher} one {# Standard steht höher} other {# Standards stehen höher}} als {year}{lower, plural, =0 {.} one {, # steht tiefer.} other {, # stehen tiefer.}}',
    standard: 'Standard', change: 'Entwicklung', none: '–', legendBefore: '{year}', legendNow: '{year}',
    changes: { first: 'Neu', higher: 'Höher', same: 'Unverändert', lower: 'Tiefer', otherwise: 'Anders' },
  },
  qualityActions: {
    title: 'Was wir verbessern', add: 'Eine Maßnahme notieren', empty: 'Keine Maßnahme notiert', emptyText: 'Eine Maßnahme sagt, was, wer dafür einsteht und bis wann. Sie wird von einer Selbsteinschätzung zur nächsten verfolgt.', list: 'Verbesserungsmaßnahmen',
    what: 'Maßnahme', whatLabel: 'Was wird verbessert?', standard: 'Standard', noStandard: 'Keiner im Besonderen', owner: 'Wer dafür einsteht', due: 'Frist', state: 'Stand', result: 'Was daraus wurde', resultHint: 'Auszufüllen, wenn die Maßnahme erledigt oder aufgegeben ist.',
    late: 'Überfällig', since: 'Beschlossen {year}', change: 'Verfolgen', changeOne: 'Verfolgen: {what}', addTitle: 'Eine Maßnahme notieren', changeTitle: 'Eine Maßnahme verfolgen', save: 'Speichern', saved: 'Maßnahme gespeichert.', columnChange: 'Verfolgung',
    states: { planned: 'Vorgesehen', doing: 'Im Gang', done: 'Erledigt', dropped: 'Aufgegeben' }, warning: 'Nennen Sie keine begleitete Person.',
  },
  qualityMoments: {
    title: 'Zufriedenheit: vorher, währenddessen, nachher', intro: 'Wer an der Qualität arbeitet, fragt die Menschen zu drei Zeitpunkten. Boussole zeigt nur, was es gefragt hat.',
    before: 'Vor dem Gespräch', beforeText: 'Dieselben drei Fragen, wenn jemand vor dem ersten Gespräch sagt, wo er steht: Sie betreffen den Empfang und die ersten Kontakte. Die Wünsche, die jemand vor dem Blick auf die Angebote äußert, sagen nichts über Zufriedenheit; sie werden hier nicht gezählt.',
    during: 'Während der Begleitung', duringText: 'Die drei Fragen (Hilfe, Zuhören, Klarheit) werden gestellt, wenn die Person sagt, wo sie steht. Der Zeitpunkt wird bei der Zählung behalten, nie bei der Person; was früher gezählt wurde, bleibt ohne bekannten Zeitpunkt.',
    after: 'Nachher', afterText: 'Dieselben drei Fragen, sobald die Akte geschlossen oder der Ausgang bekannt ist: Die Tabelle unten stellt die Zeitpunkte nebeneinander.', afterReader: 'Die Zahlen stehen der Koordination und der Leitung offen.',
  },
} as const satisfies QualityMessages;
