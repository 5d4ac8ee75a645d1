import type { FastifyReply, FastifyRequest } from 'fastify';

const most = 400;
const known = new Set<string>();

/** The document's own name, or the route; whoever invents names gets no line for each of them. */
export function nameOf({ routeOptions, body }: FastifyRequest): string {
  if (routeOptions.url !== '/graphql') return routeOptions.url ?? 'none';
  const name = Object(body).operationName as unknown;
  if (typeof name !== 'string' || !/^[A-Z][A-Za-z]{1,59}$/.test(name)) return 'unnamed';
  if (known.size < most) known.add(name);
  return known.has(name) ? name : 'other';
}

export const outcomeOf = ({ statusCode }: FastifyReply): string => (statusCode < 400 ? 'done' : statusCode < 500 ? 'refused' : 'failed');
