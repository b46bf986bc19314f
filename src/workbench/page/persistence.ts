/** Keeps the workbook on the server: a short rest after the last change, then one save at a time. */

export type SaveState = 'saved' | 'saving' | 'elsewhere' | 'failed';

/** What the server keeps. `revision` grows with each save, so that two tabs cannot overwrite each other. */
export interface Book {
  readonly revision: number;
  readonly snapshot: unknown;
  readonly name: string;
  /** The sample company with its history. */
  readonly isExample: boolean;
  readonly locale: string;
  readonly timeZone: string;
}

const address = '/api/book';
const restsFor = 400;
/** A large book takes long to pack: it rests longer, so that typing stays fluent. */
const restsPerCost = 5;
const longestRest = 3000;
/** Characters. */
const worthKeeping = 20_000;
const triesAgainAfter = 3000;
const conflict = 409;

export async function loadBook(): Promise<Book> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Book;
}

export class Saver {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: SaveState = 'saved';
  /** Counts changes; a save is complete if none came while it ran. */
  private changes = 0;
  private inFlight = false;
  private rest = restsFor;
  private blobs = new Map<string, Blob>();
  /** Pages of the same book in this browser tell each other what they saved, before anybody types in vain. */
  private readonly others = new BroadcastChannel('cualifica-book');

  constructor(
    private revision: number,
    /** JSON text in pieces, of which most stay the same strings. */
    private readonly snapshot: () => readonly string[],
    private readonly onState: (state: SaveState) => void,
  ) {
    window.addEventListener('beforeunload', (event) => {
      if (this.state !== 'saving' && this.state !== 'failed') return;
      event.preventDefault();
      // Whoever leaves all the same takes a moment to say so: usually long enough.
      this.saveAtOnce();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden && this.state === 'saving') this.saveAtOnce();
    });
    this.others.addEventListener('message', ({ data }: MessageEvent<number>) => {
      if (data > this.revision) this.tell('elsewhere');
    });
  }

  changed(): void {
    if (this.state === 'elsewhere') return;
    this.changes++;
    this.tell('saving');
    this.saveAfter(this.rest);
  }

  /** Done once all changes so far are saved, or cannot be. */
  async settled(): Promise<void> {
    while (this.state === 'saving') {
      if (!this.inFlight) this.saveAtOnce();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  private saveAtOnce(): void {
    clearTimeout(this.timer);
    void this.save();
  }

  private saveAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => requestIdleCallback(() => void this.save(), { timeout: 1000 }),
      milliseconds,
    );
  }

  private async save(): Promise<void> {
    if (this.state === 'elsewhere') return;
    if (this.inFlight) return this.saveAfter(this.rest);
    const saved = this.changes;
    this.inFlight = true;
    try {
      await this.settle(await this.put(), saved);
    } catch {
      this.tell('failed');
      this.saveAfter(triesAgainAfter);
    } finally {
      this.inFlight = false;
    }
  }

  private put(): Promise<Response> {
    const start = performance.now();
    const body = this.encoded([`{"revision":${this.revision},"snapshot":`, ...this.snapshot(), '}']);
    const cost = performance.now() - start;
    this.rest = Math.min(longestRest, Math.max(restsFor, restsPerCost * cost));
    return fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  }

  /** Encoding ten megabytes would be felt while typing: large pieces are encoded once, as long as they stay the same. */
  private encoded(pieces: readonly string[]): Blob {
    const before = this.blobs;
    this.blobs = new Map();
    for (const piece of pieces)
      if (piece.length >= worthKeeping) this.blobs.set(piece, before.get(piece) ?? new Blob([piece]));
    return new Blob(pieces.map((piece) => this.blobs.get(piece) ?? piece));
  }

  private async settle(response: Response, saved: number): Promise<void> {
    if (response.status === conflict) return this.tell('elsewhere');
    if (!response.ok) throw new Error(`${response.status}`);
    this.revision = ((await response.json()) as { revision: number }).revision;
    this.others.postMessage(this.revision);
    if (saved === this.changes) this.tell('saved');
  }

  /** Once the book lives on elsewhere, this page is out of date for good. */
  private tell(state: SaveState): void {
    if (this.state === 'elsewhere') return;
    this.state = state;
    this.onState(state);
  }
}
