import type { FindingMessages } from './fr-finding.js';

export const finding = {
  finding: {
    similarCount:
      '{count, plural, =0 {Voorlopig geen gelijkend dossier.} one {Eén gelijkend dossier: kijk na voor u aanmaakt.} other {# gelijkende dossiers: kijk na voor u aanmaakt.}}',
    seeSimilar: '{count, plural, one {Gelijkend dossier bekijken} other {# gelijkende dossiers bekijken}}',
    similarWaiting: 'Gelijkende dossiers zoeken…', similarFailed: 'Gelijkende dossiers zoeken is niet gelukt.',
    why: 'Waarom: {reasons}', opensBeside: 'opent in een ander tabblad',
    reasons: {
      name: 'zelfde naam', near_name: 'gelijkende naam', birth: 'zelfde geboortedatum',
      birth_swapped: 'dag en maand omgewisseld', mail: 'zelfde e-mailadres', phone: 'zelfde telefoonnummer',
      commune: 'zelfde gemeente',
    },
  },
  merge: {
    title: 'Dubbele dossiers',
    intro:
      'Twee dossiers voor één persoon: een collega stelt voor, een andere beslist. Niets gaat verloren en een samenvoeging kan ongedaan gemaakt worden.',
    count:
      '{count, plural, =0 {Er wacht geen voorstel.} one {# voorstel wacht op een beslissing.} other {# voorstellen wachten op een beslissing.}}',
    state: 'Status', loadError: 'De voorstellen konden niet geladen worden.',
    states: {
      proposed: 'Te beslissen', merged: 'Samengevoegd', refused: 'Geweigerd', withdrawn: 'Ingetrokken',
      undone: 'Ongedaan gemaakt',
    },
    empty: {
      proposed: 'Er wacht geen voorstel', merged: 'Geen samengevoegd dossier', refused: 'Geen geweigerd voorstel',
      withdrawn: 'Geen ingetrokken voorstel', undone: 'Geen ongedaan gemaakte samenvoeging',
    },
    emptyText: 'Een dubbel dossier meldt u vanuit een van beide dossiers, op het tabblad Opvolging.',
    quoted: '‘{text}’',
    pair: '{first} en {second}', proposedBy: 'Voorgesteld door {name} op {day}',
    oneGone: 'Een van beide dossiers is niet meer zichtbaar: beperkte verwerking.',
    decided: {
      merged: 'Samengevoegd door {name} op {day}', refused: 'Geweigerd door {name} op {day}',
      withdrawn: 'Ingetrokken door {name} op {day}', undone: 'Ongedaan gemaakt door {name} op {day}', proposed: 'Te beslissen',
    },
    openKept: 'Dossier van {title} openen', decide: 'Beslissen…', decideNamed: 'Beslissen over {first} en {second}',
    refuse: 'Het zijn twee personen…', refuseNamed: '{first} en {second} zijn twee personen', withdraw: 'Voorstel intrekken…',
    withdrawNamed: 'Voorstel voor {first} en {second} intrekken', undo: 'Samenvoeging ongedaan maken…',
    undoNamed: 'Samenvoeging van {first} en {second} ongedaan maken',
    notYours: 'U hebt deze samenvoeging voorgesteld: iemand anders van de antenne beslist.',
    refuseTitle: 'Twee verschillende personen?',
    refuseText: 'Het voorstel wordt geweigerd, beide dossiers blijven zoals ze zijn.', withdrawTitle: 'Voorstel intrekken?',
    withdrawText: 'Beide dossiers blijven zoals ze zijn.', undoTitle: 'Samenvoeging ongedaan maken?',
    undoText: 'Alles wat uit het opgenomen dossier kwam, gaat terug. Wat sindsdien is toegevoegd, blijft in het behouden dossier.',
    why: 'Waarom', whyHint: 'In enkele woorden: iemand anders leest deze reden. Niets persoonlijks buiten de identiteit.',
    decideTitle: 'Beide dossiers samenvoegen',
    decideText: 'Alles wat het ene bevat gaat naar het andere: gesprekken, projecten, behoeften, documenten, delingen, afspraken.',
    whichStays: 'Welk dossier blijft?', chooseFirst: 'Kies eerst het dossier dat blijft.',
    ledBy:
      '{count, plural, =0 {Referentie: {name}, geen gesprek} one {Referentie: {name}, # gesprek} other {Referentie: {name}, # gesprekken}}',
    fromKept: 'volgens het dossier dat blijft', fromOther: 'volgens het andere dossier',
    completed:
      'Wat in het dossier dat blijft ontbreekt, wordt aangevuld uit het andere. De referentie van het andere dossier blijft de persoon volgen.',
    merge: 'Samenvoegen', trace: 'Wat verplaatst is',
    movedCount: '{count, plural, one {# element verplaatst} other {# elementen verplaatst}}',
    stayedCount:
      '{count, plural, one {# element gebleven: het behouden dossier heeft al het zijne} other {# elementen gebleven: het behouden dossier heeft al de zijne}}',
    said: {
      proposed: 'Het voorstel is opgeslagen: iemand anders van de antenne beslist.', merged: 'De dossiers zijn samengevoegd.',
      refused: 'Het voorstel is geweigerd.', withdrawn: 'Het voorstel is ingetrokken.',
      undone: 'De samenvoeging is ongedaan gemaakt.',
    },
    what: 'Gegeven', side: 'Dossier {reference}', differs: 'verschillend',
    fields: {
      given_name: 'Voornaam', family_name: 'Naam', birth_on: 'Geboortedatum', commune_nis: 'Gemeente', email: 'E-mailadres',
      phone: 'Telefoon', contact: 'Veilig contact', reference: 'Referentie', status: 'Status', lead: 'Gevolgd door',
      opened: 'Geopend op', last_contact: 'Laatste contact', interviews: 'Gesprekken',
    },
    status: {
      open: 'Open', closed: 'Afgesloten',
    },
    contact: {
      byMail: 'per e-mail', bySms: 'per sms', byPhone: 'per telefoon', hideService: 'zonder de dienst te noemen',
      hasNote: 'een instructie', nothing: 'niets afgesproken', from: 'vanaf {hour} u', until: 'tot {hour} u',
    },
    elsewhere: 'Dit dossier is samengevoegd: alles staat nu in dat van {title} ({reference}).', openThere: 'Dit dossier openen',
    propose: 'Dubbel dossier melden…', proposeTitle: 'Dubbel dossier melden',
    proposeText: 'Zoek het andere dossier van dezelfde persoon. Er verandert niets voor iemand anders van de antenne beslist heeft.',
    findOther: 'Het andere dossier', findOtherHint: 'Een naam, geboortedatum, telefoonnummer of referentie',
    chooseOther: 'Kies het andere dossier.', whichOther: 'Welk?',
    found: '{count, plural, =0 {Geen ander dossier gevonden.} one {# dossier gevonden.} other {# dossiers gevonden.}}',
    send: 'Samenvoeging voorstellen', seeAll: 'Voorstellen bekijken',
    tables: {
      goal: 'Projecten', goal_step: 'Stappen van projecten', need: 'Behoeften', appointment: 'Afspraken',
      assignment: 'Tweede opvolgingen', document: 'Documenten', dossier_change: 'Geschiedenis van verbeteringen',
      dossier_export: 'Exports', dossier_grant: 'Delingen', follow_request: 'Vragen om op te volgen',
      form_draft: 'Formulieren in opmaak', grant_request: 'Vragen om te delen', interview: 'Gesprekken',
      interview_draft: 'Ontwerpen', lead_change: 'Wissels van referentie', representative: 'Vertegenwoordigers',
      right_request: 'Vragen over rechten', share_code: 'Deelcodes', situation: 'Situatie',
      special_note: 'Zeer persoonlijke nota’s',
    },
  },
} as const satisfies FindingMessages;
