import type { Decision } from '@boussole/domain/decision';
import type { RefusalCode } from '@boussole/domain/refusals';
import { isRefusalCode } from '@boussole/domain/refusals';
import { refusals } from '@boussole/shared/messages/fr';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { logFailure } from './log.js';

type Underscored<Code extends string> = Code extends `${infer Left}.${infer Right}` ? `${Left}_${Right}` : Code;

// A refusal without a French sentence does not compile.
const sentences: Record<Underscored<RefusalCode>, string> = refusals;

const statuses: Partial<Record<RefusalCode, number>> = {
  'service.unavailable': 503,
  'request.unsafe': 403,
  'request.too_large': 413,
  'request.too_complex': 400,
};

export const sentenceOf = (code: RefusalCode): string => sentences[code.replace('.', '_') as Underscored<RefusalCode>];
export const statusOf = (code: RefusalCode): number => statuses[code] ?? 200;

/** A no with its reason; the only error whose words reach a person. */
export class Refusal extends GraphQLError {
  constructor(readonly code: RefusalCode, readonly field?: string) {
    const status = statuses[code];
    super(sentenceOf(code), {
      extensions: { code, ...(field && { field }), ...(status && { http: { status, headers: retryHeaders(status) } }) },
    });
  }
}

export const retryHeaders = (status: number) => (status === 503 ? new Map([['retry-after', '2']]) : new Map<string, string>());

/** The value of a decision, or its refusal thrown: the edge where the domain's word becomes an error. */
export function orRefuse<T>(decision: Decision<T>): T {
  if (!decision.ok) throw new Refusal(decision.code);
  return decision.value;
}

// The wire, the server's end, its room, its patience, and two transactions that met head on: all may pass.
const unavailable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND',
  'EAI_AGAIN', 'ERR_STREAM_DESTROYED', '57P01', '57P02', '57P03', '53300', '53100', '57014', '55P03', '25P03', '40001', '40P01',
  '08006', '08003', '08001']);
const lostConnection = new RegExp(['Connection terminated', 'timeout exceeded when trying to connect', 'Query read timeout',
  'Client has encountered a connection error', 'Client was closed', 'Query runner already released'].join('|'));

/** What PostgreSQL said, as a reason; null when it is our own mistake. */
export function refusalOfDatabase(error: unknown): RefusalCode | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === 'BO401') return 'auth.required';
  if (code === 'BO400' || code === 'BO403' || code === '42501') return 'access.denied';
  if (typeof code === 'string' && unavailable.has(code)) return 'service.unavailable';
  return typeof message === 'string' && lostConnection.test(message) ? 'service.unavailable' : null;
}

/** The reason behind any error. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  if (error instanceof GraphQLError && error.originalError) return refusalOf(error.originalError);
  const code = refusalOfDatabase(error);
  return code && new Refusal(code);
}

/** What leaves the server: a code and a French sentence; never SQL, a path or a stack. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const refusal = refusalOf(error);
  if (refusal) {
    const { http: _, ...extensions } = refusal.extensions;
    return { message: refusal.message, extensions, ...(formatted.path && { path: formatted.path }) };
  }
  const given = formatted.extensions?.['code'];
  const code = isRefusalCode(given) ? given : codeOfGraphql(given, formatted.message);
  if (code === 'server.failed') logFailure(causeOf(error));
  return { message: sentenceOf(code), extensions: { code }, ...(formatted.path && { path: formatted.path }) };
}

const causeOf = (error: unknown): unknown =>
  (error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error);

function codeOfGraphql(code: unknown, message: string): RefusalCode {
  if (/contains more tha[nt] \d+ tokens/.test(message)) return 'request.too_complex';
  // More wrong values than GraphQL cares to count; it gives this one no code.
  if (message.startsWith('Too many errors processing variables')) return 'input.invalid';
  const isCallersMistake = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED'].includes(String(code));
  return isCallersMistake ? 'input.invalid' : 'server.failed';
}
