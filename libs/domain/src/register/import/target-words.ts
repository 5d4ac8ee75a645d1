import type { ImportTarget } from './targets.js';

/**
 * What sources call their columns, without accents, case or punctuation, in French, Dutch, English and German. A word that
 * may mean several things stands under each, the likeliest target first in this list; after a ~ when it seldom means it.
 */
export const targetWords: Readonly<Record<ImportTarget, string>> = {
  'record.key': `record id|id|gid|identifiant|identifiant unique|identifiant source|ref|reference|code|cle|key|uuid|nr|numero|
    id structure|id ligne|kennung`,
  verifiedOn: `date de mise a jour|mise a jour|derniere maj|derniere mise a jour|date maj|maj|datemaj|edit datemaj|date de verification|
    verifie le|verifie|date de modification|modifie le|last modified|last update|last updated|updated at|laatst bijgewerkt|
    laatste wijziging|bijgewerkt op|stand`,
  'organisation.key': `identifiant de l organisme|identifiant organisme|id organisme|id organisation|identifiant structure|organisation id|
    organization id|code operateur`,
  'organisation.name': `organisme|nom de l operateur|operateur|nom operateur|nom de l organisme|nom organisme|nom de la structure|nom structure|
    structure|organisation|organization|nom de l organisation|institution|nom de l institution|raison sociale|denomination|
    nom de l association|association|asbl|etablissement|nom de l etablissement|nom du service|partenaire|organisatie|
    naam organisatie|naam van de organisatie|instelling|organisation name|organization name|provider|einrichtung|
    name der einrichtung|trager|nom|naam|name|libelle`,
  'organisation.acronym': 'sigle|acronyme|abreviation|acronym|afkorting|abkurzung',
  'organisation.kind': `type d organisme|type|type structure|type de structure|type d operateur|type operateur|categorie|categorie d operateur|
    type d organisation|nature|secteur|soort|soort organisatie|type organisatie|organisation type|organization type|kind|
    art der einrichtung`,
  'organisation.enterpriseNumber': `numero bce|n entreprise|no entreprise|nr entreprise|numero d entreprise|numero entreprise|num entreprise|bce|n bce|no bce|
    kbo|kbo nummer|ondernemingsnummer|enterprise number|company number|tva|n tva|numero de tva|vat|btw|btw nummer|
    unternehmensnummer`,
  'organisation.description': `description de l organisme|description organisme|presentation de l organisme|description de la structure|missions|mission|
    presentation|description|omschrijving|beschrijving|beschreibung`,
  'organisation.website': `site web de l organisme|site internet de l organisme|site web|site internet|site|url|web|website|internet|page web|lien|
    webseite|lien internet`,
  'branch.key': 'identifiant de l antenne|identifiant antenne|id antenne|id lieu|id site|branch id|location id',
  'branch.name': `antenne|nom de l antenne|lieu|nom du lieu|site d activite|implantation|nom de l implantation|nom du site|vestiging|locatie|
    branch|location|location name|standort|nom|naam|name`,
  'branch.street': `adresse|adresse postale|rue|rue et numero|adresse complete|adresse 1|adresse ligne 1|voie|adres|straat|straat en nummer|
    address|street|street address|address 1|strasse|anschrift|adresse de l activite|adresse du lieu`,
  'branch.postcode': 'code postal|cp|c p|postcode|postal code|zip|zip code|code poste|plz|postleitzahl|postnummer|code post',
  'branch.commune': `commune|localite|ville|city|commune ou localite|gemeente|stad|plaats|woonplaats|municipality|town|ort|gemeinde|
    nom commune|lieu dit|commune de l activite|ville ou commune`,
  'branch.nis': 'code ins|ins|nis|code nis|nis code|code commune|refnis',
  'branch.lat': 'latitude|lat|lat coor|coord y|coordonnee y|y|breedtegraad|breitengrad|lat wgs84|gps lat',
  'branch.lon': 'longitude|lon|lng|long|long coor|coord x|coordonnee x|x|lengtegraad|langengrad|lon wgs84|gps lon',
  'branch.phone': `telephone|tel|tel fixe|n de telephone|numero de telephone|n tel|gsm|mobile|portable|telefoon|telefoonnummer|phone|
    phone number|telefon|telefonnummer|contact telephone|contact telephonique|telephone gsm`,
  'branch.email': `courriel|e mail|email|mail|adresse e mail|adresse email|adresse mail|adresse electronique|mel|contact email|contact mail|
    e mailadres|mailadres|emailadres|e mail adresse`,
  'branch.website': 'site web de l antenne|site internet de l antenne|site du lieu|site web|site internet|site|url|website|lien',
  'branch.opening': `horaires|horaire|heures d ouverture|horaires d ouverture|horaire ouverture|horaire d ouverture|jours et heures d ouverture|
    ouverture|permanences|openingsuren|openingstijden|opening hours|hours|offnungszeiten`,
  'branch.accessible': `accessible pmr|acces pmr|pmr|accessibilite|accessibilite pmr|accessible|toegankelijk|toegankelijkheid|wheelchair|barrierefrei`,
  'offer.key': `identifiant de la fiche|identifiant de l offre|identifiant offre|id offre|id activite|id formation|code formation|
    reference offre|offer id|service id`,
  'offer.title': `intitule|activite|titre|nom de l activite|intitule de l activite|intitule de l offre|intitule de la formation|
    nom de la formation|nom de l offre|offre|formation|atelier|initiative|nom de l initiative|dispositif|action|projet|
    nom du dispositif|activiteit|titel|opleiding|aanbod|title|offer|activity|course|service name|angebot|aktivitat|~libelle|
    ~nom`,
  'offer.kind': `type d offre|type offre|type d activite|type activite|type d action|categorie d activite|nature de l activite|genre|
    type de formation|soort aanbod|offer type|service type|art des angebots`,
  'offer.objective': `objectif|objectifs|objectif s|objectif de l activite|but|finalite|finalites|doel|doelstelling|doelstellingen|objective|
    objectives|goal|ziel|ziele`,
  'offer.description': `description|descriptif|description de l activite|description de l offre|contenu|details|programme|resume|omschrijving|
    beschrijving|inhoud|content|summary|beschreibung`,
  'offer.trades': `metiers rome|metier|metiers|code rome|codes rome|rome|metier vise|metiers vises|domaine|beroep|beroepen|trade|trades|
    occupation|beruf|berufe`,
  'offer.level': 'niveau|niveau cfc|cfc|eqf|niveau eqf|niveau de formation|level|eqf level|vks',
  'offer.publics': `public|publics|public cible|publics cibles|varchar public cible|public vise|beneficiaires|type de public|public concerne|
    pour qui|doelgroep|doelpubliek|target group|target|audience|zielgruppe|zielpublikum`,
  'offer.ages': 'age|ages|tranche d age|tranches d age|categorie d age|leeftijd|leeftijden|age range|alter',
  'offer.minAge': 'age minimum|age min|age minimal|a partir de l age|minimumleeftijd|minimum age|min age|mindestalter',
  'offer.maxAge': 'age maximum|age max|age maximal|jusqu a l age|maximumleeftijd|maximum age|max age|hochstalter',
  'offer.minDiploma': `diplome minimum|diplome requis|diplome exige|niveau requis|diplome|niveau d etudes requis|vereist diploma|required diploma`,
  'offer.maxDiploma': 'diplome maximum|diplome maximal|niveau maximum|niveau d etudes maximum|maximaal diploma',
  'offer.languageLevel': 'niveau de langue|niveau de francais|niveau linguistique|taalniveau|language level|sprachniveau',
  'offer.registrations': `inscription requise|inscription comme demandeur d emploi|inscription obligatoire|inscrit au forem|registration required`,
  'offer.prerequisites': `prerequis|pre requis|conditions d acces|condition d acces|conditions|conditions d admission|voorwaarden|toelatingsvoorwaarden|
    prerequisites|requirements|voraussetzungen`,
  'offer.basins': 'bassins|bassin|bassin efe|bassins desservis|territoire|zone|zone couverte|bekken|basin|basins',
  'offer.mode': 'modalite|mode|modalite de formation|presentiel distanciel|presentiel ou distance|format|vorm|delivery mode|modus',
  'offer.languages': 'langues|langue|langue de la formation|langues de l offre|taal|talen|language|languages|sprache|sprachen',
  'offer.price': `prix|cout|tarif|montant|prix euro|prix eur|cout pour le participant|droit d inscription|frais|frais d inscription|prijs|
    kostprijs|price|cost|fee|fees|preis|kosten`,
  'offer.priceNote': 'remarque sur le prix|remarque prix|precision sur le prix|conditions tarifaires|frais autres',
  'offer.free': 'gratuit|gratuite|est gratuit|gratis|kosteloos|free|free of charge|kostenlos',
  'offer.duration': 'duree|duree totale|duree de la formation|duur|duration|dauer|temps',
  'offer.durationHours': `duree heures|duree en heures|nombre d heures|nb heures|heures|volume horaire|aantal uren|uren|hours total|duration hours|
    stunden`,
  'offer.durationWeeks': `duree semaines|duree en semaines|nombre de semaines|nb semaines|semaines|aantal weken|weken|duration weeks|wochen`,
  'offer.weeklyHours': 'heures par semaine|heures semaine|h semaine|uren per week|hours per week|weekly hours|stunden pro woche',
  'offer.times': 'moments|moment|moment de la semaine|jour soir week end|soir ou week end|horaire de cours|tijdstip|times|zeiten',
  'offer.path': 'rythme|parcours|regime|forme|type de parcours|regime horaire|ritme|path|schedule type',
  'offer.entries': `modalites d entree|modalite d entree|modalites d inscription|acces|comment s inscrire|mode d acces|inscription|inschrijving|
    how to apply|anmeldung`,
  'offer.entryNote': 'remarque sur l entree|remarque entree|precisions sur l inscription',
  'offer.website': 'site web de l offre|lien vers l offre|page de l offre|url offre|site web|site internet|url|website|lien|plus d infos',
  'offer.status': 'statut|statut de l offre|etat|status|offer status|zustand',
  'session.startsOn': `date de debut|debut|date debut|prochaine session|date de la session|commence le|date de demarrage|demarrage|startdatum|
    begindatum|start date|starts on|start|beginn|startdatum`,
  'session.endsOn': 'date de fin|fin|date fin|se termine le|einddatum|end date|ends on|end|ende|enddatum',
  'session.registerBy': `date limite d inscription|date limite|inscription avant le|cloture des inscriptions|fin des inscriptions|
    uiterste inschrijvingsdatum|register by|deadline|anmeldeschluss`,
  'session.seats': 'places|nombre de places|nb places|nbre de places|capacite|plaatsen|aantal plaatsen|seats|capacity|platze',
  'session.seatsLeft': 'places libres|places restantes|places disponibles|vrije plaatsen|seats left|freie platze',
  'session.waitingList': 'liste d attente|wachtlijst|waiting list|warteliste',
  'session.note': 'remarque sur la session|remarque session|session note',
  'session.list': 'sessions|liste des sessions|dates des sessions',
};
