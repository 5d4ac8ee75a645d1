import { createServer } from 'node:http';
import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import prometheus from 'prom-client';
import type { Watcher } from '../platform/watched.js';
import type { Lights, Listener } from './listener.js';
import { nameOf, outcomeOf } from './requests.js';

interface Place { readonly host: string; readonly port: number }

/** Durations by kind, name and outcome; what the process uses; the lights. On a port of its own, which nobody outside is to reach. */
export async function serveMetrics({ host, port }: Place, lights: Lights | null): Promise<Listener> {
  const registry = new prometheus.Registry();
  prometheus.collectDefaultMetrics({ register: registry });
  const durations = new prometheus.Histogram({
    name: 'boussole_seconds', help: 'How long requests, transactions and deliveries took.', labelNames: ['what', 'name', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10], registers: [registry],
  });
  if (lights) showLights(registry, lights);
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text), () => response.writeHead(500).end());
  });
  server.listen(port, host);
  await once(server, 'listening');
  const watch: Watcher = async ({ what, name }, work) => {
    const since = performance.now();
    const tell = (outcome: string) => durations.observe({ what, name, outcome }, (performance.now() - since) / 1000);
    try {
      const answer = await work();
      tell('done');
      return answer;
    } catch (error) {
      tell('failed');
      throw error;
    }
  };
  return {
    watch,
    attach: (fastify: FastifyInstance) => void fastify.addHook('onResponse', (request, reply, done) => {
      durations.observe({ what: 'request', name: nameOf(request), outcome: outcomeOf(reply) }, reply.elapsedTime / 1000);
      done();
    }),
    close: async () => void server.close().closeAllConnections(),
  };
}

function showLights(registry: prometheus.Registry, lights: Lights): void {
  const gauge = new prometheus.Gauge({
    name: 'boussole_light', help: 'What /health/ready tells: ages in seconds, counts; nothing where it is not known.', labelNames: ['light'], registers: [registry],
    async collect() {
      gauge.reset();
      for (const [light, value] of Object.entries(await lights())) if (value !== null) gauge.set({ light }, value);
    },
  });
}
