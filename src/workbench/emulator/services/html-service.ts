/** `HtmlService`, after https://developers.google.com/apps-script/reference/html/html-service */
import type * as host from '../../../host/host';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

interface Page {
  title: string;
  /** Of a dialog, in pixels. */
  width: number;
  height: number;
  readonly content: string;
}

const pages = new WeakMap<host.HtmlOutput, Page>();

class HtmlOutputService implements host.HtmlOutput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }
  setTitle(title: string): this {
    this.#page.title = title;
    return this;
  }
  setWidth(width: number): this {
    this.#page.width = width;
    return this;
  }
  setHeight(height: number): this {
    this.#page.height = height;
    return this;
  }
  getContent(): string {
    return this.#page.content;
  }
}

class HtmlServiceService implements host.HtmlService {
  readonly #rt: Runtime;

  constructor(runtime: Runtime) {
    this.#rt = runtime;
  }
  createHtmlOutputFromFile(filename: string): host.HtmlOutput {
    const { files } = this.#rt;
    const name = [filename, `${filename}.html`].find((candidate) => Object.hasOwn(files, candidate));
    if (name === undefined) throw new Error(`No HTML file named ${filename} was found.`);
    return htmlOutputOf(this.#rt, files[name] ?? '');
  }
  createHtmlOutput(html: string): host.HtmlOutput {
    return htmlOutputOf(this.#rt, html);
  }
}

const OUTPUT = serviceTable('HtmlService.HtmlOutput', {
  setTitle: 'text',
  setWidth: 'number',
  setHeight: 'number',
  getContent: '',
} satisfies Record<keyof HtmlOutputService, string>);

const SERVICE = serviceTable('HtmlService', {
  createHtmlOutputFromFile: 'text',
  createHtmlOutput: 'text',
} satisfies Record<keyof HtmlServiceService, string>);

const htmlOutputOf = (runtime: Runtime, content: string): host.HtmlOutput => {
  const page = { title: '', width: 600, height: 400, content };
  const output = guard(runtime, OUTPUT, new HtmlOutputService(page));
  pages.set(output, page);
  return output;
};

export const htmlServiceOf = (runtime: Runtime): HtmlServiceService =>
  guard(runtime, SERVICE, new HtmlServiceService(runtime));

export const contentOf = (output: host.HtmlOutput): Readonly<Page> => {
  const page = pages.get(output);
  if (!page) throw new Error('Not an HtmlOutput');
  return page;
};
