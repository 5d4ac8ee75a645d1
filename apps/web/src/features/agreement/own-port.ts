import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { graphql } from '../../lib/graphql';
import { useLocaleChoice } from '../../lib/locale-provider';
import type { Locale } from '../../lib/locales';
import { request } from '../../lib/request';
import { linkedPacketQuery, ownReferralsQuery, type OwnReferral } from './own-query';

const ApproveDocument = graphql('mutation ApproveOwnPacket($input: ApprovePacketInput!) { approveOwnPacket(input: $input) { id } }');
const WithdrawDocument = graphql('mutation WithdrawOwnReferral($input: WithdrawOwnReferralInput!) { withdrawOwnReferral(input: $input) { id } }');
const MoveDocument = graphql('mutation MoveOwnReferral($input: MoveOwnReferralInput!) { moveOwnReferral(input: $input) { id } }');
const AnswerDocument = graphql('mutation AnswerOwnOutcome($input: AnswerOutcomeInput!) { answerOwnOutcome(input: $input) { id } }');
const ApproveLinkedDocument = graphql('mutation ApproveLinkedPacket($input: ApprovePacketInput!) { approveLinkedPacket(input: $input) { id } }');
const WithdrawLinkedDocument = graphql(`
  mutation WithdrawLinkedReferral($commandKey: Uuid!) {
    withdrawLinkedReferral(commandKey: $commandKey) { id }
  }
`);
const MoveLinkedDocument = graphql('mutation MoveLinkedReferral($input: MoveLinkedHandoffInput!) { moveLinkedReferral(input: $input) { id } }');
const AnswerLinkedDocument = graphql(`
  mutation AnswerLinkedOutcome($input: AnswerLinkedOutcomeInput!) {
    answerLinkedOutcome(input: $input) { id }
  }
`);
export const RefreshLinkDocument = graphql('mutation RefreshLink { refreshLink }');

const LinkedLocaleDocument = graphql('mutation ChooseLinkedLocale($locale: Locale!) { chooseLinkedLocale(locale: $locale) }');

interface Outcome { answer: 'agree' | 'disagree'; comment: string | null }
interface OwnMove { to: 'under_review' | 'appointment_cancelled'; text: string | null }

/** What the person may do with one referral: on her own page or by a mailed link, the screens are the same. */
export interface OwnPort {
  readonly approve: (key: string) => Promise<unknown>;
  readonly withdraw: (key: string) => Promise<unknown>;
  readonly move: (move: OwnMove, key: string) => Promise<unknown>;
  readonly answer: (outcome: Outcome, key: string) => Promise<unknown>;
}

/** On her own page. */
export function useOwnPort({ id: referralId, version, packet }: OwnReferral): OwnPort {
  const queries = useQueryClient();
  const by = { isFinal: true } as const;
  // What is shared may have changed with it.
  const again = () => Promise.all([ownReferralsQuery.queryKey, ['notebook', 'page']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  return {
    approve: (commandKey) => request(ApproveDocument, { input: { commandKey, packetId: packet?.id ?? '' } }, by).then(again),
    withdraw: (commandKey) => request(WithdrawDocument, { input: { commandKey, referralId } }, by).then(again),
    move: (move, commandKey) => request(MoveDocument, { input: { ...move, commandKey, referralId, version } }, by).then(again),
    answer: (outcome, commandKey) => request(AnswerDocument, { input: { ...outcome, commandKey, referralId } }, by).then(again),
  };
}

/** The language in which she reads by her link is the one in which she is written to. */
export function useKeepLinkedLocale(link: string): void {
  const { locale } = useLocaleChoice();
  const shown = useRef(locale);
  const { mutate } = useMutation({ mutationFn: (chosen: Locale) => request(LinkedLocaleDocument, { locale: chosen }, { link }) });
  useEffect(() => {
    if (shown.current === locale) return;
    shown.current = locale;
    mutate(locale);
  }, [locale, mutate]);
}

/** By the link that she was mailed: its secret goes along with each act. */
export function useLinkedOwnPort({ version, packet }: OwnReferral, link: string): OwnPort {
  const queries = useQueryClient();
  const by = { link, isFinal: true } as const;
  const again = () => queries.invalidateQueries({ queryKey: linkedPacketQuery(link).queryKey });
  return {
    approve: (commandKey) => request(ApproveLinkedDocument, { input: { commandKey, packetId: packet?.id ?? '' } }, by).then(again),
    withdraw: (commandKey) => request(WithdrawLinkedDocument, { commandKey }, by).then(again),
    move: (move, commandKey) => request(MoveLinkedDocument, { input: { ...move, commandKey, version } }, by).then(again),
    answer: (outcome, commandKey) => request(AnswerLinkedDocument, { input: { ...outcome, commandKey } }, by).then(again),
  };
}
