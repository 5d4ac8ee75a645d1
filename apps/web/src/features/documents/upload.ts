import type { DocumentKind } from '@boussole/domain/document/document';
import { ApiError, codeOfAnswer } from '../../lib/errors';

/** What is said of a file. */
export interface Said {
  readonly commandKey: string;
  readonly title: string;
  readonly fileName: string;
  readonly kind: DocumentKind;
  readonly isSpecial: boolean;
  readonly forRepresentative: boolean;
}

interface Options {
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
}

/** Sends one file as it is. Not fetch: only this tells how far the sending is. */
export function upload(dossierId: string, file: File, said: Said, { onProgress, signal }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const fail = () => reject(new ApiError('service.unavailable'));
    sending.open('POST', `/fichiers/${dossierId}`);
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.setRequestHeader('x-csrf', '1');
    sending.setRequestHeader('x-document', inHeader(said));
    sending.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / Math.max(total, 1)) * 100));
    sending.onerror = fail;
    sending.onabort = fail;
    sending.onload = () => {
      if (sending.status === 200) resolve();
      else reject(new ApiError(codeOfAnswer(sending.status, errorsOf(sending.responseText))));
    };
    signal.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });
}

/** A header holds no accents: JSON in UTF-8, in base64 that an address could hold. */
function inHeader(said: Said): string {
  const letters = Array.from(new TextEncoder().encode(JSON.stringify(said)), (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function errorsOf(text: string): readonly { extensions?: { code?: unknown } }[] {
  try {
    const answer = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] }; // our own server's, or a proxy's page
    return answer.errors ?? [];
  } catch {
    return [];
  }
}
