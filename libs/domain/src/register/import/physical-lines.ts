/** Longer than this, a line is no text that a person wrote: its beginning is kept. */
export const longestLine = 200_000;

export interface PhysicalLine {
  readonly text: string;
  /** More than `longestLine` characters: what follows was left out. */
  readonly isCut: boolean;
}

/** Cuts a text that comes in parts into physical lines: CR, LF and CRLF end one, in any mixture, and nothing else does. */
export class LineSplitter {
  private held: string[] = [];
  private heldLength = 0;
  private afterCr = false;

  push(text: string): PhysicalLine[] {
    const lines: PhysicalLine[] = [];
    let from = this.afterCr && text.startsWith('\n') ? 1 : 0;
    if (text.length > 0) this.afterCr = false;
    let cr = text.indexOf('\r', from);
    let lf = text.indexOf('\n', from);
    while (cr >= 0 || lf >= 0) {
      const end = cr < 0 ? lf : lf < 0 ? cr : Math.min(cr, lf);
      lines.push(this.finish(text.slice(from, end)));
      from = end + 1;
      if (end === cr && from === text.length) this.afterCr = true;
      else if (end === cr && end + 1 === lf) from += 1;
      if (cr >= 0 && cr < from) cr = text.indexOf('\r', from);
      if (lf >= 0 && lf < from) lf = text.indexOf('\n', from);
    }
    this.hold(text.slice(from));
    return lines;
  }

  /** The last line, when nothing ends it. */
  end(): PhysicalLine[] {
    return this.heldLength > 0 ? [this.finish('')] : [];
  }

  private hold(text: string): void {
    if (!text) return;
    // What is beyond the longest line is counted, never kept: a file without a line end must not fill the memory.
    if (this.heldLength <= longestLine) this.held.push(text);
    this.heldLength += text.length;
  }

  private finish(text: string): PhysicalLine {
    this.hold(text);
    const whole = this.held.length === 1 ? this.held[0] ?? '' : this.held.join('');
    const isCut = this.heldLength > longestLine;
    this.held = [];
    this.heldLength = 0;
    return { text: isCut ? whole.slice(0, longestLine) : whole, isCut };
  }
}
