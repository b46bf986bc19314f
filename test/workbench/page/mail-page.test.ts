/** A mail's inline images and links, as its page shows them. */
import { expect, it } from 'vitest';
import { withImages } from '../../../src/workbench/page/mail-page';

const images = [{ key: 'embudo', contentType: 'image/svg+xml', data: 'AQ==' }];

it('puts inline images where the mail names them', () => {
  expect(withImages({ html: '<img src="cid:embudo"><img src=\'cid:embudo\'>', images })).toBe(
    '<base target="_blank"><img src="data:image/svg+xml;base64,AQ=="><img src=\'data:image/svg+xml;base64,AQ==\'>',
  );
});

it('leaves alone what names no image of the mail', () => {
  expect(withImages({ html: '<img src="cid:otro">cid:embudo', images })).toContain(
    '<img src="cid:otro">cid:embudo',
  );
});

it('keeps the doctype first', () => {
  expect(withImages({ html: '<!doctype html><html><head><title>x</title>', images })).toBe(
    '<!doctype html><html><head><base target="_blank"><title>x</title>',
  );
});
