import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import type { Viewer } from './database.js';
import type { Holder, LinkHolder } from './holders.js';

/** What a resolver knows of the request: who asks, from where, and how to answer with a cookie. */
export interface RequestContext {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The token of the session cookie, verified by nobody yet. */
  readonly token: string | null;
  /** Filled by the guard for every operation that is not public. */
  viewer: Viewer | null;
  /** The token of somebody at her own page, verified by nobody yet. */
  readonly holderToken: string | null;
  /** Filled by the guard for the operations of an own page. */
  holder: Holder | null;
  /** The secret of a mailed link, sent along by its page; verified by nobody yet. */
  readonly linkToken: string | null;
  /** Filled by the guard for the operations of a mailed link. */
  link: LinkHolder | null;
}

const longestSessionSeconds = 12 * 3600;

const cookieName = (config: Config): string =>
  config.publicUrl.protocol === 'https:' ? '__Host-boussole' : 'boussole';

const holderCookie = (config: Config): string => (config.publicUrl.protocol === 'https:' ? '__Host-carnet' : 'carnet');

export const readToken = (config: Config, request: FastifyRequest): string | null => tokenIn(request, cookieName(config));

/** Who is at her own page has a cookie of her own: what one session may, the other may not. */
export const readHolderToken = (config: Config, request: FastifyRequest): string | null => tokenIn(request, holderCookie(config));

/** A mailed link's secret travels in a header of our own pages: no cookie, so no other page can make the browser send it. */
export function readLinkToken(request: FastifyRequest): string | null {
  const token = request.headers['x-relais'];
  return typeof token === 'string' && /^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

function tokenIn(request: FastifyRequest, name: string): string | null {
  const prefix = `${name}=`;
  const found = request.headers.cookie?.split(';').map((part) => part.trim()).find((part) => part.startsWith(prefix));
  const token = found?.slice(prefix.length) ?? '';
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** Lax, not Strict: links from mails must find the session. */
export function setToken(config: Config, reply: FastifyReply, token: string | null): void {
  const secure = config.publicUrl.protocol === 'https:' ? '; Secure' : '';
  const age = token ? longestSessionSeconds : 0;
  void reply.header('set-cookie',
    `${cookieName(config)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`);
}

/** A shared computer is taken for granted: the cookie ends with the browser, and no link from elsewhere brings it. */
export function setHolderToken(config: Config, reply: FastifyReply, token: string | null): void {
  const secure = config.publicUrl.protocol === 'https:' ? '; Secure' : '';
  const end = token ? '' : '; Max-Age=0';
  void reply.header('set-cookie', `${holderCookie(config)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict${end}${secure}`);
}

/** "Firefox, Linux": enough to know one's own sessions apart, too little to follow anybody. */
export function browserOf(request: FastifyRequest): string {
  const agent = request.headers['user-agent'] ?? '';
  const browser = /Firefox|Edg|Chrome|Safari/.exec(agent)?.[0].replace('Edg', 'Edge');
  const system = /Windows|Android|iPhone|iPad|Mac OS|Linux/.exec(agent)?.[0];
  return [browser, system].filter(Boolean).join(', ') || '—';
}
