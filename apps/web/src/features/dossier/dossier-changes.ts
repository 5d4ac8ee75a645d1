import { useQueryClient } from '@tanstack/react-query';
import { useScope } from '../../lib/session';
import { dossierQuery, type Draft } from './dossier-query';

/** Keeps what is cached true to what was just written in this dossier. */
export function useDossierChanges(id: string) {
  const queries = useQueryClient();
  const scope = useScope();
  const { queryKey } = dossierQuery(scope, id);

  const keepDraft = (draft: Draft | null) => {
    queries.setQueryData(queryKey, (dossier) => dossier && { ...dossier, draft });
    void queries.invalidateQueries({ queryKey: [scope, 'my-day'] });
  };

  const afterInterview = async () => {
    keepDraft(null);
    void queries.invalidateQueries({ queryKey: [scope, 'caseload'] });
    await Promise.all([queries.invalidateQueries({ queryKey }), queries.invalidateQueries({ queryKey: [scope, 'story', id] })]);
  };

  return { keepDraft, afterInterview };
}
