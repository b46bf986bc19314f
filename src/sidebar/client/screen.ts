/** One of the views that the sidebar shows. */

/** What the top of the page says of a view. */
export interface Top {
  /** Beside the button, such as how many wait. */
  readonly said: readonly (Node | string)[];
  /** What somebody should put right in the sheet, a line each. */
  readonly hints: readonly string[];
  /** Caption of the button that looks again. */
  readonly again: string;
}

export interface Screen {
  /** Draws what is known. */
  show(moveFocus?: boolean): void;
  /** Reads the sheet for the first time. */
  open(): Promise<void>;
  /** Reads it again because a person asked to, and says that it did. */
  ask(): Promise<void>;
  /** Reads it again in the background. True where something had changed. */
  look(): Promise<boolean>;
  /** Whether anything has been read that can be shown at once. */
  isRead(): boolean;
  top(): Top;
}
