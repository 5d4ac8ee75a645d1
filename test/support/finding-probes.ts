import type { World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policy on merges promises: the caseworkers of the branch see its proposals; they change by functions alone. */
export function findingProbesOf(alpha: World): Probe[] {
  const { counsellor, coordinator, colleague, uninvolved, manager, auditor, structure_admin: admin, sibling, grantee } = alpha.people;
  const seen = `select id from dossier_merge where branch_id = '${alpha.branch.id}'`;
  return [
    ...[counsellor, coordinator, colleague, uninvolved].map((who): Probe => ({ who, mode: 'read', sql: seen, expects: 1 })),
    ...[manager, auditor, admin, sibling, grantee].map((who): Probe => ({ who, mode: 'read', sql: seen, expects: 0 })),
    { who: counsellor, mode: 'read', sql: 'select id from dossier_merge', expects: 1 },
    { who: auditor, mode: 'read', sql: 'select id from dossier_merge', expects: 0 },
    { who: 'visitor', sql: seen, expects: 0 }, { who: 'nobody', sql: seen, expects: 'refused' },
    { who: counsellor, mode: 'write', sql: `update dossier_merge set state = 'refused'`, expects: 'refused' },
    { who: counsellor, mode: 'read', sql: 'select moved from dossier_merge', expects: 'refused' },
    { who: counsellor, mode: 'read', sql: 'select word from app.name_word', expects: 'refused' },
  ];
}
