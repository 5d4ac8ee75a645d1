import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalCode } from '@boussole/domain/refusals';
import { AppModule } from '../app.module.js';
import type { Config } from './config.js';
import { inputPipe } from './input.js';
import { retryHeaders, sentenceOf, statusOf } from './errors.js';
import { Leaving } from './leaving.js';
import { logFailure } from './log.js';
import { keepRoom } from './room.js';

const bodyLimit = 256 * 1024;
/** A paper of ten megabytes over a slow line takes its time; nothing waits for it meanwhile, neither row nor connection. */
const requestTimeout = 120_000;

/** The HTTP server: GraphQL, health, and the web's files when they are there. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  // What still comes on an open connection while the server closes is served, not refused in Fastify's own words.
  const adapter = new FastifyAdapter({ bodyLimit, trustProxy: config.isProduction, requestTimeout, return503OnClosing: false });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: ['error', 'warn'], abortOnError: false,
  });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new HttpErrors());
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const leaving = app.get(Leaving);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (leaving.isLeaving) void reply.header('connection', 'close');
    secure(config, request, reply);
    if (isForeign(config, request)) answer(reply, 403, 'request.unsafe');
    else done();
  });
  keepRoom(fastify, isGraphql, (reply) => answer(reply.headers(Object.fromEntries(retryHeaders(503))), 503, 'service.unavailable'));
  receiveFiles(fastify);
  if (config.webFolder && existsSync(config.webFolder)) await serveWeb(fastify, resolve(config.webFolder));
  return app;
}

/** A file comes as it is, to the routes that say so alone; they read it themselves and stop where they must. */
function receiveFiles(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    const isExpected = 'receivesFile' in request.routeOptions.config;
    if (isExpected) done(null, payload);
    else done(Object.assign(new Error('no file is expected here'), { statusCode: 415 }));
  });
}

const answer = (reply: FastifyReply, status: number, code: RefusalCode): FastifyReply =>
  reply.status(statusOf(code) === 200 ? status : statusOf(code))
    .send({ errors: [{ message: sentenceOf(code), extensions: { code } }] });

/** What goes wrong before an operation is reached: a body too large, JSON that is not. */
@Catch()
class HttpErrors implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const status = error instanceof HttpException ? error.getStatus() : (error as FastifyError).statusCode ?? 500;
    const code: RefusalCode = status === 413 ? 'request.too_large' : status === 403 ? 'access.denied'
      : status === 404 ? 'record.not_found' : status < 500 ? 'input.invalid' : 'server.failed';
    if (code === 'server.failed') logFailure(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (status === 404 && isPage(reply.request)) void reply.status(200).sendFile('index.html');
    else answer(reply, status, code);
  }
}

// Every address of the web is its one page; anything else that is missing is missing.
const isPage = (request: FastifyRequest): boolean =>
  ['GET', 'HEAD'].includes(request.method) && request.server.hasReplyDecorator('sendFile') && String(request.headers.accept).includes('text/html');

// The route, not only the address: an address may be written in many ways (/%67raphql).
const isGraphql = ({ url, routeOptions }: FastifyRequest): boolean => routeOptions.url === '/graphql' || url.startsWith('/graphql');

// A form, an image or a script of another site can send none of this: a custom header, JSON, our own origin.
function isForeign(config: Config, request: FastifyRequest): boolean {
  if (!isGraphql(request) && ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  if (request.method !== 'POST' || request.headers['x-csrf'] !== '1') return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = request.headers.origin;
  if (origin === undefined || origin === config.publicUrl.origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}

const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "font-src 'self'", "img-src 'self' data:", "connect-src 'self'", "manifest-src 'self'", "form-action 'self'",
  "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'",
].join('; ');

function secure(config: Config, request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    ...(config.publicUrl.protocol === 'https:' && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    ...(isGraphql(request) && { 'cache-control': 'no-store' }),
  });
}

async function serveWeb(fastify: FastifyInstance, root: string): Promise<void> {
  const { default: files } = await import('@fastify/static');
  await fastify.register(files, {
    root, preCompressed: true, index: false, wildcard: true, cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
