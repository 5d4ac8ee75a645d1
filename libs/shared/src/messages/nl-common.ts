import type { CommonMessages } from './fr-common.js';

export const common = {
  common: {
    appName: 'Boussole',
    tagline: 'Het gedeelde dossier van de loopbaanoriëntatie',
    cancel: 'Annuleren', close: 'Sluiten', retry: 'Opnieuw proberen', loading: 'Laden…',
    optional: 'facultatief', copied: 'Gekopieerd', print: 'Afdrukken', more: 'Meer tonen',
    notSet: 'Niet ingevuld', showList: 'Lijst tonen', openCalendar: 'Kalender openen',
    showPassword: 'Wachtwoord tonen', hidePassword: 'Wachtwoord verbergen',
    staleData: 'De getoonde gegevens dateren van {time}.',
    anonymous: 'Anoniem', skip: 'Naar de inhoud', pageOpened: 'Pagina geopend: {title}',
  },
  validation: {
    required: 'Dit veld is verplicht.',
    email: 'Dit e-mailadres is niet volledig. Voorbeeld: voornaam.naam@voorbeeld.be.',
    tooLong: 'Deze tekst is te lang.',
    hours: '‘Niet voor’ moet eerder zijn dan ‘niet na’.',
    minutes: 'Vul een duur in tussen 1 en 480 minuten.',
    topics: 'Kies minstens één onderwerp.',
    summary: 'Schrijf een gedeelde samenvatting, hoe kort ook.',
    future: 'Deze datum ligt in de toekomst.', passwordShort: 'Minstens 15 tekens zijn nodig.',
    passwordsDiffer: 'De twee wachtwoorden verschillen.',
    order: 'De einddatum moet na de begindatum liggen.',
    phone: 'Dit nummer wordt niet herkend. Voorbeeld: 0470 12 34 56.',
  },
  nav: {
    main: 'Hoofdnavigatie', menu: 'Menu', myDay: 'Mijn dag', dossiers: 'Dossiers', register: 'Register', staff: 'Team',
    mailbox: 'Brievenbus', account: 'Mijn account', search: 'Zoeken…', signOut: 'Afmelden',
    shortcuts: 'Sneltoetsen', seconded: 'gedetacheerd door {employer}', currentHat: 'Huidige aanstelling',
  },
  palette: {
    title: 'Een persoon of een pagina zoeken', field: 'Zoeken',
    placeholder: 'Naam, geboortedatum, code of pagina',
    people: 'Dossiers', pages: 'Ga naar', actions: 'Doen', none: 'Niets komt overeen met ‘{text}’.',
    searching: 'Bezig met zoeken…',
    found: '{count, plural, =0 {Geen resultaten} one {# resultaat} other {# resultaten}}',
    help: 'Pijltjes om te kiezen, Enter om te openen, Esc om te sluiten.',
  },
  shortcuts: {
    title: 'Sneltoetsen', palette: 'Zoeken of ergens heen gaan', list: 'Deze lijst tonen',
    sections: 'Naar een onderdeel gaan', save: 'Het gesprek opslaan',
    rows: 'Door een tabel met de focus lopen',
    timeline: 'Volgend, vorig gesprek (actieve tijdlijn)',
    enable: 'Sneltoetsen inschakelen', keys_ctrl: 'Ctrl', keys_alt: 'Alt', keys_enter: 'Enter',
    keys_arrows: '↑ ↓',
  },
  pages: {
    notFoundTitle: 'Pagina niet gevonden',
    notFoundText: 'Het adres is onvolledig of de pagina is verplaatst.',
    home: 'Naar Mijn dag', errorTitle: 'Er is een probleem opgetreden',
    errorText: 'De pagina kon niet worden getoond. Wat u hebt opgeslagen, is bewaard.',
    forbiddenTitle: 'Pagina niet open voor uw rol',
    forbiddenText: 'Uw huidige aanstelling ({role}, {branch}) geeft geen toegang tot deze pagina.',
    forbiddenHats: 'U hebt nog een andere aanstelling: u kunt wisselen in Mijn account.',
  },
  session: {
    endingTitle: 'Uw sessie loopt bijna af',
    idleText: 'Als u niets doet, wordt u afgemeld om {time}.',
    absoluteText:
      'De maximale duur van een sessie is bereikt: ze eindigt om {time}. Meld u opnieuw aan om verder te gaan.',
    stay: 'Aangemeld blijven', reconnect: 'Nu opnieuw aanmelden', expiredTitle: 'Sessie verlopen',
    expiredText: 'Wat u hebt getypt, staat er nog. Geef uw wachtwoord in om verder te gaan.',
    leave: 'Stoppen',
  },
  locales: {
    fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English',
  },
  roles: {
    counsellor: 'Loopbaanbegeleider', operator_agent: 'Medewerker van een operator',
    coordinator: 'Coördinator', manager: 'Leidinggevende', structure_admin: 'Beheer van de organisatie',
    platform_admin: 'Beheer van het platform', auditor: 'Audit',
  },
  channels: {
    in_person: 'Ter plaatse', phone: 'Telefoon', video: 'Video', mail: 'E-mail', message: 'Bericht',
    workshop: 'Workshop',
  },
  topics: {
    information: 'Informatie', project: 'Project', training: 'Opleiding', employment: 'Werk',
    skills: 'Vaardigheden', validation: 'Erkenning', rights: 'Rechten', funding: 'Financiering',
    mobility: 'Mobiliteit', childcare: 'Kinderopvang', school: 'School', follow_up: 'Opvolging',
    other: 'Andere',
  },
} as const satisfies CommonMessages;
