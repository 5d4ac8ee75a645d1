import { lineId } from './story-line';

/** Brings an interview of the story under the focus; false when it is not there yet. */
export function focusLine(interviewId: string): boolean {
  const line = document.getElementById(lineId(interviewId));
  line?.focus();
  line?.scrollIntoView({ block: 'nearest' });
  return line !== null;
}
