/** `Blob`, after https://developers.google.com/apps-script/reference/base/blob */
import type * as host from '../../../host/blob';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

/** Bytes as Java has them, from -128 to 127. */
const signed = (byte: number): number => (byte > 127 ? byte - 256 : byte);

class BlobService implements host.Blob {
  readonly #bytes: readonly number[];
  readonly #contentType: string;
  #name: string;

  constructor(bytes: readonly number[], contentType: string, name: string) {
    this.#bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
  }
  getBytes(): number[] {
    return [...this.#bytes];
  }
  getContentType(): string {
    return this.#contentType;
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): this {
    this.#name = name;
    return this;
  }
  getBlob(): this {
    return this;
  }
}

const BLOB = serviceTable('Blob', {
  getBytes: '',
  getContentType: '',
  getName: '',
  setName: 'text',
  getBlob: '',
} satisfies Record<keyof BlobService, string>);

/** UTF-8, by hand: this room has no TextEncoder. */
const utf8 = (text: string): number[] => {
  const bytes: number[] = [];
  for (const piece of encodeURIComponent(text).match(/%..|./g) ?? [])
    bytes.push(piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0));
  return bytes.map(signed);
};

const IMAGE = /^image\//;

/**
 * The image of a chart. Google gives a PNG, the workbench the very SVG that its page shows, and says so in the
 * content type: whoever builds an address from it has to ask for that.
 */
export const imageOf = (runtime: Runtime, svg: string, contentType: string): host.Blob => {
  if (!IMAGE.test(contentType)) throw new Error(`Chart.getAs with "${contentType}" is not emulated`);
  return guard(runtime, BLOB, new BlobService(utf8(svg), 'image/svg+xml', 'chart.svg'));
};
