import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { useCommandKey } from '../keeping/use-command-key';
import { importsKey, runQuery, type ImportRun } from './import-query';
import { sendParts, StartImportDocument } from './upload';

interface Given {
  file: File;
  sourceName: string;
  /** An upload that was interrupted: its file goes on from where it stopped. */
  run?: ImportRun | undefined;
}

/** Starts an import and sends its file, with what was sent so far. Leaving the page stops it; it can be resumed. */
export function useUpload(onSent: (run: ImportRun) => void) {
  const queries = useQueryClient();
  const hat = useScope();
  const keyOf = useCommandKey();
  const [sentBytes, setSentBytes] = useState(0);
  const leaving = useRef<AbortController | null>(null);

  useEffect(() => () => leaving.current?.abort(), []);

  const upload = useMutation({
    mutationFn: async ({ file, sourceName, run }: Given) => {
      leaving.current = new AbortController();
      const asked = { sourceName, fileName: file.name, byteCount: file.size };
      const input = { ...asked, commandKey: keyOf([asked, file.lastModified]) };
      // After a failure the same start answers the same run, with the parts that it has.
      const begun = run ?? (await request(StartImportDocument, { input })).startImport;
      setSentBytes(begun.receivedBytes);
      return sendParts({ file, run: begun, signal: leaving.current.signal, onProgress: setSentBytes });
    },
    onSuccess: (run) => {
      queries.setQueryData(runQuery(hat, run.id).queryKey, run);
      void queries.invalidateQueries({ queryKey: importsKey(hat) });
      onSent(run);
    },
  });

  return { upload, sentBytes };
}
