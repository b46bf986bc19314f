/** Bytes of a text file to text: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark, also gzipped. */
import { gunzipSync } from 'node:zlib';

/** What Windows-1252 has at 0x80 to 0x9F. Node 20 decodes these bytes as control characters, so the table is ours. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Enough to tell UTF-16 without a mark by its zero bytes. */
const SAMPLE_BYTES = 4096;

/** More than any sheet can hold; keeps a small malicious file from filling the memory. */
const MAX_UNZIPPED_BYTES = 512 * 1024 * 1024;

type Decoder = (bytes: Uint8Array) => string;

const windows1252: Decoder = (bytes) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (mark) => WINDOWS_1252[mark.charCodeAt(0) - 0x80] ?? mark);

/** UTF-16 with an odd byte at the end is still readable: the replacement character shows where. */
const utf16 =
  (encoding: 'utf-16le' | 'utf-16be'): Decoder =>
  (bytes) =>
    new TextDecoder(encoding).decode(bytes);

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte);

/** Share of zero bytes at even (0) or odd (1) places. */
const zeroShare = (bytes: Uint8Array, parity: 0 | 1): number => {
  const sample = bytes.subarray(0, SAMPLE_BYTES).filter((_, at) => at % 2 === parity);
  return sample.length === 0 ? 0 : sample.filter((byte) => byte === 0).length / sample.length;
};

/** Text in western languages written as UTF-16 has a zero in nearly every second byte and hardly any elsewhere. */
const looksLikeUtf16 = (bytes: Uint8Array, zeros: 0 | 1) =>
  zeroShare(bytes, zeros) > 0.6 && zeroShare(bytes, zeros === 0 ? 1 : 0) < 0.1;

const utf8OrWindows: Decoder = (bytes) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
};

/** The first row that fits decides. */
const ENCODINGS: readonly { fits(bytes: Uint8Array): boolean; readonly decode: Decoder }[] = [
  { fits: (bytes) => startsWith(bytes, 0xff, 0xfe), decode: utf16('utf-16le') },
  { fits: (bytes) => startsWith(bytes, 0xfe, 0xff), decode: utf16('utf-16be') },
  { fits: (bytes) => looksLikeUtf16(bytes, 1), decode: utf16('utf-16le') },
  { fits: (bytes) => looksLikeUtf16(bytes, 0), decode: utf16('utf-16be') },
  { fits: () => true, decode: utf8OrWindows },
];

const isGzip = (bytes: Uint8Array) => startsWith(bytes, 0x1f, 0x8b);

/**
 * Unzips and decodes. Never fails on text; throws a zlib error if a gzip file is broken or unreasonably large.
 *
 * @example decodeText(Uint8Array.of(0xc3, 0xb1)) //=> 'ñ'
 * @example decodeText(Uint8Array.of(0xf1)) //=> 'ñ', since it is not UTF-8
 */
export const decodeText = (bytes: Uint8Array): string => {
  const plain = isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: MAX_UNZIPPED_BYTES }) : bytes;
  return ENCODINGS.find(({ fits }) => fits(plain))!.decode(plain);
};
