import type { Issues } from '@boussole/domain/neutrality/import/issues';
import type { Audited } from './audited.js';
import type { FileFacts } from './read-table.js';

const tolerated = 0.1;

type Accounted = Pick<Audited, 'files' | 'refused' | 'irregular' | 'isUnusable'>;

/** What was read, and what of it could not be used; `orphans` are alternatives of a decision that is not there. */
export function accountOf(files: readonly FileFacts[], issues: Issues, orphans = 0): Accounted {
  const refused = files.map(({ role, nom, lignes }) => {
    const without = role === 'alternatives' ? orphans : 0;
    return { nom, lignes, refusees: issues.refused(role), sans_decision: without, inutilisables: issues.unusable(role) + without };
  });
  const isUnusable = refused.some(({ lignes, inutilisables }) => inutilisables > tolerated * lignes);
  return { files, refused, irregular: issues.list(), isUnusable };
}
