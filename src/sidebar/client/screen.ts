/** One of the two things that the sidebar shows. */
export interface Screen {
  /** Draws what is known. */
  show(moveFocus?: boolean): void;
  /** Reads the sheet for the first time. */
  open(): Promise<void>;
  /** Reads it again because a person asked to, and says that it did. */
  ask(): Promise<void>;
  /** Reads it again in the background. True where something had changed. */
  look(): Promise<boolean>;
}
