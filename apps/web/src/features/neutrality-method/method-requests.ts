import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcer';
import { graphql, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { methodQuery } from './method-query';

const AskDocument = graphql('mutation AskAudit($input: AskAuditInput!) { askAudit(input: $input) { state reportId } }');
const RegisterDocument = graphql(
  'mutation RegisterParameters($input: RegisterParametersInput!) { registerParameters(input: $input) { mayRegister } }',
);

function useOrder<Input>(send: (input: Input) => Promise<unknown>, said: string) {
  const queries = useQueryClient();
  const scope = useScope();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      announce(said);
      void queries.invalidateQueries({ queryKey: methodQuery(scope).queryKey });
    },
  });
}

export const useAskAudit = (said: string) =>
  useOrder((input: VariablesOf<typeof AskDocument>['input']) => request(AskDocument, { input }), said);

export const useRegister = (said: string) =>
  useOrder((input: VariablesOf<typeof RegisterDocument>['input']) => request(RegisterDocument, { input }), said);
