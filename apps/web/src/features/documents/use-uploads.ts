import { mostDocumentBytes } from '@boussole/domain/document/document';
import type { RefusalCode } from '@boussole/domain/refusals';
import { useEffect, useRef, useState } from 'react';
import { codeOf } from '../../lib/errors';
import { newKey } from '../../lib/new-key';
import { upload, type Said } from './upload';

/** A file that was chosen: what is said of it, and how far it is. */
export interface Chosen extends Said {
  readonly file: File;
  /** The key of the sentence that says why it cannot be sent. */
  readonly fault: 'tooLarge' | 'isEmpty' | null;
  readonly percent: number | null;
  readonly refused: RefusalCode | null;
}

const stemOf = (name: string) => name.replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll('_', ' ').trim().slice(0, 150);

/** The kind that a name says, so that most need no choice. */
function kindOf(name: string): Said['kind'] {
  if (/\bcv\b|curriculum|lebenslauf/i.test(name.replaceAll(/[_\-.]/g, ' '))) return 'cv';
  if (/dipl[oô]m|cess\b|brevet/i.test(name)) return 'diploma';
  if (/attest|certific|zeugnis|bescheinigung/i.test(name)) return 'certificate';
  return /lettre|motivation|brief|letter/i.test(name) ? 'letter' : 'other';
}

const chosenFrom = (file: File): Chosen => ({
  file, commandKey: newKey(), title: stemOf(file.name) || file.name, fileName: file.name, kind: kindOf(file.name), isSpecial: false,
  forRepresentative: false, fault: file.size === 0 ? 'isEmpty' : file.size > mostDocumentBytes ? 'tooLarge' : null, percent: null, refused: null,
});

/** The files that were chosen and are not in the dossier yet; they go one after the other. */
export function useUploads(dossierId: string, onSent: (count: number) => void) {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [isSending, setIsSending] = useState(false);
  const leaving = useRef(new AbortController());

  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  const choose = (files: FileList | null) => setChosen((before) => [...before, ...Array.from(files ?? [], chosenFrom)]);
  const forget = (key: string) => setChosen((before) => before.filter(({ commandKey }) => commandKey !== key));
  const say = (key: string, more: Partial<Said>) =>
    setChosen((before) => before.map((one) => (one.commandKey === key ? { ...one, ...more, refused: null } : one)));
  const mark = (key: string, more: Partial<Chosen>) =>
    setChosen((before) => before.map((one) => (one.commandKey === key ? { ...one, ...more } : one)));

  const ready = chosen.filter(({ fault, title }) => fault === null && title.trim() !== '');
  const send = async () => {
    setIsSending(true);
    let sent = 0;
    for (const { file, fault: _, percent: __, refused: ___, ...said } of ready) {
      // One key for one file, whatever happens to its answer: sent again it is not twice in the dossier.
      const key = said.commandKey;
      mark(key, { percent: 0, refused: null });
      try {
        await upload(dossierId, file, said, { signal: leaving.current.signal, onProgress: (percent) => mark(key, { percent }) });
        forget(key);
        sent += 1;
      } catch (error) {
        mark(key, { percent: null, refused: codeOf(error) });
      }
    }
    setIsSending(false);
    if (sent > 0) onSent(sent);
  };

  return { chosen, ready, isSending, choose, forget, say, send };
}
