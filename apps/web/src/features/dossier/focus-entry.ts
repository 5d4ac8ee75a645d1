import { entryId } from './interview-entry';

/** Brings an entry of the timeline under the focus; false when it is not there yet. */
export function focusEntry(interviewId: string): boolean {
  const entry = document.getElementById(entryId(interviewId));
  entry?.focus();
  entry?.scrollIntoView({ block: 'nearest' });
  return entry !== null;
}
