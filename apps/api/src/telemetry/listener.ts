import type { FastifyInstance } from 'fastify';
import type { Watcher } from '../platform/watched.js';

/** What the house says of itself when it is asked, in seconds or counts; null: not known. */
export type Lights = () => Promise<Readonly<Record<string, number | null>>>;

/** One who is told of what happens. */
export interface Listener {
  readonly watch: Watcher;
  attach(fastify: FastifyInstance): void;
  close(): Promise<void>;
}
