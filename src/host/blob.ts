/** Bytes with a type and a name, as services hand them on: images of charts, inline images of mails. */
export interface Blob {
  /** Each from -128 to 127, as Google's are. */
  getBytes(): number[];
  getContentType(): string | null;
  getName(): string | null;
  setName(name: string): Blob;
  getBlob(): Blob;
}
