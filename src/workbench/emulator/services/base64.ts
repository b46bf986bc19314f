/** Bytes as text. This room has neither `btoa` nor `Buffer`. */

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Of bytes from -128 to 127, or from 0 to 255.
 * @example base64([72, 111, -1]) // => 'SG//'
 */
export const base64 = (bytes: readonly number[]): string => {
  const signs: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3).map((byte) => byte & 255);
    const left = bytes.length - at;
    const bits = (first << 16) | (second << 8) | third;
    const four = [18, 12, 6, 0].map((shift) => SIGNS[(bits >> shift) & 63] ?? '');
    signs.push(...four.slice(0, Math.min(4, left + 1)), '='.repeat(Math.max(0, 3 - left)));
  }
  return signs.join('');
};
