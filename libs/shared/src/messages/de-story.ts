import type { StoryMessages } from './fr-story.js';

export const story = {
  story: {
    tabsLabel: 'Teile der Akte',
    tabs: { story: 'Verlauf', situation: 'Situation', documents: 'Dokumente', sharing: 'Freigaben', team: 'Begleitung' },
    title: 'Verlauf der Akte', hint: 'J und K: nächster, voriger Eintrag. Eingabe: aufklappen.',
    filter: 'Nur zeigen', groups: {
      interviews: 'Gespräche', path: 'Projekte und Bedarf', sharing: 'Freigaben', team: 'Team und Termine', file: 'Leben der Akte',
    },
    empty: 'Erstes Gespräch zu erfassen.', emptyText: 'Was gesagt wird, erscheint hier, das Neueste zuerst.',
    nothing: 'Nichts dergleichen in dieser Akte.', nothingText: 'Wählen Sie einen anderen Filter, oder zeigen Sie den ganzen Verlauf.', everything: 'Alles zeigen',
    loadError: 'Der Verlauf konnte nicht geladen werden.', olderFailed: 'Die Fortsetzung konnte nicht geladen werden.',
    year: '{year} · {ago}', planned: 'Geplant', someone: 'eine Person des Teams',
    unfold: 'Gespräch lesen', fold: 'Zuklappen', topics: 'Themen', results: 'Was daraus wurde', special: 'Sehr persönlich',
    privateNote: 'Nur für Sie sichtbar',
    said: {
      interview: 'Gespräch mit {who} ({channel}, {minutes, number} Min.)',
      goal: '{sort, select, heart {Herzensprojekt} second {Zweites Projekt} other {Anderes Projekt}} „{title}“: {state, select, exploring {zu erkunden} chosen {gewählt} under_way {unterwegs} reached {erreicht} set_aside {zurückgestellt} other {geändert}}',
      need: '{hasTitle, select, true {Bedarf: {kind}, {title}} other {Bedarf: {kind}}}',
      grant: '{state, select, caseworker {Akte von {who} für {title} freigegeben} other {Akte von der Person für {title} freigegeben}}, bis {until}',
      grantEnd: '{state, select, learner {Die Person hat die Freigabe für {title} zurückgenommen} representative {Die Freigabe für {title} wurde von der Vertretung der Person zurückgenommen} recipient {{title} hat die Freigabe zurückgegeben} auditor {Die Freigabe für {title} wurde bei einer Prüfung zurückgenommen} other {{who} hat die Freigabe für {title} zurückgenommen}}',
      lead: '{title} übernimmt die Akte von {who}', assignment: '{title} begleitet die Akte mit, auf Wunsch von {who}',
      appointment: '{state, select, planned {Termin mit {who} geplant} cancelled {Termin mit {who} abgesagt} walk_in {Besuch ohne Termin, empfangen von {who}} other {Termin mit {who}}}',
      breakGlass: 'Ausnahmezugriff von {who}: {category, select, danger {eine Gefahr} urgent_deadline {eine dringende Frist} lead_unreachable {niemand sonst erreichbar} person_asks {die Person bat darum} technical {ein technischer Grund} other {ein anderer Grund}}',
      opened: 'Akte eröffnet in {title}',
      withheld: '{count, plural, one {# nicht freigegebener Eintrag} other {# nicht freigegebene Einträge}}',
    },
    doors: {
      replacement: 'Vertretung von {name}', replacementUntil: 'Vertretung von {name} bis {date}', assigned: 'Mitbegleitung',
      appointment: 'Offen für einen Termin, bis {date}', break_glass: 'Ausnahmezugriff bis {time}',
      grant: 'Für Sie freigegeben bis {date}',
    },
    whoSees: '{people, plural, one {# Person kann diese Akte öffnen} other {# Personen können diese Akte öffnen}}{shares, plural, =0 {, keine Freigabe} one {, # Freigabe} other {, # Freigaben}}.',
    whoSeesDetail: 'Wer sieht was', privateRule: 'Eine private Notiz liest nur, wer sie geschrieben hat.',
    projects: 'Projekte', heart: 'Herzensprojekt', second: 'Zweites', noProject: 'Noch kein Projekt notiert.',
    goalStates: { exploring: 'zu erkunden', chosen: 'gewählt', under_way: 'unterwegs', reached: 'erreicht', set_aside: 'zurückgestellt' },
    nextAppointment: 'Nächster Termin', appointmentWith: '{when}, mit {name}', noAppointment: 'Kein Termin geplant',
    alsoFollowedBy: 'Mitbegleitet von', readers: 'Können sie öffnen', readerCount: '{count, plural, one {# Person} other {# Personen}}',
    shares: 'Freigaben', documents: 'Dokumente',
  },
} as const satisfies StoryMessages;
