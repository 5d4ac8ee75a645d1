import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled, ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import { formatError, refusalOf, retryHeaders, statusOf } from './errors.js';
import { documentLimits, limits } from './limits.js';
import { readHolderToken, readLinkToken, readToken, type RequestContext } from './request.js';

/** How the schema is built; shared with the emitter, so that the committed contract is the served one. */
export const buildSchemaOptions = { noDuplicatedFields: true };

/** What the database could not do is said in the words of HTTP too: 503, and when to come back. */
const tellInHttp: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ errors, response }) => {
      const isAway = errors?.some((error) => refusalOf(error)?.code === 'service.unavailable');
      if (!isAway) return;
      response.http.status = statusOf('service.unavailable');
      for (const [name, value] of retryHeaders(response.http.status)) response.http.headers.set(name, value);
    },
  }),
};

/** Apollo without the plugins that wrap every field, with limits on what a document may cost. */
export const graphqlOptions = (config: Config): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  // The emitter checks the contract once; serving it need not check it at every start.
  buildSchemaOptions: { ...buildSchemaOptions, skipCheck: true },
  fieldResolverEnhancers: [],
  introspection: !config.isProduction,
  includeStacktraceInErrorResponses: false,
  preserveHttpStatusForExecutionErrors: false,
  hideSchemaDetailsFromClientErrors: true,
  csrfPrevention: true,
  persistedQueries: false, // nobody keeps questions here: nobody fills our memory with them
  parseOptions: { maxTokens: limits.tokens },
  validationRules: [documentLimits],
  formatError,
  context: (request: FastifyRequest, reply: FastifyReply): RequestContext =>
    ({ request, reply, token: readToken(config, request), viewer: null, holderToken: readHolderToken(config, request), holder: null,
      linkToken: readLinkToken(request), link: null }),
  plugins: [
    ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(), ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(), tellInHttp,
  ],
});
