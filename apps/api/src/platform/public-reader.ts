import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from './database.js';
import type { Ask } from './statement.js';
import { refusalOf } from './errors.js';
import { PublicLimit, type PublicRead } from './public-limit.js';
import type { RequestContext } from './request.js';
import { Sessions } from './sessions.js';

/** Reads what is public: for whoever is signed in as herself, for anybody else as a visitor, who is counted. */
@Injectable()
export class PublicReader {
  constructor(private readonly db: Database, private readonly sessions: Sessions, private readonly limit: PublicLimit) {}

  async read<T>(
    { request, token }: Pick<RequestContext, 'request' | 'token'>, what: PublicRead,
    work: (ask: Ask, viewer: Viewer | null) => Promise<T>,
  ): Promise<T> {
    const viewer = await this.sessions.viewer(token);
    if (viewer) {
      try {
        return await this.db.read(viewer, (ask) => work(ask, viewer));
      } catch (error) {
        // Her session ended since she was last seen: she reads on as a visitor.
        if (refusalOf(error)?.code !== 'auth.required') throw error;
      }
    }
    this.limit.allow(request, what);
    return this.db.look((ask) => work(ask, null));
  }
}
