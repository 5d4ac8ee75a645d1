import { useMutation, useQueryClient } from '@tanstack/react-query';
import { graphql, type VariablesOf } from '../../lib/graphql';
import type { Locale } from '../../lib/locales';
import { request } from '../../lib/request';
import { doorQuery, notebookQuery } from './notebook-query';

const EnterDocument = graphql(`
  mutation EnterNotebook($input: EnterNotebookInput!) {
    enterNotebook(input: $input) { holder isRestricted }
  }
`);
const LeaveDocument = graphql('mutation LeaveNotebook { leaveNotebook }');
const WithdrawDocument = graphql('mutation WithdrawGrant($id: Uuid!) { withdrawGrant(id: $id) }');
const AnswerDocument = graphql(`
  mutation AnswerShareRequest($input: AnswerShareRequestInput!) {
    answerShareRequest(input: $input)
  }
`);
const AskDocument = graphql('mutation AskRight($input: AskRightInput!) { askRight(input: $input) }');
const ClaimDocument = graphql(`
  mutation ClaimNotebook($input: ClaimNotebookInput!) {
    claimNotebook(input: $input) { code secret }
  }
`);

const LocaleDocument = graphql('mutation ChooseOwnLocale($locale: Locale!) { chooseOwnLocale(locale: $locale) }');

const final = { isFinal: true } as const;

export function useEnter() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: VariablesOf<typeof EnterDocument>['input']) => request(EnterDocument, { input }, final),
    onSuccess: ({ enterNotebook }) => queries.setQueryData(doorQuery.queryKey, enterNotebook),
  });
}

/** The language in which she reads is the one in which she is written to. */
export const useKeepOwnLocale = () => useMutation({ mutationFn: (locale: Locale) => request(LocaleDocument, { locale }) });

/** Leaving loads the page anew: nothing of what was read stays in this browser's memory. */
export function useLeave() {
  return useMutation({
    mutationFn: () => request(LeaveDocument, {}, final),
    onSettled: () => window.location.replace('/carnet?quitte=1'),
  });
}

/** What changes one's page is followed by reading it again. */
function useOwnChange<V>(send: (variables: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => queries.invalidateQueries({ queryKey: notebookQuery.queryKey }) });
}

export const useWithdraw = () => useOwnChange((id: string) => request(WithdrawDocument, { id }, final));

export const useAnswer = () =>
  useOwnChange((input: VariablesOf<typeof AnswerDocument>['input']) => request(AnswerDocument, { input }, final));

export const useAskRight = () =>
  useOwnChange((input: VariablesOf<typeof AskDocument>['input']) => request(AskDocument, { input }, final));

export const useClaim = () =>
  useMutation({
    mutationFn: (input: VariablesOf<typeof ClaimDocument>['input']) =>
      request(ClaimDocument, { input }, final).then((data) => data.claimNotebook),
  });
