/** Gives each text a number, from nought, and keeps one copy of it. */
export class Interner {
  private readonly numbers = new Map<string, number>();
  private readonly texts: string[] = [];

  get size(): number { return this.texts.length; }

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const kept = ownCopy(text);
    const next = this.texts.push(kept) - 1;
    this.numbers.set(kept, next);
    return next;
  }

  find(text: string): number | undefined { return this.numbers.get(text); }

  text(given: number): string {
    const text = this.texts[given];
    if (text === undefined) throw new RangeError(`no text has the number ${given}`);
    return text;
  }

  all(): readonly string[] { return this.texts; }
}

/** A piece of a text keeps the whole text alive, thousands of lines for one name: this copy stands alone. */
export const ownCopy = (text: string): string => Array.from(text).join('');
