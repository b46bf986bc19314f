/** Markup with gaps: what people typed stays text. */
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, raw } from '../../src/pages/html';

describe('markup', () => {
  it('takes text for text and markup for markup', () => {
    const name = html`<b>${'Ana & "Co" <i>'}</b>`;
    expect(html`<p title="${"'x'"}">${name}${3}</p>`.markup).toBe(
      '<p title="&#39;x&#39;"><b>Ana &amp; &quot;Co&quot; &lt;i&gt;</b>3</p>',
    );
  });

  it('joins lists, and leaves out what is not there', () => {
    expect(html`${[html`<i>1</i>`, [' & ', undefined], false]}`.markup).toBe('<i>1</i> &amp; ');
    expect(html`<style>${raw('a > b {}')}</style>`.markup).toBe('<style>a > b {}</style>');
  });

  it('drops characters that no picture may hold', () => {
    expect(escapeHtml('a\u0000b\uD800c😀')).toBe('abc😀');
  });
});
