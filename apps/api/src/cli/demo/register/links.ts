import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import { idOf } from '../ids.js';
import { actiris, cefo, citeLiege, forem, ifapme, network } from '../network.js';
import { organisationId, type Row } from './places.js';

type Link = readonly [from: string, to: string, kind: string, monthsAgo: number, note: string, endedMonthsAgo?: number];

const cpms = 'CPMS de la Fédération Wallonie-Bruxelles';
const cefa = 'CEFA des Trois Vallées';

/** How the bodies of the demonstration are tied: invented, like all its figures, and shaped like what is said in public. */
const links: readonly Link[] = [
  [forem, cefo, 'funding', 96, 'Coordonne les Carrefours et paie une partie de leurs conseillers.'],
  [forem, citeLiege, 'convention', 60, 'Détache des conseillers à la Cité des Métiers.'],
  [ifapme, citeLiege, 'convention', 48, 'Détache un conseiller à la permanence de Seraing.'],
  [actiris, 'Cité des Métiers de Bruxelles', 'funding', 84, 'Finance et détache des conseillers.'],
  ['Bruxelles Formation', 'Cité des Métiers de Bruxelles', 'convention', 84, 'Met des conseillers et des locaux à disposition.'],
  [forem, 'Cité des Métiers de Charleroi', 'convention', 72, 'Détache des conseillers.'],
  [ifapme, 'Cité des Métiers de Namur', 'convention', 40, 'Détache un conseiller.'],
  [citeLiege, 'Cité des Métiers de Namur', 'network', 90, 'Label international des Cités des Métiers.'],
  ['Cité des Métiers de Charleroi', 'Cité des Métiers de Bruxelles', 'network', 90, 'Label international des Cités des Métiers.'],
  [cefo, citeLiege, 'network', 30, 'Centre associé d’une Cité des Métiers.'],
  [cefo, 'Cité des Métiers de Charleroi', 'network', 30, 'Centre associé d’une Cité des Métiers.'],
  [network, citeLiege, 'network', 24, 'Charte de l’orientation tout au long de la vie.'],
  [network, forem, 'network', 24, 'Charte de l’orientation tout au long de la vie.'],
  [network, actiris, 'network', 24, 'Charte de l’orientation tout au long de la vie.'],
  [network, ifapme, 'network', 24, 'Charte de l’orientation tout au long de la vie.'],
  [cefa, 'Institut technique du Val-Mosan', 'cefa_cooperation', 66, 'École coopérante.'],
  [cefa, 'Athénée des Deux-Ponts', 'cefa_cooperation', 66, 'École coopérante, jusqu’à la fin de la convention.', 5],
  [cpms, 'Institut technique du Val-Mosan', 'convention', 120, 'CPMS de l’école.'],
  [cpms, 'Athénée des Deux-Ponts', 'convention', 120, 'CPMS de l’école.'],
  [cpms, cefa, 'convention', 50, 'CPMS du CEFA.'],
  ['EFP', 'SFPME', 'group', 110, 'Le centre et le service des contrats.'],
  ['SFPME', 'EFP', 'funding', 110, 'Finance le centre.'],
  [forem, 'Maisons de l’emploi', 'group', 130, 'Même comptoir que l’antenne.'],
  [forem, 'Mission régionale Ourthe et Meuse', 'funding', 100, 'Convention de subvention.'],
  [forem, 'Mission régionale Haine et Escaut', 'funding', 100, 'Convention de subvention.'],
  [forem, 'CISP L’Enclume et la Plume', 'convention', 36, 'Contrat de formation des stagiaires.'],
  [actiris, 'Mission locale de Saint-Gilles', 'funding', 100, 'Convention de partenariat.'],
  [actiris, 'Missions locales du canal', 'funding', 100, 'Convention de partenariat.'],
  ['Bruxelles Formation', 'OISP La Passerelle des Marolles', 'funding', 80, 'Convention de formation.'],
  [forem, 'Centre de compétence Industrie', 'network', 90, 'Réseau des centres de compétence.'],
  [forem, 'Centre de compétence Bâtiment et énergie', 'network', 90, 'Réseau des centres de compétence.'],
  [citeLiege, 'Codes et Cafés', 'convention', 18, 'Ateliers communs, terminés.', 3],
  ['CISP Le Levain des Rues', 'CISP Les Mains de Thudinie', 'group', 44, 'Même conseil d’administration.'],
];

export function linkRows(today: CalendarDate): Row[] {
  return links.map(([from, to, kind, monthsAgo, note, endedMonthsAgo]) => ({
    id: idOf(`link:${from}:${to}:${kind}`), from_organisation_id: organisationId(from), to_organisation_id: organisationId(to), kind,
    from_on: addDays(today, -30 * monthsAgo), until_on: endedMonthsAgo ? addDays(today, -30 * endedMonthsAgo) : null, note,
      source: 'démonstration (fictif)',
  }));
}
