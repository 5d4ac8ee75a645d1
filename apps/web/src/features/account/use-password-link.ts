import { useMutation } from '@tanstack/react-query';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';

const RequestPasswordLinkDocument = graphql(`
  mutation RequestPasswordLink($email: Text!) {
    requestPasswordLink(email: $email)
  }
`);

export const usePasswordLink = () =>
  useMutation({ mutationFn: (email: string) => request(RequestPasswordLinkDocument, { email }) });
