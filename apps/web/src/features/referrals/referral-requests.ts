import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcer';
import { graphql, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { referralQuery, type Referral } from './referral-query';

const MoveDocument = graphql('mutation MoveReferral($input: MoveReferralInput!) { moveReferral(input: $input) { id } }');
const AskCancelDocument = graphql('mutation AskCancel($input: AskCancelInput!) { askCancel(input: $input) { id } }');
const ReRouteDocument = graphql('mutation ReRoute($input: ReRouteInput!) { reRoute(input: $input) { id fromReferralId needId } }');
const ResendDocument = graphql('mutation ResendLink($input: ResendLinkInput!) { resendLink(input: $input) }');
const RevokeDocument = graphql('mutation RevokeLink($dossierId: Uuid!, $linkId: Uuid!) { revokeLink(dossierId: $dossierId, linkId: $linkId) }');
const SayDocument = graphql('mutation SayInReferral($input: SayInReferralInput!) { sayInReferral(input: $input) }');
const MarkDocument = graphql('mutation MarkReferralRead($input: ReadReferralUntilInput!) { markReferralRead(input: $input) }');

type Ids = 'dossierId' | 'referralId';
/** What one says with a move; the page says of which referral, in which version. */
export type MoveWords = Omit<VariablesOf<typeof MoveDocument>['input'], Ids | 'version'>;
export type AskWords = Omit<VariablesOf<typeof AskCancelDocument>['input'], Ids | 'version'>;

/** Keeps what is cached true to what was just changed in a referral. */
export function useReferralChanges(referral: Pick<Referral, 'id' | 'dossierId'>) {
  const queries = useQueryClient();
  const scope = useScope();
  const { dossierId, id } = referral;
  return async () => {
    // The rest is read again when it is shown again: each reading of a dossier is a consultation.
    for (const key of [[scope, 'dossier', dossierId], [scope, 'dossier-referrals', dossierId], [scope, 'story', dossierId], [scope, 'my-day']]) {
      void queries.invalidateQueries({ queryKey: key, refetchType: 'none' });
    }
    await queries.invalidateQueries({ queryKey: referralQuery(scope, dossierId, id).queryKey });
  };
}

/** Something that changes the referral; the page is read again, and what was done is said. */
function useChange<V>(referral: Referral, send: (variables: V) => Promise<unknown>, said?: string) {
  const again = useReferralChanges(referral);
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      if (said) announce(said);
      await again();
    },
    // Somebody else was there before: what stands now is shown beside the refusal.
    onError: () => void again(),
  });
}

const idsOf = ({ dossierId, id: referralId }: Referral) => ({ dossierId, referralId });

export const useMove = (referral: Referral, said: string) =>
  useChange(referral, (words: MoveWords) => request(MoveDocument, { input: { ...words, ...idsOf(referral), version: referral.version } }), said);

export const useAskCancel = (referral: Referral, said: string) =>
  useChange(referral, (words: AskWords) => request(AskCancelDocument, { input: { ...words, ...idsOf(referral), version: referral.version } }), said);

export const useResend = (referral: Referral, said: string) =>
  useChange(referral, ({ side, commandKey }: { side: 'receiver' | 'learner'; commandKey: string }) =>
    request(ResendDocument, { input: { ...idsOf(referral), side, commandKey } }), said);

export const useRevoke = (referral: Referral, said: string) =>
  useChange(referral, (linkId: string) => request(RevokeDocument, { dossierId: referral.dossierId, linkId }), said);

/** The siblings that the enrolment makes pointless, one after the other: each is closed once, whatever was lost on the way. */
export const useCloseSiblings = (referral: Referral, said: string) =>
  useChange(referral, async (keys: readonly string[]) => {
    for (const [place, { id: referralId, version }] of referral.siblings.entries()) {
      const commandKey = keys[place];
      if (commandKey === undefined) continue;
      await request(MoveDocument, {
        input: { commandKey, dossierId: referral.dossierId, referralId, version, to: 'obsolete', wonById: referral.id } });
    }
  }, said);

export const useReRoute = (referral: Referral) =>
  useMutation({
    mutationFn: (commandKey: string) =>
      request(ReRouteDocument, { input: { ...idsOf(referral), commandKey } }).then((data) => data.reRoute),
  });

/** What the conversation needs of the sender's side. */
export function useTalk(referral: Referral) {
  const again = useReferralChanges(referral);
  return {
    say: (text: string, commandKey: string) => request(SayDocument, { input: { ...idsOf(referral), commandKey, text } }).then(again),
    markRead: (until: string) => void request(MarkDocument, { input: { ...idsOf(referral), until } }),
  };
}
