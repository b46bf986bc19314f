/** The workbench's clock: the machine's, or ahead of it once somebody has moved it. It never goes back. */
export class Clock {
  readonly #machine: () => Date;
  #ahead: number;

  constructor(machine: () => Date, ahead = 0) {
    this.#machine = machine;
    this.#ahead = ahead;
  }

  /** Milliseconds that it is ahead of the machine's. */
  get ahead(): number {
    return this.#ahead;
  }

  readonly now = (): Date => new Date(this.#machine().getTime() + this.#ahead);

  /** For tests that go back to an earlier moment of the whole book. */
  reset(ahead: number): void {
    this.#ahead = ahead;
  }

  /** True if it moved: moments that are past already leave it as it is. */
  moveTo(moment: Date): boolean {
    const missing = moment.getTime() - this.now().getTime();
    if (!(missing > 0)) return false;
    this.#ahead += missing;
    return true;
  }
}
