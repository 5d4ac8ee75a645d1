import type { Config } from '../platform/config.js';
import { type Watcher, watchWith } from '../platform/watched.js';
import type { Lights, Listener } from './listener.js';

/** What the environment asks for is loaded and told; without METRICS_PORT and OTEL_EXPORTER_OTLP_ENDPOINT, nothing is. */
export async function startTelemetry({ host, metricsPort, tracesUrl }: Config, service: string, lights: Lights | null): Promise<Listener | null> {
  const listeners: Listener[] = [];
  if (metricsPort !== null) listeners.push(await (await import('./metrics.js')).serveMetrics({ host, port: metricsPort }, lights));
  if (tracesUrl) listeners.push((await import('./traces.js')).sendTraces(tracesUrl, service));
  if (listeners.length === 0) return null;
  const watch: Watcher = (happening, work) => listeners.reduce((inner, one) => () => one.watch(happening, inner), work)();
  watchWith(watch);
  return {
    watch,
    attach: (fastify) => listeners.forEach((one) => one.attach(fastify)),
    close: async () => {
      watchWith(null);
      await Promise.allSettled(listeners.map((one) => one.close()));
    },
  };
}
