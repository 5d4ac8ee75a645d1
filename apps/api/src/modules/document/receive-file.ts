import { mostDocumentBytes } from '@boussole/domain/document/document';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../platform/errors.js';

/** So many papers are received at once; each waits in memory for its last byte, none is kept half. */
const mostAtOnce = 8;

/** Takes a file in from the wire, up to what a paper may weigh and not a byte more. */
@Injectable()
export class ReceiveFile {
  private receiving = 0;

  async receive(request: FastifyRequest): Promise<Buffer> {
    if (Number(request.headers['content-length'] ?? 0) > mostDocumentBytes) throw new Refusal('document.too_large');
    if (this.receiving >= mostAtOnce) throw new Refusal('service.unavailable');
    this.receiving += 1;
    try {
      return await readAll(request);
    } finally {
      this.receiving -= 1;
    }
  }
}

async function readAll({ raw }: FastifyRequest): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of raw) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > mostDocumentBytes) throw new Refusal('document.too_large');
    pieces.push(bytes);
  }
  // A line that was cut ends its stream too, on some ways of cutting it.
  if (!raw.complete) throw new Refusal('service.unavailable');
  return Buffer.concat(pieces);
}
