/** How calendars are written (RFC 5545). */

/** An instant in UTC. */
export const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A text, its signs that mean something put in safety. */
export const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

/** Lines as they are sent: none is longer than 75 bytes, the next one begins with a space. A letter is never cut in two. */
export const calendarText = (lines: readonly string[]): string => [...lines, ''].map(folded).join('\r\n');

function folded(line: string): string {
  let [lines, bytes] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) [lines, bytes] = [`${lines}\r\n `, 1];
    [lines, bytes] = [lines + letter, bytes + size];
  }
  return lines;
}
