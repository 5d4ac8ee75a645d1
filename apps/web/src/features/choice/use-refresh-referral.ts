import { useQueryClient } from '@tanstack/react-query';
import { useScope } from '../../lib/session';

/** After an act on a referral: its page, its set, the dossier and its story are read again. */
export function useRefreshReferral(): () => Promise<void> {
  const queries = useQueryClient();
  const scope = useScope();
  return async () => {
    await Promise.all(['referral', 'choice-set', 'dossier-referrals', 'dossier', 'story'].map((name) =>
      queries.invalidateQueries({ queryKey: [scope, name] })));
  };
}
