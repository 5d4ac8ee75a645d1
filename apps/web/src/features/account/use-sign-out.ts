import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { codeOf } from '../../lib/errors';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { sessionQuery } from '../../lib/session';
import { tellOtherTabs } from '../../lib/tabs';

const SignOutDocument = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Empties everything this tab knows, then shows the door. */
export function useForgetSession() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, null);
    await navigate({ to: '/connexion' });
  };
}

export function useSignOut() {
  const forget = useForgetSession();
  return useMutation({
    mutationFn: async () => {
      try {
        await request(SignOutDocument, {}, { isFinal: true });
      } catch (error) {
        if (codeOf(error) !== 'auth.required') throw error;
      }
    },
    onSuccess: async () => {
      tellOtherTabs('signed-out');
      await forget();
    },
  });
}
