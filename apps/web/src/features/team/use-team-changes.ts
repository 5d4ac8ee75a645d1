import { useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcer';
import { useScope } from '../../lib/session';
import { closedDossierQuery, teamQuery, type Team } from './team-query';

/** Keeps what is cached true to what was just changed in the follow-up of a dossier, and says it. */
export function useTeamChanges(id: string) {
  const queries = useQueryClient();
  const scope = useScope();

  const after = async (said: string, team?: Team) => {
    if (team) queries.setQueryData(teamQuery(scope, id).queryKey, team);
    else await queries.invalidateQueries({ queryKey: teamQuery(scope, id).queryKey });
    // The rest is read again when it is shown again: each reading of a dossier is a consultation.
    for (const part of ['my-day', 'caseload']) void queries.invalidateQueries({ queryKey: [scope, part], refetchType: 'none' });
    announce(said);
  };

  /** A door opened or closed: the whole dossier answers anew. */
  const afterDoor = async (said: string) => {
    announce(said);
    await Promise.all([
      queries.invalidateQueries({ queryKey: closedDossierQuery(scope, id).queryKey }),
      queries.resetQueries({ queryKey: [scope, 'dossier', id] }),
      queries.resetQueries({ queryKey: teamQuery(scope, id).queryKey }),
      queries.invalidateQueries({ queryKey: [scope, 'my-day'], refetchType: 'none' }),
      queries.invalidateQueries({ queryKey: [scope, 'caseload'], refetchType: 'none' }),
    ]);
  };

  return { after, afterDoor };
}
