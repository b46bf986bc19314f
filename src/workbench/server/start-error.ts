/** What a person can mend before the workbench starts: the message is a whole Spanish sentence saying how. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
