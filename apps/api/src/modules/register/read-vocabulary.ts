import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/errors.js';
import { PublicReader } from '../../platform/public-reader.js';
import type { RequestContext } from '../../platform/request.js';
import type { RegisterVocabularyView } from './facts.graphql.js';
import { readVocabulary } from './facts.queries.js';

const rememberedFor = 60_000;

/** The same for everybody, and slow to change: read again once a minute at most. */
@Injectable()
export class ReadVocabulary {
  private known: { vocabulary: RegisterVocabularyView; until: number } | null = null;

  constructor(private readonly reader: PublicReader) {}

  async execute(context: RequestContext): Promise<RegisterVocabularyView> {
    if (this.known && this.known.until > performance.now()) return this.known.vocabulary;
    const vocabulary = await this.reader.read(context, 'suggest', readVocabulary);
    if (!vocabulary) throw new Refusal('server.failed');
    this.known = { vocabulary, until: performance.now() + rememberedFor };
    return vocabulary;
  }
}
