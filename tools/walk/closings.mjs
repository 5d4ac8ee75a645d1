/** What must stay closed, and the suite that tries it. */
export const closings = [
  { suite: 'test/walk/walk.spec.ts', promise: 'chaque opération, chaque rôle, chaque identifiant d’ailleurs, un verrou ôté' },
  { suite: 'test/policies.spec.ts', promise: 'chaque règle de la base affaiblie est remarquée' },
  { suite: 'test/fuzz.spec.ts', promise: 'n’importe quoi dans chaque champ : une phrase, rien de changé' },
  { suite: 'test/graphql-limits.spec.ts', promise: 'documents hostiles refusés en nos mots' },
  { suite: 'test/notebook-door.spec.ts', promise: 'codes et liens ne se devinent pas' },
  { suite: 'test/neutrality/who-sees.spec.ts', promise: 'les constats de neutralité à qui ils reviennent' },
  { suite: 'test/scenarios/rights.spec.ts', promise: 'une personne oubliée n’est plus nulle part' },
];
