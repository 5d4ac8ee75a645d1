import { graphql, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const PrepareDocument = graphql(`
  mutation PreparePacket($input: PreparePacketInput!) {
    preparePacket(input: $input) { id }
  }
`);

const ApproveDocument = graphql(`
  mutation ApprovePacketHere($input: ApprovePacketHereInput!) {
    approvePacketHere(input: $input) { id }
  }
`);

const SendDocument = graphql(`
  mutation SendReferral($input: SendReferralInput!) {
    sendReferral(input: $input) { id version }
  }
`);

const AskByLinkDocument = graphql(`
  mutation AskApprovalByLink($input: ResendLinkInput!) {
    resendLink(input: $input)
  }
`);

export type PacketInput = VariablesOf<typeof PrepareDocument>['input'];
export type ApproveInput = VariablesOf<typeof ApproveDocument>['input'];

export const preparePacket = (input: PacketInput) => request(PrepareDocument, { input });
export const approvePacket = (input: ApproveInput) => request(ApproveDocument, { input });
export const sendReferral = (input: VariablesOf<typeof SendDocument>['input']) => request(SendDocument, { input });
export const askByLink = (input: VariablesOf<typeof AskByLinkDocument>['input']) => request(AskByLinkDocument, { input });
