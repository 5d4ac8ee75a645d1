import { useMutation } from '@tanstack/react-query';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { SessionFields } from '../../lib/session';

const SignInDocument = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) { ...SessionFields }
    }
  `,
  [SessionFields],
);

export const useSignIn = () =>
  useMutation({
    mutationFn: (input: { email: string; password: string }) =>
      request(SignInDocument, { input }).then((data) => data.signIn),
  });
