import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { SessionFields, sessionQuery } from '../../lib/session';
import { tellOtherTabs } from '../../lib/tabs';

const SwitchHatDocument = graphql(
  `
    mutation SwitchHat($membershipId: Uuid!) {
      switchHat(membershipId: $membershipId) { ...SessionFields }
    }
  `,
  [SessionFields],
);

export const switchHat = (membershipId: string) =>
  request(SwitchHatDocument, { membershipId }).then((data) => data.switchHat);

/** Under another hat, nothing of what was on screen is kept. */
export function useSwitchHat() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: switchHat,
    onSuccess: (session) => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
      queries.setQueryData(sessionQuery.queryKey, session);
      tellOtherTabs('hat-changed');
    },
  });
}
