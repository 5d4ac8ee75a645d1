import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Watcher } from '../platform/watched.js';
import type { Listener } from './listener.js';
import { nameOf, outcomeOf } from './requests.js';

/** Requests with their transactions, deliveries with theirs: names, times, outcomes; no text, no id, no address of anybody. */
export function sendTraces(collector: URL, service: string): Listener {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', collector.href.replace(/\/?$/, '/')).href });
  const provider = new TracerProvider({ resource: resourceFromAttributes({ 'service.name': service }), spanProcessors: [new BatchSpanProcessor({ exporter })] });
  const tracer = provider.getTracer('boussole');
  const open = new WeakMap<FastifyRequest, Span>();
  const watch: Watcher = ({ what, name }, work) => tracer.startActiveSpan(`${what} ${name}`, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
  return {
    watch,
    attach: (fastify: FastifyInstance) => {
      fastify.addHook('onRequest', (request, _, done) => {
        // Whoever asks is a stranger: what she says of a trace of her own is not taken up.
        const span = tracer.startSpan('request', { kind: SpanKind.SERVER, root: true });
        open.set(request, span);
        context.with(trace.setSpan(context.active(), span), done);
      });
      fastify.addHook('onResponse', (request, reply, done) => {
        const span = open.get(request);
        span?.updateName(`request ${nameOf(request)}`).setAttribute('outcome', outcomeOf(reply)).setAttribute('http.response.status_code', reply.statusCode);
        span?.end();
        done();
      });
    },
    close: () => provider.shutdown(),
  };
}
