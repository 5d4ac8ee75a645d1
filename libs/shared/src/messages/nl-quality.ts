import type { QualityMessages } from './fr-quality.js';

export const quality = {
  quality: {
    title: 'Kwaliteit', detail: '{branch} bekijkt zichzelf, één keer per jaar, samen met een blik van buiten. Niets hier gaat over een begeleide persoon.',
    loadError: 'De zelfevaluatie kon niet worden geladen.', print: 'Afdrukken', open: 'De zelfevaluatie van dit jaar openen', opened: 'Zelfevaluatie geopend.',
    empty: 'Nog geen zelfevaluatie', emptyText: 'Open die van dit jaar: vier standaarden, een niveau en enkele regels om het te staven. Alles wordt bewaard terwijl u typt.',
    emptyRead: 'De coördinatie of de directie van uw vestiging heeft er nog geen geopend.', year: 'Jaar', round: 'Zelfevaluatie {year}', source:
      'De vier standaarden en de vijf niveaus komen uit het rooster dat het Euroguidance-netwerk in 2009 uitprobeerde. De uitleg is van Boussole.',
    states: { draft: 'In voorbereiding', sent_to_peer: 'Bij een collega van elders', read: 'Gelezen door een collega van elders', closed: 'Afgesloten' },
    filled: '{count, plural, =0 {Geen enkele van de 4 standaarden is volledig} one {# van de 4 standaarden is volledig} other {# van de 4 standaarden zijn volledig}}',
    askedPeer: 'Lezing gevraagd aan {branch} ({organisation}) op {day}. Nog niemand heeft aanvaard.', withPeer: '{name}, {branch} ({organisation}), leest uw rooster. Intussen verandert het niet.',
    readBy: 'Gelezen door {name}, {branch} ({organisation}), op {day}.', closedUnread: 'Afgesloten zonder lezing van buiten.',
    askPeer: 'Een lezing vragen', takeBack: 'Het rooster terugnemen', close: 'De zelfevaluatie afsluiten', asked: 'De vraag is verstuurd.', takenBack: 'Het rooster is weer van u.', closed: 'Zelfevaluatie afgesloten.',
    closeTitle: 'De zelfevaluatie afsluiten?', closeText: 'Eenmaal afgesloten is ze te lezen, maar verandert ze niet meer. De acties lopen door.', closeUnreadText: 'Niemand van buiten heeft ze gelezen. Eenmaal afgesloten is ze te lezen, maar verandert ze niet meer. De acties lopen door.',
    takeBackTitle: 'Het rooster terugnemen?', takeBackText: 'Uw collega van elders ziet het niet meer, en wat al geschreven was, wordt gewist.',
    notWhole: 'Om een lezing te vragen of af te sluiten, vult u de vier standaarden aan: een niveau en minstens tien tekens.',
  },
  qualityGrid: {
    level: 'Niveau', noLevel: 'Geen niveau', evidence: 'Wat het toont', evidenceHint: 'Een document, een gewoonte van het team, een cijfer. Noem niemand: geen begeleide persoon en geen collega.', noEvidence: 'Er is niets geschreven.',
    saving: 'Bewaren…', saved: 'Bewaard', unsaved: 'Nog niet bewaard', retry: 'Opnieuw proberen', takeSaved: 'Terug naar wat bewaard is',
    standsNow: 'Wat bewaard is', house: 'De vestiging', peer: 'De collega van elders', noRemark: 'Nog niet gelezen.', before: 'In {year}: {level}',
    standards: {
      theory: { name: 'Een doordachte manier van werken', means: 'Het team weet op welke theorieën en methodes het steunt, en kan zeggen waarom.', ask: 'Welke methodes deelt het hele team? Wanneer hebt u ze samen herbekeken?' },
      person: { name: 'Aandacht voor de persoon', means: 'Het gesprek vertrekt van wat de persoon beleeft, hoopt en vreest; het houdt rekening met vertrouwen en tempo.', ask: 'Hoe geeft u ruimte aan twijfel? Wat doet u wanneer het met iemand slecht gaat?' },
      society: { name: 'Een blik op de samenleving', means: 'Het advies houdt rekening met milieu, gender, taal, geld en arbeidsmarkt, zonder iemand vast te zetten.', ask: 'Welke mensen komen niet? Hoe herkent u een stereotype, ook bij uzelf?' },
      information: { name: 'Juiste informatie', means: 'Wat over beroepen, opleidingen en steun wordt gezegd, is actueel, volledig, neutraal en begrijpelijk.', ask: 'Waar komt uw informatie vandaan, en van wanneer is ze? Wie kijkt ze na?' },
    },
    levels: {
      achieved: { name: 'Gerealiseerd', means: 'Het is overal ingevoerd, en dat valt te tonen.' }, partly: { name: 'Gedeeltelijk gerealiseerd', means: 'Het is hier en daar, of soms, ingevoerd.' },
      under_way: { name: 'In uitvoering', means: 'Het werk is begonnen, het effect is nog niet te zien.' }, planned: { name: 'Gepland', means: 'Het is beslist, er is nog niets begonnen.' },
      not_feasible: { name: 'Niet haalbaar', means: 'Hier niet van toepassing, of buiten ons bereik: zeg waarom. Dit is geen slecht cijfer.' },
    },
  },
  qualityPeer: {
    title: 'Een lezing vragen', intro: 'De coördinatie van een andere organisatie leest dit rooster en wat het staaft, niets anders, tot ze het u teruggeeft. Ze mag weigeren.',
    label: 'Vestiging', hint: 'Naam van de vestiging of de organisatie. Enkel wie een coördinatie heeft, verschijnt.', none: 'Geen vestiging met die naam.', looking: 'Zoeken…', send: 'Vragen', missing: 'Kies een vestiging.',
    askedTitle: 'Men vraagt u om te lezen', askedLine: 'Zelfevaluatie {year} · gevraagd op {day}', isAccepted: 'Aanvaard', isWaiting: 'Te aanvaarden', read: 'Openen',
  },
  qualityReading: {
    title: '{branch} lezen', detail: '{organisation} · zelfevaluatie {year}', loadError: 'Deze lezing kon niet worden geladen.', back: 'Terug naar kwaliteit',
    before: 'U ziet het rooster en wat het staaft zodra u de vraag aanvaardt. Voor elke standaard geeft u het niveau dat u erin ziet en een nuttige opmerking. Uw woorden worden gelezen zoals ze zijn, onder uw naam.',
    accept: 'Aanvaarden om te lezen', decline: 'Weigeren', giveUp: 'Ervan afzien', handBack: 'De lezing teruggeven', accepted: 'U leest dit rooster.', declined: 'Weigering doorgegeven.', handedBack: 'Lezing teruggegeven: dank u.',
    declineTitle: 'Niet lezen?', declineText: 'Het rooster gaat terug naar de vestiging, en wat u geschreven had, wordt gewist.', handBackTitle: 'De lezing teruggeven?', handBackText: 'De vestiging leest uw opmerkingen; u ziet haar rooster niet meer.',
    yourLevel: 'Het niveau dat u erin ziet', remark: 'Uw opmerking', remarkHint: 'Wat overtuigt, wat ontbreekt, een idee. Noem niemand.', notWhole: 'Om ze terug te geven, geeft u voor elk van de vier standaarden een niveau en minstens tien tekens.',
  },
  qualityProgress: {
    title: 'Afgelegde weg', chart: 'Van {before} naar {now}', summary: '{higher, plural, =0 {Geen enkele standaard staat hoger} one {# standaard staat hoger} other {# standaarden staan hoger}} dan in {year}{lower, plural, =0 {.} one {, # staat lager.} other {, # staan lager.}}',
    standard: 'Standaard', change: 'Evolutie', none: '–', legendBefore: '{year}', legendNow: '{year}',
    changes: { first: 'Nieuw', higher: 'Hoger', same: 'Onveranderd', lower: 'Lager', otherwise: 'Anders' },
  },
  qualityActions: {
    title: 'Wat we verbeteren', add: 'Een actie noteren', empty: 'Geen actie genoteerd', emptyText: 'Een actie zegt wat, wie ervoor instaat en tegen wanneer. Ze wordt gevolgd van de ene zelfevaluatie naar de andere.', list: 'Verbeteracties',
    what: 'Actie', whatLabel: 'Wat gaan we verbeteren?', standard: 'Standaard', noStandard: 'Geen in het bijzonder', owner: 'Wie ervoor instaat', due: 'Einddatum', state: 'Stand', result: 'Wat het heeft opgeleverd', resultHint: 'In te vullen wanneer de actie gedaan of opgegeven is.',
    late: 'Te laat', since: 'Beslist in {year}', change: 'Opvolgen', changeOne: 'Opvolgen: {what}', addTitle: 'Een actie noteren', changeTitle: 'Een actie opvolgen', save: 'Bewaren', saved: 'Actie bewaard.', columnChange: 'Opvolging',
    states: { planned: 'Gepland', doing: 'Bezig', done: 'Gedaan', dropped: 'Opgegeven' }, warning: 'Noem geen begeleide persoon.',
  },
  qualityMoments: {
    title: 'Tevredenheid: vooraf, tijdens, nadien', intro: 'Wie aan kwaliteit werkt, bevraagt de mensen op drie momenten. Boussole toont alleen wat het gevraagd heeft.',
    before: 'Vóór het gesprek', beforeText: 'Dezelfde drie vragen, wanneer iemand vóór het eerste gesprek zegt waar die staat: ze gaan over het onthaal en de eerste contacten. De voorkeuren die iemand uitspreekt voor het aanbod te zien, gaan over wensen, niet over tevredenheid; ze worden hier niet geteld.',
    during: 'Tijdens de begeleiding', duringText: 'De drie vragen (hielp het, werd er geluisterd, was het duidelijk) worden gesteld wanneer de persoon zegt waar die staat. Het moment wordt bij de telling bewaard, nooit bij de persoon; wat eerder geteld werd, blijft van onbekend moment.',
    after: 'Nadien', afterText: 'Dezelfde drie vragen, zodra het dossier afgesloten is of de afloop gekend: de tabel hieronder zet de momenten naast elkaar.', afterReader: 'De cijfers staan open voor de coördinatie en de directie.',
  },
} as const satisfies QualityMessages;
