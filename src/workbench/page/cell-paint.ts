/** Draws one cell: its text, a tick box or a dropdown arrow, and the classes that style it. Never any markup. */
import type { CellView } from '../emulator/session';
import { h } from './dom';
import { styleClass } from './style-classes';

interface PaintedCell {
  readonly html: HTMLElement;
  readonly addClasses: string;
}

/** @param room pixels that the text may use beyond its own cell, over empty neighbours to the right */
export function paintCell(view: CellView, room: number): PaintedCell {
  const classes = ['wb-cell', `wb-${view.kind}`, styleClass(view.style)];
  if (view.note) classes.push('wb-noted');
  if (view.choice) classes.push(`wb-${view.choice.kind}`);
  if (room > 0) classes.push('wb-overflow');
  return { html: content(view, room), addClasses: classes.filter(Boolean).join(' ') };
}

function content(view: CellView, room: number): HTMLElement {
  if (view.choice?.kind === 'checkbox') return tickBox(isTicked(view));
  if (view.choice) {
    return h('span', { class: 'wb-choice' }, h('span', { class: 'wb-text' }, view.text), arrow());
  }
  const style = room > 0 ? `max-width: calc(100% + ${room}px)` : undefined;
  return h('span', { class: 'wb-text', style }, view.text);
}

const arrow = (): HTMLElement => h('span', { class: 'wb-arrow', 'aria-hidden': 'true' });

function tickBox(ticked: boolean): HTMLElement {
  return h('span', { class: 'wb-tick', role: 'checkbox', 'aria-checked': String(ticked) });
}

/** A tick box holds TRUE, or the first of the two values that its validation names. */
export function isTicked(view: CellView): boolean {
  const [ticked] = view.choice?.values ?? [];
  if (ticked !== undefined) return view.input === ticked || view.text === ticked;
  return view.kind === 'boolean' && /^(true|verdadero)$/i.test(view.input || view.text);
}

/** What typing must write to turn a tick box over. */
export function tickText(view: CellView): string {
  const [ticked = 'TRUE', unticked = 'FALSE'] = view.choice?.values ?? [];
  return isTicked(view) ? unticked : ticked;
}
