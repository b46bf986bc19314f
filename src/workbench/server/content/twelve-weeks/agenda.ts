/** What is still to be done, the earliest first; doing one thing may bring others. */

export type Task = (time: number) => void;

export class Agenda {
  readonly #tasks: { readonly time: number; readonly task: Task }[] = [];

  /** Of two at one time, what was noted first is done first. */
  note(time: number, task: Task): void {
    const at = this.#tasks.findIndex((one) => one.time > time);
    this.#tasks.splice(at < 0 ? this.#tasks.length : at, 0, { time, task });
  }

  /** Does what falls due until then, each at its own time. @param moveTo told before each */
  runUntil(time: number, moveTo: (time: number) => void): void {
    for (let [first] = this.#tasks; first && first.time <= time; [first] = this.#tasks) {
      this.#tasks.shift();
      moveTo(first.time);
      first.task(first.time);
    }
  }
}
