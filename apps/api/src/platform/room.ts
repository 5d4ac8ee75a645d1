import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What two cores answer in about a second. */
export const mostInside = 120;

/**
 * Whoever comes while so many are inside is told at once, and when to come back: an answer that waits half a minute is read by nobody, and makes the
 * next one wait. The door counts what is asked of the data; files and health pass beside it.
 */
export function keepRoom(fastify: FastifyInstance, isCounted: (request: FastifyRequest) => boolean, refuse: (reply: FastifyReply) => void): void {
  let inside = 0;
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isCounted(request)) {
      done();
      return;
    }
    if (inside >= mostInside) {
      refuse(reply);
      return;
    }
    inside += 1;
    reply.raw.once('close', () => { inside -= 1; });
    done();
  });
}
