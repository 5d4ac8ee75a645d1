import { useQueryClient } from '@tanstack/react-query';
import { graphql, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { handoffQuery, linkedHandoffQuery, type Handoff, type HandoffState } from './handoff-query';

const MoveHandoffDocument = graphql(`
  mutation MoveHandoff($input: MoveHandoffInput!) {
    moveHandoff(input: $input) { id version state dueKind dueAt overAt cancelAskedAt }
  }
`);
const ProposeDatesDocument = graphql('mutation ProposeDates($input: ProposeDatesInput!) { proposeDates(input: $input) { id } }');
const SayDocument = graphql('mutation SayInHandoff($input: SayInHandoffInput!) { sayInHandoff(input: $input) }');
const MarkDocument = graphql('mutation MarkHandoffRead($input: ReadUntilInput!) { markHandoffRead(input: $input) }');
const MoveLinkedDocument = graphql(`
  mutation MoveLinkedHandoff($input: MoveLinkedHandoffInput!) {
    moveLinkedHandoff(input: $input) { id version state dueKind dueAt overAt cancelAskedAt }
  }
`);
const ProposeLinkedDocument = graphql(`
  mutation ProposeLinkedDates($input: ProposeLinkedDatesInput!) {
    proposeLinkedDates(input: $input) { id }
  }
`);
const SayLinkedDocument = graphql('mutation SayInLinkedHandoff($input: SayInput!) { sayInLinkedHandoff(input: $input) }');
const MarkLinkedDocument = graphql('mutation MarkLinkedRead($until: Instant!) { markLinkedRead(until: $until) }');

type LinkedMove = VariablesOf<typeof MoveLinkedDocument>['input'];
/** What one says with a move; the handoff says which one, and in which version. */
export type MoveWords = Omit<LinkedMove, 'version'>;
export type DateWords = VariablesOf<typeof ProposeLinkedDocument>['input']['dates'][number];
/** What a move made of it. */
export type Moved = { state: HandoffState; dueAt: string | null; dueKind: Handoff['dueKind'] };

/** How a page acts on a handoff: with an account or by a mailed link, the screens are the same. Each act ends with the page read again. */
export interface HandoffPort {
  readonly move: (words: MoveWords) => Promise<Moved>;
  readonly propose: (dates: DateWords[], key: string) => Promise<unknown>;
  readonly say: (text: string, key: string) => Promise<unknown>;
  readonly markRead: (until: string) => Promise<unknown>;
}

/** With an account. */
export function useHandoffPort(handoff: Handoff): HandoffPort {
  const queries = useQueryClient();
  const hat = useScope();
  const { id: referralId, version } = handoff;
  const again = <T>(answer: T) =>
    queries.invalidateQueries({ queryKey: handoffQuery(hat, referralId).queryKey }).then(() => answer);
  return {
    move: (words) => request(MoveHandoffDocument, { input: { ...words, referralId, version } }).then(({ moveHandoff }) => again(moveHandoff)),
    propose: (dates, commandKey) => request(ProposeDatesDocument, { input: { referralId, commandKey, dates } }).then(again),
    say: (text, commandKey) => request(SayDocument, { input: { referralId, commandKey, text } }).then(again),
    markRead: (until) => request(MarkDocument, { input: { referralId, until } }),
  };
}

/** By a mailed link: the secret goes along with each act, and stays in the page's memory. */
export function useLinkedPort({ version }: Handoff, link: string): HandoffPort {
  const queries = useQueryClient();
  const by = { link, isFinal: true } as const;
  const again = <T>(answer: T) => queries.invalidateQueries({ queryKey: linkedHandoffQuery(link).queryKey }).then(() => answer);
  return {
    move: (words) => request(MoveLinkedDocument, { input: { ...words, version } }, by).then((data) => again(data.moveLinkedHandoff)),
    propose: (dates, commandKey) => request(ProposeLinkedDocument, { input: { commandKey, dates } }, by).then(again),
    say: (text, commandKey) => request(SayLinkedDocument, { input: { commandKey, text } }, by).then(again),
    markRead: (until) => request(MarkLinkedDocument, { until }, by),
  };
}
