import type { FiguresMessages } from './fr-figures.js';

export const figures = {
  figures: {
    said: '{sentence}.', compared: '{sentence}, {difference}.', titled: '{title}: {value}',
    more: '{kind, select, percent {{n, plural, one {# procentpunt} other {# procentpunten}}} days {{n, plural, one {# dag} other {# dagen}}} other {{n, number}}} meer dan {then}',
    fewer: '{kind, select, percent {{n, plural, one {# procentpunt} other {# procentpunten}}} days {{n, plural, one {# dag} other {# dagen}}} other {{n, number}}} minder dan {then}',
    same: 'zoals {then}',
    then: {
      yearBefore: 'een jaar eerder', quarter: 'in het {quarter, select, 1 {1e} other {{quarter}e}} kwartaal van {year}', month: 'in {month}', year: 'in {year}',
    },
    periods: {
      quarter: '{quarter, select, 1 {1e} other {{quarter}e}} kwartaal {year}', year: 'Jaar {year}', shortQuarter: 'K{quarter} {year}',
      running: '{name} (loopt nog)',
    },
    days: '{n, plural, =0 {dezelfde dag} one {# dag} other {# dagen}}', overAYear: 'meer dan een jaar',
    whole: 'op {n, number}',
    hidden: 'Te weinig personen om het te zeggen',
    later: 'Bekend vanaf {day}', none: 'Niets over te zeggen voor deze periode', slow: 'Meer dan de helft wacht nog',
    trendOf: '{title}, verloop', trendSaid: 'Van {first} ({from}) naar {last} ({until}).',
    table: 'Tabel', tableOf: '{title}: tabel', period: 'Periode', value: 'Waarde', unsaid: 'Wordt niet gezegd',
    definition: 'Definitie',
    slices: '{title}, per antwoord', answer: 'Antwoord', before: 'Vroeger', tooFew: 'te weinig', rest: 'Andere antwoorden, niet getoond',
    spread: {
      said: 'In het netwerk: {marks}',
      p0: 'Lager dan in negen vestigingen op tien.', p1: 'Lager dan in drie vestigingen op vier.',
      p2: 'Iets lager dan het midden van het netwerk.', p3: 'In het midden van het netwerk, of iets hoger.',
      p4: 'Even hoog als of hoger dan in drie vestigingen op vier.', p5: 'Even hoog als of hoger dan in negen vestigingen op tien.',
      all: 'Van {branches, number} vestigingen, zonder hun naam, zit de helft onder {middle}.',
      ticks: { tenth: 'een tiende', quarter: 'een kwart', half: 'de helft', most: 'drie kwart', nine: 'negen tiende' }, under: '{part} onder {value}',
    },
    frame: {
      controls: 'De cijfers kiezen', unit: 'Plaats', organisation: 'Alle vestigingen', grain: 'Per', grains: { month: 'Maand', quarter: 'Kwartaal', year: 'Jaar' },
      period: 'Periode', versus: 'Vergeleken met', about: '{unit} · {period}, vergeleken met: {versus}',
      fresh: 'Alles wat vóór {at} veranderde, is geteld.',
      waiting: '{waiting, plural, =0 {Niets wacht om geteld te worden.} one {Eén wijziging wacht om geteld te worden.} other {# wijzigingen wachten om geteld te worden.}}',
      byQuarter: 'Antwoorden op doorverwijzingen worden per kwartaal gezegd vanaf {enough, number}; anders zegt het jaar ze.',
      manyWaiting: 'Meer dan duizend wijzigingen wachten om geteld te worden: deze cijfers veranderen nog.',
      least: 'De antwoorden van minder dan {least, number} personen worden niet getoond, noch wat ze zou verraden; dat betekent nooit nul.',
    },
    states: {
      sent: 'Verstuurd', received: 'Goed ontvangen', under_review: 'In onderzoek', info_requested: 'Vraag gesteld', waitlisted: 'Op de wachtlijst', accepted: 'Aanvaard',
      appointment_set: 'Afspraak gemaakt', no_show: 'Afspraak gemist', appointment_cancelled: 'Afspraak afgezegd', contact_made: 'Contact gelegd', enrolled: 'Ingeschreven',
      closed: 'Afgesloten', declined: 'Geweigerd', cancelled: 'Geannuleerd', withdrawn: 'Ingetrokken door de persoon', expired: 'Zonder antwoord gebleven', obsolete: 'Niet meer nodig',
    },
    answers: {
      named: 'Met een naam', anonymous: 'Anoniem',
      goal_reached: 'Project bereikt', in_training: 'In opleiding', in_employment: 'Aan het werk', handed_over: 'Opgevolgd door een andere dienst', no_news: 'Geen nieuws',
      moved_away: 'Verhuisd', person_asks: 'Op vraag van de persoon', other: 'Andere reden', unsaid: 'Niet vermeld',
      done_in_time: 'Op tijd', done_late: 'Te laat', not_done: 'Niet gedaan', planned: 'Nog gepland',
      seen: 'Ontvangen', waiting: 'Wachten nog', never: 'Nooit', in_time: 'Op tijd', late: 'Te laat', undated: 'Zonder termijn',
      accepted: 'Aanvaard', declined: 'Geweigerd', expired: 'Zonder antwoord', ended: 'Anders beëindigd', reached: 'Aangekomen', yes: 'Ja', no: 'Nee',
      present: 'Aanwezig', absent: 'Afwezig', excused: 'Verontschuldigd', unknown: 'Niet genoteerd', missed: 'Gemist', agreed: 'Afgesproken',
    },
    detailLater: 'Het detail is bekend zodra de periode voorbij is.', rows: 'Dossiers bekijken',
    page: {
      title: 'Cijfers', intro: 'Elk cijfer zegt eerst wat het betekent. De definitie is één klik verder.', loadError: 'De cijfers konden niet geladen worden.',
      empty: 'Nog geen cijfers', emptyText: 'De eerste komen met de eerste dossiers die hier geopend worden.',
      groups: {
        welcome: 'Onthaal', following: 'Opvolging', handoffs: 'Doorverwijzingen', outcomes: 'Resultaten', voices: 'De stem van de personen', territory: 'Grondgebied', others: 'Andere cijfers',
      },
      month: 'Van een maand zeggen we hoeveel en hoe lang; antwoorden en aandelen worden per kwartaal gezegd, zodat niemand te herkennen is.',
      glance: 'In één oogopslag', load: 'Werklast', loadUnit: 'per begeleider',
      loadSaid: '{load, plural, one {# open dossier} other {# open dossiers}} per begeleider. Het richtcijfer: één voor {reference, number} personen.',
      loadNone: 'Niemand begeleidt hier vandaag.',
      tasks: 'Opvolgingen', lateUnit: 'te laat', tasksSaid: '{soon, plural, =0 {Geen opvolging is gepland binnen zeven dagen.} one {Eén opvolging is gepland binnen zeven dagen.} other {# opvolgingen zijn gepland binnen zeven dagen.}}',
      caseload: 'Open dossiers vandaag', caseloadBy: { branch: 'Per begeleider', organisation: 'Per vestiging', network: 'Per vestiging' },
      caseloadSaid: '{counsellors, plural, =0 {Niemand begeleidt hier vandaag.} one {Eén persoon begeleidt hier vandaag.} other {# personen begeleiden hier vandaag.}} {open, plural, =0 {Geen dossier is open.} one {Eén dossier is open.} other {# dossiers zijn open.}}',
      caseloadMark: 'De streep: {reference, number} personen, het richtcijfer voor één begeleider.', open: 'Open dossiers', noCaseload: 'Vandaag geen open dossier.',
      satisfaction: 'Wat de personen van de hulp vinden, vraag per vraag en per kwartaal, staat bij onze beloften.', satisfactionLink: 'Tevredenheid bekijken',
      awaited: 'Doorverwijzingen zonder antwoord', awaitedUnit: 'vandaag',
      awaitedSaid: '{late, plural, =0 {Geen enkele is over de antwoordtermijn.} one {Eén doorverwijzing is over de antwoordtermijn.} other {# doorverwijzingen zijn over de antwoordtermijn.}}',
      communesBare: '{count, plural, one {Eén gemeente van het bekken {basin} vanwaar men niemand ziet} other {# gemeenten van het bekken {basin} vanwaar men niemand ziet}}',
      communesBareText: 'Niemand kwam er vandaan, of te weinig personen om het te zeggen. De meest bevolkte eerst.',
      communesFull: 'Uit elke gemeente van het bekken {basin} kwam iemand.', commune: 'Gemeente', population: 'Inwoners',
      communesSaid: '{count, plural, =0 {Voor deze periode kan geen enkele gemeente gezegd worden.} one {Men kwam uit minstens één gemeente.} other {Men kwam uit minstens # gemeenten.}}',
      communesOf: 'Van het bekken {basin} minstens {seen} gemeenten op {all}.', unknownCommune: 'Gemeente niet vermeld', morePlaces: '{count, plural, one {Eén andere gemeente} other {# andere gemeenten}}',
      mapShows: 'Gebied van de kaart', everywhere: 'Het hele gebied',
      mapLegend: 'Hoe meer kleur, hoe meer personen er vandaan kwamen. Zonder kleur: niemand, of te weinig.',
      caseloadAll: 'De {count, number} regels bekijken',
      communesMap: 'Kaart van de gemeenten vanwaar men komt', cell: '{name}: {count}', communesFew: 'Een gemeente vanwaar te weinig personen kwamen, is niet te zien.',
    },
    behind: {
      title: 'Dossiers achter het cijfer', about: '{figure} · {period}', slice: 'Antwoord: {slice}', back: 'Terug naar de cijfers', loadError: 'De dossiers konden niet geladen worden.',
      noted: 'Elke raadpleging van deze lijst laat een spoor na in het logboek.', empty: 'Geen dossier van uw vestiging achter dit cijfer',
      emptyText: 'Gewiste dossiers tellen nog mee, zonder naam; die van een andere vestiging staan hier niet.', reference: 'Referentie', lead: 'Opgevolgd door', times: 'Telt voor',
      restricted: 'Dossier met beperkte toegang', nobody: 'Niemand', missing: 'Kies eerst een cijfer',
    },
    names: {
      opened: {
        title: 'Geopende dossiers', sentence: '{count, plural, =0 {Er werd geen dossier geopend} one {Er werd één dossier geopend} other {Er werden # dossiers geopend}}',
        definition: 'Dossiers die in de periode geopend werden, met of zonder naam. Een samengevoegd dossier telt maar één keer.',
      },
      closed: {
        title: 'Afgesloten dossiers', sentence: '{count, plural, =0 {Er werd geen dossier afgesloten} one {Er werd één dossier afgesloten} other {Er werden # dossiers afgesloten}}',
        definition: 'Dossiers die vandaag afgesloten zijn en in de periode afgesloten werden, volgens de reden van de laatste handeling.',
      },
      first_wait: {
        title: 'Wachten op het eerste gesprek',
        sentence: '{count, plural, =0 {De helft van de personen werd dezelfde dag ontvangen} one {De helft van de personen werd binnen één dag ontvangen} other {De helft van de personen werd binnen # dagen ontvangen}}',
        definition: 'Dagen tussen de opening van het dossier en het eerste gesprek. Wie nog wacht, telt mee in het geheel.',
      },
      talk_in_a_week: {
        title: 'Ontvangen binnen de week', sentence: '{value} van de personen werd binnen de week ontvangen',
        definition: 'Aandeel van de personen van wie het eerste gesprek plaatsvond binnen zeven dagen na de opening van het dossier.',
      },
      talk: {
        title: 'Gesprekken', sentence: '{count, plural, =0 {Er werd geen gesprek gevoerd} one {Er werd één gesprek gevoerd} other {Er werden # gesprekken gevoerd}}',
        definition: 'Gesprekken die in de periode gevoerd werden, per kanaal.',
      },
      task_in_time: {
        title: 'Opvolging op tijd', sentence: '{value} van de opvolgingen werd op tijd gedaan',
        definition: 'Opvolgingen die in de periode gepland en afgerond waren: aandeel dat uiterlijk op de afgesproken dag gedaan werd.',
      },
      handoff: {
        title: 'Verstuurde doorverwijzingen', sentence: '{count, plural, =0 {Er werd geen doorverwijzing verstuurd} one {Er werd één doorverwijzing verstuurd} other {Er werden # doorverwijzingen verstuurd}}',
        definition: 'Doorverwijzingen die in de periode verstuurd werden, volgens hun toestand van vandaag, zonder invoerfouten.',
      },
      handoff_seen_in_time: {
        title: 'Op tijd bevestigd', sentence: '{value} van de verstuurde doorverwijzingen kreeg op tijd een ontvangstbevestiging',
        definition: 'Aandeel van de doorverwijzingen waarvan de ontvangst vóór de termijn bevestigd werd, onder die met een bekende termijn.',
      },
      handoff_answered_in_three: {
        title: 'Antwoord binnen drie dagen', sentence: '{value} van de verstuurde doorverwijzingen kreeg binnen drie werkdagen een antwoord',
        definition: 'Aanvaard of geweigerd binnen drie werkdagen van de aanbieder, onder de aanvaarde, geweigerde en onbeantwoorde doorverwijzingen.',
      },
      handoff_days: {
        title: 'Antwoordtermijn',
        sentence: '{count, plural, =0 {De helft van de doorverwijzingen kreeg dezelfde dag antwoord} one {De helft van de doorverwijzingen kreeg binnen één werkdag antwoord} other {De helft van de doorverwijzingen kreeg binnen # werkdagen antwoord}}',
        definition: 'Werkdagen van de aanbieder tot zijn antwoord. Doorverwijzingen die nog wachten, tellen mee in het geheel.',
      },
      handoff_accepted: {
        title: 'Aanvaarding', sentence: '{value} van de verstuurde doorverwijzingen werd aanvaard',
        definition: 'Aanvaarde doorverwijzingen, onder die welke aanvaard, geweigerd of onbeantwoord zijn.',
      },
      handoff_decline: {
        title: 'Redenen van weigering', sentence: '{count, plural, =0 {Er werd geen doorverwijzing geweigerd} one {Er werd één doorverwijzing geweigerd} other {Er werden # doorverwijzingen geweigerd}}',
        definition: 'Doorverwijzingen die in de periode verstuurd en daarna geweigerd werden, volgens de opgegeven reden.',
      },
      handoff_outcome: {
        title: 'Resultaten', sentence: '{count, plural, =0 {Nog geen doorverwijzing heeft een resultaat} one {Eén doorverwijzing heeft een resultaat} other {# doorverwijzingen hebben een resultaat}}',
        definition: 'Doorverwijzingen die in de periode verstuurd en daarna afgesloten werden, volgens het genoteerde resultaat.',
      },
      got: {
        title: 'Ontvangen doorverwijzingen', sentence: '{count, plural, =0 {Er werd geen doorverwijzing ontvangen} one {Er werd één doorverwijzing ontvangen} other {Er werden # doorverwijzingen ontvangen}}',
        definition: 'Doorverwijzingen die u in de periode kreeg, volgens hun toestand van vandaag, zonder invoerfouten.',
      },
      got_seen_in_time: {
        title: 'Op tijd bevestigd', sentence: 'U bevestigde op tijd de ontvangst van {value} van de doorverwijzingen',
        definition: 'Aandeel van de doorverwijzingen waarvan u de ontvangst vóór de termijn bevestigde, onder die met een bekende termijn.',
      },
      got_answered_in_three: {
        title: 'Antwoord binnen drie dagen', sentence: 'U beantwoordde {value} van de doorverwijzingen binnen drie werkdagen',
        definition: 'Aanvaard of geweigerd binnen drie werkdagen, onder de aanvaarde, geweigerde en onbeantwoorde doorverwijzingen.',
      },
      got_days: {
        title: 'Antwoordtermijn',
        sentence: '{count, plural, =0 {De helft van de doorverwijzingen kreeg dezelfde dag uw antwoord} one {De helft van de doorverwijzingen kreeg binnen één werkdag uw antwoord} other {De helft van de doorverwijzingen kreeg binnen # werkdagen uw antwoord}}',
        definition: 'Uw werkdagen tot uw antwoord. Doorverwijzingen die nog wachten, tellen mee in het geheel.',
      },
      got_accepted: {
        title: 'Aanvaarding', sentence: 'U aanvaardde {value} van de doorverwijzingen',
        definition: 'Aanvaarde doorverwijzingen, onder die welke aanvaard, geweigerd of onbeantwoord zijn.',
      },
      got_decline: {
        title: 'Redenen van weigering', sentence: '{count, plural, =0 {U weigerde geen enkele doorverwijzing} one {U weigerde één doorverwijzing} other {U weigerde # doorverwijzingen}}',
        definition: 'Doorverwijzingen die u in de periode kreeg en weigerde, volgens de reden die u opgaf.',
      },
      got_outcome: {
        title: 'Resultaten', sentence: '{count, plural, =0 {Nog geen ontvangen doorverwijzing heeft een resultaat} one {Eén ontvangen doorverwijzing heeft een resultaat} other {# ontvangen doorverwijzingen hebben een resultaat}}',
        definition: 'Doorverwijzingen die u in de periode kreeg en die afgesloten zijn, volgens het resultaat dat u noteerde.',
      },
      two_contacts: {
        title: 'Twee contacten', sentence: '{value} van de personen werd na hoogstens twee contacten door een dienst opgenomen',
        definition: 'Personen die in de periode door een eerste dienst opgenomen werden: aandeel dat er na hoogstens twee contacten aankwam. Een gesprek is een contact, een gedane oproep ook.',
      },
      reached_1: {
        title: 'Bereikt na een maand', sentence: '{value} van de doorverwezen personen werd een maand later bereikt',
        definition: 'Personen die in de periode doorverwezen werden, met een contact of een antwoord tussen 7 dagen vóór en 30 dagen na dit tijdstip.',
      },
      reached_3: {
        title: 'Bereikt na drie maanden', sentence: '{value} van de doorverwezen personen werd drie maanden later bereikt',
        definition: 'Personen die in de periode doorverwezen werden, met een contact of een antwoord tussen 7 dagen vóór en 30 dagen na dit tijdstip.',
      },
      reached_6: {
        title: 'Bereikt na zes maanden', sentence: '{value} van de doorverwezen personen werd zes maanden later bereikt',
        definition: 'Personen die in de periode doorverwezen werden, met een contact of een antwoord tussen 7 dagen vóór en 30 dagen na dit tijdstip.',
      },
      reached_12: {
        title: 'Bereikt na een jaar', sentence: '{value} van de doorverwezen personen werd een jaar later bereikt',
        definition: 'Personen die in de periode doorverwezen werden, met een contact of een antwoord tussen 7 dagen vóór en 30 dagen na dit tijdstip.',
      },
      meeting_missed: {
        title: 'Gemiste afspraken', sentence: '{value} van de afspraken van doorverwijzingen werd gemist',
        definition: 'Bevestigde afspraken van een doorverwijzing die in de periode vallen: aandeel waarop de persoon niet kwam.',
      },
      seat_absent: {
        title: 'Afwezig bij sessies', sentence: '{value} van de personen die op een sessie verwacht werden, kwam niet',
        definition: 'Inschrijvingen voor de sessies van de periode: aandeel afwezigen zonder verontschuldiging, onder de genoteerde aanwezigheden.',
      },
      opened_from: {
        title: 'Gemeenten', sentence: '{count, plural, =0 {Er werd geen dossier geopend} one {Er werd één dossier geopend} other {Er werden # dossiers geopend}}',
        definition: 'Gemeenten vanwaar de personen kwamen van wie het dossier in de periode geopend werd.',
      },
      need: {
        title: 'Genoteerde behoeften', sentence: '{count, plural, =0 {Er werd geen behoefte genoteerd} one {Er werd één behoefte genoteerd} other {Er werden # behoeften genoteerd}}',
        definition: 'Behoeften die in de periode in de dossiers werden geschreven, behalve wat werd ingetrokken.',
      },
      need_unmet: {
        title: 'Niets dat past', sentence: '{count, plural, =0 {Geen behoefte werd zonder gevolg afgesloten} one {Eén behoefte werd zonder gevolg afgesloten} other {# behoeften werden zonder gevolg afgesloten}}',
        definition: 'Behoeften van de periode die zonder gevolg werden afgesloten: er was misschien aanbod, maar niets dat paste.',
      },
      need_empty: {
        title: 'Niets voor te stellen', sentence: '{count, plural, =0 {Geen behoefte bleef zonder aanbod} one {Eén behoefte bleef zonder aanbod} other {# behoeften bleven zonder aanbod}}',
        definition: 'Behoeften van de periode waarvoor bij de laatste keuze geen enkel aanbod van het kadaster aan de criteria voldeed.',
      },
    },
  },
} as const satisfies FiguresMessages;
