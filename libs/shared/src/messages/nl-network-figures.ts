import type { networkFigures as French } from './fr-network-figures.js';
import type { Said } from './said.js';

export const networkFigures: Said<typeof French> = {
  networkFigures: {
    title: 'Het netwerk in cijfers',
    intro: 'Wie verwijst naar wie, hoe men elkaar antwoordt, wat ontbreekt. Deze cijfers beschrijven een netwerk: ze rangschikken niemand.',
    loadError: 'De cijfers van het netwerk konden niet worden geladen.',
    closed: 'Deze pagina gaat open met een coördinatiemandaat', closedText: 'Ze toont het netwerk, en de organisaties van een gebied. Vraag een mandaat, voor het netwerk of voor een bekken, aan wie Boussole beheert.',
    scope: 'De totaalcijfers en de behoeften gaan over het hele netwerk; de verbindingen en de antwoorden over de organisaties van de gebieden die u zijn toevertrouwd. Niets hier rangschikt iemand.',
    everywhere: 'Het hele netwerk',
    running: 'De periode loopt nog: dit wordt enkele dagen na het einde ervan gezegd.',
    board: 'Neutraliteit', headline: 'Het belangrijkste', fullSessions: 'Waarom doorverwijzingen worden geweigerd', fullSessionsText: '“De sessie is volzet” zegt dat er plaatsen ontbreken, geen aanbod.',
    flows: {
      title: 'Wie verwijst naar wie', people: 'Personen',
      summary: '{inside, plural, =0 {Niemand werd doorverwezen binnen de organisatie die hem of haar begeleidt} one {Eén persoon op {total, number} werd doorverwezen binnen de begeleidende organisatie} other {# personen op {total, number} werden doorverwezen binnen de begeleidende organisatie}}, voor zover het getoond kan worden.',
      none: 'Niemand werd in deze periode doorverwezen', allHidden: 'Te weinig personen op elke verbinding om ze te tonen',
      hidden: '{count, plural, one {Eén verbinding wordt niet getoond} other {# verbindingen worden niet getoond}}: minder dan {least} personen, of een cijfer dat een ander zou verraden.',
    },
    answers: {
      title: 'Hoe men elkaar antwoordt', table: 'Antwoorden per organisatie', caption: 'Alfabetisch, tenzij u een kolom sorteert',
      intro: 'Alfabetisch. Een lange termijn heeft vaak een goede reden: een team van één persoon, een sessie die pas in september begint. Praat erover voor u oordeelt.',
      none: 'In deze periode werd geen doorverwijzing ontvangen', whole: 'Het hele netwerk', few: 'te weinig', stroke: 'Het streepje toont waar het netwerk staat.',
      tooFew: '{count, plural, one {Voor één organisatie zijn er te weinig personen om iets te zeggen: er zijn er {least} nodig.} other {Voor # organisaties zijn er te weinig personen om iets te zeggen: er zijn er {least} nodig.}}',
      columns: { name: 'Organisatie', received: 'Ontvangen', seenInTime: 'Op tijd bevestigd', answeredInThree: 'Binnen drie dagen beantwoord', accepted: 'Aanvaard' },
    },
    needs: {
      title: 'Wat wordt gezocht, wat ontbreekt', none: 'Geen behoefte genoteerd in deze periode', noneText: 'Behoeften worden in de dossiers geschreven, vóór elke keuze van een aanbod.',
      first: 'Waar het meest ontbreekt: {field}, {basin}. {unmet} van de {asked} personen namen niets van wat hun werd voorgesteld.',
      firstAlone: 'Waar het meest ontbreekt: {field}, {basin}. {unmet} personen namen niets van wat hun werd voorgesteld.',
      shown: 'Wat tonen', modes: { unmet: 'Niets passends', empty: 'Niets voor te stellen', asked: 'Alles wat wordt gezocht' },
      explained: {
        unmet: 'Behoeften afgesloten zonder gevolg: misschien was er aanbod, maar niets paste.',
        empty: 'Behoeften waarvoor op het moment van de keuze geen enkel aanbod van het register aan de criteria voldeed.',
        asked: 'Personen die in dit domein en dit bekken een behoefte hebben uitgesproken.',
      },
      table: 'Behoeften per domein en per bekken', caption: '{shown}, in aantal personen, per domein en per bekken', field: 'Domein',
      fieldUnsaid: 'Domein niet vermeld', basinUnsaid: 'Bekken niet vermeld', nobody: 'niets te tonen', hidden: 'verborgen', of: 'van {asked}',
      legendHeat: 'sterker gekleurd: meer personen', legendHidden: 'verborgen: minder dan {least} personen, of een cijfer dat een ander zou verraden', legendNone: 'niemand, of te weinig personen',
    },
    register: {
      title: 'Actualiteit van het register', summary: '{share} van de aanbodfiches werd op tijd nagelezen. Een verouderde fiche stuurt mensen voor niets op weg.',
      none: 'Het register is leeg', nowhere: 'Zonder bekken', seats: 'Vrije plaatsen', coverage: 'Zien wat het register niet dekt',
    },
    charter: {
      title: 'De zeven waarden van het charter', intro: 'Het charter verbindt moreel. Dit zijn de cijfers die er het dichtst bij komen, en wat elk ervan niet zegt. Geen punten, geen totaal.',
      limit: 'Wat dit niet zegt', noFigure: 'Geen eerlijk cijfer', fresh: '{share} van de aanbodfiches in het register zijn actueel.', boardText: 'Elders gemeten, met een gepubliceerde methode.', boardLink: 'Het neutraliteitsoverzicht openen',
      registerLink: 'Bekijken per bekken', unsaid: '{title}: {why}', unknown: 'Kan nog niet worden gezegd',
      values: {
        interest: { name: 'Belang van de begunstigden', limit: 'Snel ergens terechtkomen zegt niet dat het de juiste plek was. Wat de persoon ervan vindt, vraag je aan haar of hem.' },
        cooperation: { name: 'Samenwerking', limit: 'Een gemotiveerde weigering is ook een antwoord. Wat twee diensten aan de telefoon regelen, wordt niet geteld.' },
        efficiency: { name: 'Doeltreffendheid', limit: 'Snel betekent niet nuttig: een antwoord binnen een dag kan een deur sluiten.' },
        solidarity: { name: 'Solidariteit en engagement', limit: 'Alleen wat in Boussole werd beloofd, telt mee. Iemand bereiken is nog niet helpen.' },
        neutrality: { name: 'Neutraliteit', limit: 'De audit vergelijkt keuzes met wat werd verwacht. Hij kent geen bedoelingen, en een signaal is geen fout.' },
        transparency: { name: 'Transparantie', limit: 'Een nagelezen fiche kan onvolledig blijven, en een volledige fiche verkeerd begrepen worden.' },
        openness: { name: 'Openheid van geest', limit: 'Wat men zou kunnen tellen, zoals het aantal getoonde aanbiedingen, zegt vooral hoe rijk het gebied is. Dit merk je in een team, niet hier.' },
      },
    },
  },
  operatorFigures: {
    title: 'Ontvangen doorverwijzingen in cijfers', intro: 'Wat u werd toegestuurd, hoe u hebt geantwoord, en waar uw vrije plaatsen worden verwacht.',
    loadError: 'De cijfers van de ontvangen doorverwijzingen konden niet worden geladen.', inbox: 'De ontvangen doorverwijzingen openen',
    closed: 'Deze cijfers zijn niet de uwe', closedText: 'Deze pagina toont de doorverwijzingen die de vestiging ontvangt waar u werkt.',
    now: 'vandaag', lateTitle: 'Antwoorden te laat', soonTitle: 'Antwoorden te geven', delays: 'Uw termijnen',
    late: '{count, plural, =0 {Niets is te laat.} other {De antwoordtermijn is verstreken.}}',
    soon: 'Te geven binnen zeven dagen.',
    headline: 'Het belangrijkste', reasons: 'Antwoorden en resultaten', times: 'Hoe snel u hebt geantwoord',
    timesText: '{count, plural, =0 {Er werd geen antwoord gegeven binnen drie werkdagen} one {Eén antwoord werd gegeven binnen drie werkdagen} other {# antwoorden werden gegeven binnen drie werkdagen}}, voor zover het getoond kan worden: wat te weinig personen betreft, staat er niet in.',
    timeRows: { soon: 'Binnen drie werkdagen', later: 'Later', none: 'Nog niet, of nooit' }, timeParts: { accepted: 'Aanvaard', declined: 'Geweigerd', none: 'Zonder antwoord' },
    seats: {
      table: 'Vrije plaatsen en onbeantwoorde behoeften',
      title: 'Uw vrije plaatsen, dicht bij onbeantwoorde behoeften', none: 'Geen vrije plaats dicht bij een onbeantwoorde behoefte',
      noneText: 'Ofwel zijn uw sessies volzet, ofwel heeft niemand tevergeefs gezocht in uw domeinen en uw bekken, of te weinig personen om het te zeggen.',
      intro: 'Personen uit uw bekken zochten in deze domeinen en vonden niets passends. Uw vrije plaatsen zouden hen kunnen helpen: zeggen uw fiches duidelijk voor wie ze zijn?',
      offer: 'Aanbod', seats: 'Plaatsen', startsOn: 'Begin', near: 'Domein en bekken', unmet: 'Onbeantwoord', undated: 'Zonder datum', nearOf: '{field}, {basin}',
      rest: '{count, plural, one {Nog één van uw aanbiedingen heeft vrije plaatsen: te weinig personen, of niemand, zoeken er tevergeefs.} other {Nog # van uw aanbiedingen hebben vrije plaatsen: te weinig personen, of niemand, zoeken er tevergeefs.}}', keys: 'Pijlen om van rij naar rij te gaan, Enter om te openen.',
    },
    sheets: {
      title: 'Uw na te lezen fiches', none: 'Al uw fiches zijn actueel', all: 'Al uw fiches',
      intro: 'Een verouderde fiche stuurt mensen voor niets op weg. Nalezen kost een minuut.', since: 'na te lezen sinds {date}', before: 'na te lezen vóór {date}',
    },
  },
};
