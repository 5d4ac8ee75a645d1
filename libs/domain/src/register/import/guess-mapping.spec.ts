import { guessMapping, knownHeadings } from './guess-mapping.js';
import { importTargets } from './targets.js';

const guess = (headings: string, ...rows: string[]) =>
  guessMapping(headings.split('|'), headings.split('|').map((_, column) => rows.map((row) => row.split('|')[column] ?? '')));

describe('what columns hold', () => {
  test('a register kept by hand', () => {
    expect(guess('Nom de l’opérateur|Type|Activité|Objectif(s)|Public|Adresse|CP|Commune|Téléphone|E-mail|N° entreprise|Site web'
      + '|Date de mise à jour|Gratuit ?|Nb participants 2024|Record ID')).toEqual([
      'organisation.name', 'organisation.kind', 'offer.title', 'offer.objective', 'offer.publics', 'branch.street', 'branch.postcode',
      'branch.commune', 'branch.phone', 'branch.email', 'organisation.enterpriseNumber', 'organisation.website', 'verifiedOn', 'offer.free',
      null, 'record.key']);
  });

  test('names that a program prefixed and numbered', () => {
    expect(guess('gid|c_gid|c_nom|c_postcode|c_city|c_courriel|c_formation|c_acces_pmr|c_lat_coor1|c_long_coor1|c__edit_datemaj|c_raison_sociale',
      '1|1|LE PHARE|4000|LIEGE|a@b.example|oui|non|50.6|5.5|2020/06/30 14:16:50.898|PHARE')).toEqual([
      'record.key', null, 'branch.name', 'branch.postcode', 'branch.commune', 'branch.email', null, 'branch.accessible', 'branch.lat',
      'branch.lon', 'verifiedOn', 'organisation.name']);
  });

  test('a place and its labels; X and Y told apart by their figures', () => {
    expect(guess('Dernière MAJ|Lieu|Adresse postale|Description|Libellé 1|Libellé 2|Site internet|Coord. X|Coord. Y',
      '07/12/2021|Halle|8 rue A|Un texte|La Halle||halle.example|50.63|5.57')).toEqual([
      'verifiedOn', 'branch.name', 'branch.street', 'organisation.description', 'organisation.name', null, 'organisation.website',
      'branch.lat', 'branch.lon']);
    expect(guess('Coord. X|Coord. Y', '5.57|50.63')).toEqual(['branch.lon', 'branch.lat']);
  });

  test('Dutch, English and German', () => {
    expect(guess('Naam organisatie|Straat en nummer|Postcode|Gemeente|Telefoonnummer|E-mailadres|Doelgroep|Startdatum')).toEqual([
      'organisation.name', 'branch.street', 'branch.postcode', 'branch.commune', 'branch.phone', 'branch.email', 'offer.publics', 'session.startsOn']);
    expect(guess('Provider|Title|Address|ZIP code|City|Target group|Price|Last updated')).toEqual([
      'organisation.name', 'offer.title', 'branch.street', 'branch.postcode', 'branch.commune', 'offer.publics', 'offer.price', 'verifiedOn']);
    expect(guess('Einrichtung|Straße|PLZ|Ort|Telefon')).toEqual([
      'organisation.name', 'branch.street', 'branch.postcode', 'branch.commune', 'branch.phone']);
  });

  test('the names of the targets themselves', () => {
    expect(guessMapping([...importTargets])).toEqual(importTargets);
  });

  test('several columns may say one thing, when that makes sense', () => {
    expect(guess('Opérateur|Téléphone|GSM|Code postal|CP', 'A|04 222 22 22|0470 12 34 56|4000|4000'))
      .toEqual(['organisation.name', 'branch.phone', 'branch.phone', 'branch.postcode', null]);
  });

  test('cells speak against a heading', () => {
    expect(guess('Structure|Mail|Site', 'A|12 rue du Mail|4000')).toEqual(['organisation.name', null, null]);
    expect(guess('Structure|Formation', 'A|oui', 'B|non')).toEqual(['organisation.name', null]);
  });

  test('three sites of a row are three', () => {
    expect(guess('Organisme|Intitulé|Site web de l’organisme|Site web de l’antenne|Site web')).toEqual([
      'organisation.name', 'offer.title', 'organisation.website', 'branch.website', 'offer.website']);
  });

  test('data is not known as headings', () => {
    expect(knownHeadings(['ASBL Le Phare', 'CISP', '4430', 'Ans', 'a@b.example'])).toBe(0);
    expect(knownHeadings(['Nom', 'Type', 'CP', 'Commune', 'truc'])).toBe(4);
  });
});
