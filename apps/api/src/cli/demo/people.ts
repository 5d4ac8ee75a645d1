import type { Role } from '@boussole/domain/access/roles';
import { doubled } from './decisions/told.js';
import { idOf } from './ids.js';
import { actiris, cefo, citeLiege, forem, ifapme, network } from './network.js';

/** One hat of an invented person; the employer is the organisation itself unless somebody else pays her. */
export interface DemoHat {
  readonly role: Role;
  readonly organisation: string;
  readonly branch: string;
  readonly employer?: string;
}

export interface DemoPerson {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly locale?: 'fr' | 'nl' | 'de' | 'en';
  readonly hats: readonly DemoHat[];
}

/** Public on purpose, and the same for everybody: the demonstration refuses to be loaded in production. */
export const demoPassword = 'quatre saisons à Liège';

export const personIdOf = (key: string): string => idOf(`person:${key}`);
export const membershipIdOf = (key: string, { organisation, branch, role }: Pick<DemoHat, 'organisation' | 'branch' | 'role'>): string =>
  idOf(`membership:${key}:${organisation}:${branch}:${role}`);
export const emailOf = ({ key }: Pick<DemoPerson, 'key'>): string => `${key}@demo.boussole.example`;

const hat = (role: Role, organisation: string, branch: string, employer?: string): DemoHat =>
  ({ role, organisation, branch, ...(employer ? { employer } : {}) });
const avroy = 'Espace conseil de Liège';

const person = (key: string, givenName: string, familyName: string, ...hats: DemoHat[]): DemoPerson => ({ key, givenName, familyName, hats });

/** Nobody here exists. */
export const people: readonly DemoPerson[] = [
  // Paid by Forem, which also trains: the case that the neutrality of advice is about.
  person('nadia', 'Nadia', 'Lambert', hat('counsellor', citeLiege, avroy, forem), hat('counsellor', forem, 'Liège – conseil')),
  person('karim', 'Karim', 'El Khattabi', hat('counsellor', citeLiege, avroy)),
  person('francoise', 'Françoise', 'Dethier', hat('coordinator', citeLiege, avroy)),
  person('benoit', 'Benoît', 'Servais', hat('manager', citeLiege, avroy)),
  person('isabelle', 'Isabelle', 'Warnant', hat('structure_admin', citeLiege, avroy)),
  person('veronique', 'Véronique', 'd’Harveng', hat('auditor', citeLiege, avroy)),
  person('marie-christine', 'Marie-Christine', 'Lejeune', hat('counsellor', citeLiege, 'Permanence de Seraing', ifapme)),
  person('stephane', 'Stéphane', 'Collignon', hat('operator_agent', ifapme, 'Centre de Liège')),
  person('melissa', 'Mélissa', 'Thonon', hat('operator_agent', ifapme, 'Centre de Verviers')),
  person('leila', 'Leïla', 'Benali', hat('counsellor', actiris, 'Bruxelles – orientation')),
  { ...person('sofie', 'Sofie', 'Janssens', hat('counsellor', actiris, 'Bruxelles – orientation')), locale: 'nl' },
  person('rachid', 'Rachid', 'Amrani', hat('structure_admin', actiris, 'Bruxelles – orientation')),
  person('aurelie', 'Aurélie', 'Müller', hat('counsellor', cefo, 'CEFO de Huy', forem)),
  person('jean-pol', 'Jean-Pol', 'Grosjean', hat('counsellor', cefo, 'CEFO de Verviers')),
  { ...person('anja', 'Anja', 'Schmitz', hat('counsellor', cefo, 'CEFO de Verviers')), locale: 'de' },
  person('claire', 'Claire', 'Hody', hat('structure_admin', cefo, 'CEFO de Huy'), hat('manager', cefo, 'CEFO de Huy')),
  person('caroline', 'Caroline', 'Delvaux', hat('counsellor', forem, 'Liège – conseil')),
  person('philippe', 'Philippe', 'Renard', hat('manager', forem, 'Liège – conseil')),
  person('yasmina', 'Yasmina', 'Bouzid', hat('counsellor', 'Mission locale de Saint-Gilles', 'Accueil et guidance')),
  person('pierre', 'Pierre', 'Noël', hat('counsellor', 'CPMS de la Fédération Wallonie-Bruxelles', 'CPMS de Liège')),
  person('elodie', 'Élodie', 'Fontaine', hat('operator_agent', 'CISP L’Enclume et la Plume', 'Atelier de Herstal')),
  person('gaetan', 'Gaëtan', 'Lemaire', hat('operator_agent', 'Promotion sociale du Pays de Liège', 'Implantation de Liège')),
  person('olivier', 'Olivier', 'Mertens', hat('counsellor', 'Cité des Métiers de Bruxelles', 'Espace de Saint-Josse', actiris)),
  person('fatima', 'Fatima', 'Ouali', hat('counsellor', 'Cité des Métiers de Charleroi', 'Espace conseil de Charleroi', forem)),
  person('luc', 'Luc', 'Bastin', hat('counsellor', 'Cité des Métiers de Namur', 'Espace conseil de Namur', ifapme)),
  // Who measures neutrality, who answers for a body that is told to keep people for itself, and somebody who advises there.
  person('odile', 'Odile', 'Marchal', hat('coordinator', network, 'Coordination du réseau')),
  person('bernard', 'Bernard', 'Wathelet', hat('auditor', network, 'Coordination du réseau')),
  person('sandrine', 'Sandrine', 'Piette', hat('manager', doubled, 'Site de Liège')),
  person('maxime', 'Maxime', 'Colson', hat('counsellor', doubled, 'Site de Liège')),
  person('thomas', 'Thomas', 'Van den Broeck', hat('platform_admin', network, 'Coordination du réseau')),
];

/** Whom a visitor is shown, and why. */
export const shown: readonly (readonly [key: string, note?: string])[] = [
  ['nadia', 'Détachée par le Forem ; une seconde casquette au Forem, Liège – conseil.'],
  ['karim', 'Même antenne que Nadia : il voit les mêmes dossiers, pas ses notes privées.'],
  ['francoise', 'Ce qui reste sans réponse et ce qui est contesté lui revient : page « À débloquer ».'],
  ['benoit'],
  ['isabelle', 'Invite et désactive les personnes de la Cité des Métiers de Liège.'],
  ['stephane', 'Reçoit les orientations de Liège : sa boîte de relais est pleine.'],
  ['leila', 'Une autre structure : rien de ce que fait Liège n’existe pour elle.'],
  ['veronique', 'Déléguée à la protection des données.'],
  ['odile', 'Coordination du réseau : l’audit de neutralité, structure par structure.'],
  ['bernard', 'Référent neutralité : lui seul voit ce qui concerne une personne.'],
  ['sandrine', 'Répond pour un CEFA inventé que l’audit signale.'],
  ['maxime', 'Conseiller de ce CEFA : son miroir.'],
  ['thomas'],
];

/** What the network decided about who measures. */
export const mandates: readonly { readonly key: string; readonly kind: 'coordination' | 'referent' }[] =
  [{ key: 'odile', kind: 'coordination' }, { key: 'bernard', kind: 'referent' }];
