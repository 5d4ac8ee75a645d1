const tick = 500;
const plainEvery = 10;

/** Tells on stderr how far a long reading is: one moving line on a terminal, a line now and then anywhere else. */
export class Progress {
  private what = '';
  private done = 0;
  private total = 0;
  private ticks = 0;
  private readonly timer = setInterval(() => this.tell(), tick).unref();

  begin(what: string, total: number): void {
    [this.what, this.done, this.total] = [what, 0, total];
  }

  advance(size: number): void { this.done += size; }

  end(): void {
    clearInterval(this.timer);
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }

  private tell(): void {
    if (this.what === '') return;
    const share = this.total > 0 ? ` ${Math.min(100, Math.floor((100 * this.done) / this.total))} %` : '';
    this.ticks += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${this.what}${share}`);
    else if (this.ticks % plainEvery === 0) console.error(`${this.what}${share}`);
  }
}
