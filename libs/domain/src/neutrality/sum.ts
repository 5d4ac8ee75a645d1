/** A sum that carries what rounding loses. */
export class Sum {
  private carried = 0;
  private rough = 0;

  get total(): number {
    return this.rough + this.carried;
  }

  add(value: number): void {
    const next = this.rough + value;
    this.carried += Math.abs(this.rough) >= Math.abs(value) ? this.rough - next + value : value - next + this.rough;
    this.rough = next;
  }
}
