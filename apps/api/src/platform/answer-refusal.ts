import type { RefusalCode } from '@boussole/domain/refusals';
import type { FastifyReply } from 'fastify';
import { refusalOf, sentenceOf } from './errors.js';
import { logFailure } from './log.js';

const statuses: Partial<Record<RefusalCode, number>> = {
  'request.too_many': 429, 'service.unavailable': 503, 'server.failed': 500, 'record.not_found': 404, 'auth.required': 401, 'access.denied': 403,
  'request.unsafe': 403, 'request.too_large': 413, 'document.too_large': 413,
};
const retryAfter: Readonly<Record<number, string>> = { 429: '60', 503: '2' };

/** A link to a file is followed by a browser: what went wrong is a sentence to read. */
export function answerRefusal(reply: FastifyReply, error: unknown): void {
  const code = refusalOf(error)?.code ?? 'server.failed';
  if (code === 'server.failed') logFailure(error);
  const status = statuses[code] ?? 400;
  const after = retryAfter[status];
  void reply.status(status)
    .headers({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...(after && { 'retry-after': after }) })
    .send(`${sentenceOf(code)}\n`);
}

/** The same to a page of ours that sent something: the code, as GraphQL would give it. */
export function answerRefusalAsData(reply: FastifyReply, error: unknown): void {
  const code = refusalOf(error)?.code ?? 'server.failed';
  if (code === 'server.failed') logFailure(error);
  const status = statuses[code] ?? 400;
  const after = retryAfter[status];
  void reply.status(status).headers({ 'cache-control': 'no-store', ...(after && { 'retry-after': after }) })
    .send({ errors: [{ message: sentenceOf(code), extensions: { code } }] });
}
