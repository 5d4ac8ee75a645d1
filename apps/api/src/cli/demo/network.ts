/** A body of the demonstration and its places: [name, NIS code of the commune]. */
export interface DemoOrganisation {
  readonly name: string;
  readonly kind: string;
  readonly branches: readonly (readonly [name: string, communeNis: string])[];
}

export const citeLiege = 'Cité des Métiers de Liège';
export const cefo = 'CEFO – Carrefours Emploi Formation Orientation';
export const forem = 'Forem';
export const actiris = 'Actiris';
export const ifapme = 'IFAPME';
export const network = 'Réseau Boussole';

/** The network that a demonstration shows: bodies that exist, people who do not. */
export const organisations: readonly DemoOrganisation[] = [
  { name: citeLiege, kind: 'CDM', branches: [['Espace conseil de Liège', '62063'], ['Permanence de Seraing', '62096']] },
  { name: cefo, kind: 'CARREFOUR', branches: [['CEFO de Huy', '61031'], ['CEFO de Verviers', '63079'], ['CEFO d’Arlon', '81001']] },
  { name: forem, kind: 'FOREM', branches: [['Liège – conseil', '62063'], ['Seraing', '62096'], ['Verviers', '63079'], ['Namur – conseil', '92094']] },
  { name: actiris, kind: 'ACTIRIS', branches: [['Bruxelles – orientation', '21004'], ['Antenne d’Anderlecht', '21001'], ['Antenne de Schaerbeek', '21015']] },
  { name: ifapme, kind: 'IFAPME', branches: [['Centre de Liège', '62063'], ['Centre de Verviers', '63079'], ['Centre de Huy', '61031']] },
  { name: 'Mission locale de Saint-Gilles', kind: 'MISSION_LOC', branches: [['Accueil et guidance', '21013']] },
  { name: 'CPMS de la Fédération Wallonie-Bruxelles', kind: 'CPMS', branches: [['CPMS de Liège', '62063'], ['CPMS de Huy', '61031']] },
  { name: 'CISP L’Enclume et la Plume', kind: 'CISP', branches: [['Atelier de Herstal', '62051'], ['Atelier d’Ans', '62003']] },
  { name: 'Promotion sociale du Pays de Liège', kind: 'EPS', branches: [['Implantation de Liège', '62063']] },
  { name: 'Cité des Métiers de Bruxelles', kind: 'CDM', branches: [['Espace de Saint-Josse', '21014']] },
  { name: 'Cité des Métiers de Charleroi', kind: 'CDM', branches: [['Espace conseil de Charleroi', '52011'], ['Permanence de La Louvière', '58001']] },
  { name: 'Cité des Métiers de Namur', kind: 'CDM', branches: [['Espace conseil de Namur', '92094']] },
  { name: 'CEFA des Trois Vallées', kind: 'CEFA', branches: [['Site de Liège', '62063']] },
  { name: network, kind: 'OTLAV', branches: [['Coordination du réseau', '92094']] },
];
