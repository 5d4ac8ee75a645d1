import type { StoryMessages } from './fr-story.js';

export const story = {
  story: {
    tabsLabel: 'Delen van het dossier',
    tabs: { story: 'Verhaal', situation: 'Situatie', documents: 'Documenten', sharing: 'Delen', team: 'Opvolging' },
    title: 'Verhaal van het dossier', hint: 'J en K: volgend, vorig element. Enter: openklappen.',
    filter: 'Alleen tonen', groups: {
      interviews: 'Gesprekken', path: 'Projecten en behoeften', sharing: 'Gedeeld', team: 'Team en afspraken', file: 'Leven van het dossier',
    },
    empty: 'Eerste gesprek te noteren.', emptyText: 'Wat gezegd wordt, verschijnt hier, het recentste eerst.',
    nothing: 'Niets van die aard in dit dossier.', nothingText: 'Kies een andere filter, of toon het hele verhaal.', everything: 'Alles tonen',
    loadError: 'Het verhaal kon niet geladen worden.', olderFailed: 'Het vervolg kon niet geladen worden.',
    year: '{year} · {ago}', planned: 'Gepland', someone: 'iemand van het team',
    unfold: 'Gesprek lezen', fold: 'Dichtklappen', topics: 'Onderwerpen', results: 'Wat eruit kwam', special: 'Zeer persoonlijk',
    privateNote: 'Alleen voor u zichtbaar',
    said: {
      interview: 'Gesprek met {who} ({channel}, {minutes, number} min)',
      goal: '{sort, select, heart {Hartsproject} second {Tweede project} other {Ander project}} “{title}”: {state, select, exploring {te verkennen} chosen {gekozen} under_way {onderweg} reached {bereikt} set_aside {opzijgezet} other {gewijzigd}}',
      need: '{hasTitle, select, true {Behoefte: {kind}, {title}} other {Behoefte: {kind}}}',
      grant: '{state, select, caseworker {Dossier door {who} gedeeld met {title}} other {Dossier door de persoon gedeeld met {title}}} tot {until}',
      grantEnd: '{state, select, learner {De persoon heeft het delen met {title} ingetrokken} representative {Het delen met {title} is ingetrokken door wie de leerling vertegenwoordigt} recipient {{title} heeft de toegang teruggegeven} auditor {Het delen met {title} is ingetrokken bij een controle} other {{who} heeft het delen met {title} ingetrokken}}',
      lead: '{title} neemt het dossier over van {who}', assignment: '{title} volgt het dossier mee op, op vraag van {who}',
      appointment: '{state, select, planned {Afspraak gepland met {who}} cancelled {Afspraak met {who} geannuleerd} walk_in {Langsgekomen zonder afspraak, ontvangen door {who}} other {Afspraak met {who}}}',
      breakGlass: 'Uitzonderlijke toegang van {who}: {category, select, danger {een gevaar} urgent_deadline {een dringende termijn} lead_unreachable {niemand anders bereikbaar} person_asks {de persoon vroeg het} technical {een technische reden} other {een andere reden}}',
      opened: 'Dossier geopend in {title}',
      withheld: '{count, plural, one {# niet gedeeld element} other {# niet gedeelde elementen}}',
    },
    doors: {
      replacement: 'Vervanging van {name}', replacementUntil: 'Vervanging van {name} tot {date}', assigned: 'Tweede opvolging',
      appointment: 'Open voor een afspraak, tot {date}', break_glass: 'Uitzonderlijke toegang tot {time}',
      grant: 'Met u gedeeld tot {date}',
    },
    whoSees: '{people, plural, one {# persoon kan dit dossier openen} other {# personen kunnen dit dossier openen}}{shares, plural, =0 {, nergens gedeeld} one {, # keer gedeeld} other {, # keer gedeeld}}.',
    whoSeesDetail: 'Wie ziet wat', privateRule: 'Een privénota wordt alleen gelezen door wie ze schreef.',
    projects: 'Projecten', heart: 'Hartsproject', second: 'Tweede', noProject: 'Nog geen project genoteerd.',
    goalStates: { exploring: 'te verkennen', chosen: 'gekozen', under_way: 'onderweg', reached: 'bereikt', set_aside: 'opzijgezet' },
    nextAppointment: 'Volgende afspraak', appointmentWith: '{when}, met {name}', noAppointment: 'Geen afspraak gepland',
    alsoFollowedBy: 'Ook opgevolgd door', readers: 'Kunnen het openen', readerCount: '{count, plural, one {# persoon} other {# personen}}',
    shares: 'Keer gedeeld', documents: 'Documenten',
  },
} as const satisfies StoryMessages;
