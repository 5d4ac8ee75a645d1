import { ApiError } from '../../lib/errors';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { RunFields, type ImportRun } from './import-query';

export const StartImportDocument = graphql(
  `
    mutation StartImport($input: StartImportInput!) {
      startImport(input: $input) { ...RunFields }
    }
  `,
  [RunFields],
);

const AddPartDocument = graphql(
  `
    mutation AddImportPart($runId: Uuid!, $number: Int!, $bytes: Bytes!) {
      addImportPart(runId: $runId, number: $number, bytes: $bytes) { ...RunFields }
    }
  `,
  [RunFields],
);

/** What one request carries of a file: the server takes no more. */
export const partSize = 150_000;
/** The server refuses larger files; said before anything is sent. */
export const largestFile = 60_000_000;

const slice = 0x8000;

/** Bytes as the server wants them; in slices, because a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += slice) binary += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(binary);
}

interface Sending {
  file: File;
  run: ImportRun;
  signal: AbortSignal;
  onProgress: (receivedBytes: number) => void;
}

/** Sends what the server does not have yet, part after part: each answer says which one it waits for. */
export async function sendParts({ file, run, signal, onProgress }: Sending): Promise<ImportRun> {
  let kept = run;
  while (kept.state === 'uploading' && kept.receivedBytes < file.size) {
    const part = file.slice(kept.receivedBytes, kept.receivedBytes + partSize);
    const bytes = base64Of(new Uint8Array(await bytesOf(part)));
    const { addImportPart } = await request(AddPartDocument, { runId: run.id, number: kept.nextPart, bytes }, { signal });
    if (addImportPart.state === 'uploading' && addImportPart.receivedBytes <= kept.receivedBytes) {
      throw new ApiError('import.part_invalid');
    }
    kept = addImportPart;
    onProgress(kept.receivedBytes);
  }
  return kept;
}

// Read through the one way that every browser and the tests know.
function bytesOf(part: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer); // readAsArrayBuffer gives nothing else
    reader.onerror = () => reject(reader.error ?? new Error('unreadable file'));
    reader.readAsArrayBuffer(part);
  });
}
