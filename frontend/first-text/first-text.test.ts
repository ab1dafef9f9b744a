// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../policy-editor/connection';
import { LABEL_KEYS, type Labels } from '../policy-editor/labels';
import type { PolicyEditor } from '../policy-editor/policy-editor';
import type { Rights } from '../policy-editor/protocol';
import type { Shelf } from '../policy-editor/shelf';
import { paragraphs } from '../policy-editor/testing/documents';
import { FakeLine } from '../policy-editor/testing/fake-line';
import { FakeServer } from '../policy-editor/testing/fake-server';
import { MemoryBrowser } from '../policy-editor/testing/memory-shelf';
import { showFirst, type FirstText } from './first-text';
import { textSettled } from './settled';

/** Where the browser keeps what is not sent; what is written before there is a line has to be kept. */
const kept = vi.hoisted((): { shelf: Shelf | null } => ({ shelf: null }));
vi.mock('../policy-editor/shelf', async (original) => ({ ...(await original<object>()), sharedShelf: () => kept.shelf }));

const labels: Labels = Object.fromEntries(LABEL_KEYS.map((key) => [key, `«${key}»`]));

let server: FakeServer;
let line: FakeLine;
let editor: PolicyEditor;
let container: HTMLElement;

const text = (may?: Rights): FirstText => ({
  ...{ title: 'Purpose', body: 'body', strategy: 'strategy', lang: 'en', dir: 'ltr', person: 'me', commenting: true, sections: [] },
  stored: { body: 'body', version: 0, at: Date.now(), doc: server.doc.toJSON() as never, ...(may && { may }) },
});

const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
const screen = (): Element | null => document.querySelector('.first-screen');

async function settle(ms = 100): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  line.answer();
  await editor.updateComplete;
}

/** The page as it comes, and its texts. */
function begin(may?: Rights): void {
  showFirst({ number: '7.2', heading: 'Purpose', labels, texts: [text(may)] });
  editor = document.querySelector('policy-editor') as PolicyEditor;
  editor.connection = line as unknown as Connection;
}

/** All that is fetched is there. */
async function fetched(): Promise<void> {
  await editor.updateComplete;
  await import('../policy-editor/drafting');
  await new Promise((resolve) => setImmediate(resolve));
  await settle();
}

async function writable(): Promise<void> {
  await fetched();
  line.state('live');
  line.answer();
  await settle();
}

/** The view as the framework makes it: complete, out of sight, and then in its place in one piece. */
async function view(bodyId: string): Promise<PolicyEditor> {
  const heir = document.createElement('policy-editor') as PolicyEditor;
  Object.assign(heir, { bodyId, lang: 'en', editable: true, labels, connection: line as unknown as Connection });
  heir.showStored(text().stored);
  container.style.display = 'none';
  container.append(heir);
  document.body.append(container);
  await heir.updateComplete;
  return heir;
}

async function toBeSeen(element: Element = container): Promise<void> {
  document.getElementById('outlet')?.append(element);
  await Promise.resolve();
  // No frame comes in these tests: the first screen does not wait for one for ever
  await settle(500);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  document.body.innerHTML = '<div id="outlet"></div>';
  container = document.createElement('div');
  server = new FakeServer('body', paragraphs('Stored text', 'second'));
  line = new FakeLine(server);
});

afterEach(() => {
  document.body.replaceChildren();
  kept.shelf = null;
  vi.useRealTimers();
});

describe('a text that the page brings along', () => {
  it('is to be read before there is a line, under its title', async () => {
    begin();
    await editor.updateComplete;
    expect(all('.first-screen .pe-doc > p').map((p) => p.textContent)).toEqual(['Stored text', 'second']);
    expect(all('.first-screen h1').map((h) => h.textContent)).toEqual(['7.2 Purpose']);
    expect(all('.desk-leaf > h2').map((h) => h.textContent)).toEqual(['Purpose']);
  });

  it('can be written in before there is a view', async () => {
    begin();
    await writable();
    expect(all('.pe-doc').map((doc) => doc.getAttribute('contenteditable'))).toEqual(['true']);
    expect(all('policy-editor-toolbar')).toHaveLength(1);
  });

  it('can be written in before there is a line, where the page says what the person may do', async () => {
    kept.shelf = new MemoryBrowser().tab().shelf;
    begin({ edit: true, suggest: true, comment: true });
    await fetched();
    expect(all('.pe-doc').map((doc) => doc.getAttribute('contenteditable'))).toEqual(['true']);
    editor.insertCitation({ link: 'l', item: 'i', catalogue: 'c', version: 1, label: 'written first' });
    expect(document.querySelector('.pe-save')?.getAttribute('data-pending')).toBe('true');
    line.state('live');
    await settle(1500);
    await settle(1500);
    expect(server.doc.firstChild?.firstChild?.attrs.label).toBe('written first');
  });

  it('lets the framework begin as soon as it can be written in and that was to be seen', async () => {
    kept.shelf = new MemoryBrowser().tab().shelf;
    begin({ edit: true, suggest: true, comment: true });
    const begun = vi.fn();
    void textSettled().then(begun);
    await editor.updateComplete;
    expect(begun).not.toHaveBeenCalled();
    await fetched();
    await new Promise(requestAnimationFrame);
    await settle();
    expect(begun).toHaveBeenCalled();
  });

  it('does not keep the framework for long when nothing can be written', async () => {
    begin();
    const begun = vi.fn();
    void textSettled().then(begun);
    await fetched();
    await settle(1000);
    expect(begun).not.toHaveBeenCalled();
    await settle(2000);
    expect(begun).toHaveBeenCalled();
  });

  it('goes on in the view as it is, over the line it has', async () => {
    begin();
    await writable();
    const [doc] = all('.pe-doc');
    editor.insertCitation({ link: 'l', item: 'i', catalogue: 'c', version: 1, label: 'what was written first' });
    const heir = await view('body');
    expect(all('.pe-doc')).toEqual([doc]);
    await toBeSeen();
    expect(screen()).toBeNull();
    expect(heir.querySelector('.pe-doc')).toBe(doc);
    expect(doc.textContent).toContain('what was written first');
    await settle(1500);
    await settle(1500);
    expect(new Set(server.log.map(({ client }) => client)).size).toBe(1);
    expect(server.doc.firstChild?.firstChild?.attrs.label).toBe('what was written first');
  });

  it('keeps the focus with the caret', async () => {
    begin();
    await writable();
    editor.focusEditor();
    const [doc] = all('.pe-doc');
    expect(document.activeElement).toBe(doc);
    await view('body');
    const focus = vi.spyOn(doc as HTMLElement, 'focus');
    await toBeSeen();
    // jsdom cannot move an element without its focus, and gives none to what was moved
    expect(focus).toHaveBeenCalled();
  });

  it('tells the view what it told while nobody listened', async () => {
    begin();
    await writable();
    await settle(1500);
    const heir = await view('body');
    const told = new Map<string, unknown>();
    for (const name of ['words', 'outline', 'version']) heir.addEventListener(name, (event) => told.set(name, (event as CustomEvent).detail));
    await toBeSeen();
    await settle(1500);
    expect(Object.fromEntries(told)).toEqual({ words: { count: 3 }, outline: [], version: { version: 0 } });
  });

  it('does what the view asks, before and after it moved', async () => {
    begin();
    await writable();
    const heir = await view('body');
    heir.insertCitation({ link: 'l', item: 'i', catalogue: 'c', version: 1, label: 'cited' });
    await toBeSeen();
    expect(heir.textContent).toContain('cited');
    heir.editable = false;
    await heir.updateComplete;
    await editor.updateComplete;
    expect(all('.pe-doc').map((doc) => doc.getAttribute('contenteditable'))).toEqual(['false']);
  });

  it('makes room for a view that has no place for it', async () => {
    begin();
    await writable();
    await view('another body');
    await toBeSeen();
    expect(screen()).toBeNull();
    expect(all('policy-editor')).toHaveLength(1);
    expect((await view('body')).childElementCount).toBeGreaterThan(0);
  });

  it('stays when there is no view to be had', async () => {
    begin();
    await writable();
    await toBeSeen(document.createElement('iframe'));
    expect(all('.first-screen .pe-doc')).toHaveLength(1);
  });

  it('lets a word be composed to its end before it moves', async () => {
    begin();
    await writable();
    const [doc] = all('.pe-doc');
    doc.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    const heir = await view('body');
    await toBeSeen();
    expect(heir.querySelector('.pe-doc')).toBeNull();
    doc.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await settle();
    expect(heir.querySelector('.pe-doc')).toBe(doc);
    expect(screen()).toBeNull();
  });
});
