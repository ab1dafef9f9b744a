// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../connection';
import { LABEL_KEYS, type Labels } from '../labels';
import '../policy-editor';
import type { PolicyEditor } from '../policy-editor';
import { schema } from '../schema';
import { paragraphs } from '../testing/documents';
import { FakeLine } from '../testing/fake-line';
import { FakeServer } from '../testing/fake-server';
import type { NodeJson } from './text-tree';

const labels: Labels = Object.fromEntries(LABEL_KEYS.map((key) => [key, `«${key}»`]));

let server: FakeServer;
let line: FakeLine;
let editor: PolicyEditor;
let events: [string, unknown][];

const all = (selector: string): HTMLElement[] => [...editor.querySelectorAll<HTMLElement>(selector)];
const detail = (name: string): unknown => events.filter(([n]) => n === name).at(-1)?.[1];
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

async function settle(ms = 100): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  line.answer();
  await turn();
  await editor.updateComplete;
}

/** A page with the text as stored, and no line yet. */
async function page({ editable = false, commenting = false, stored = true } = {}): Promise<void> {
  editor = document.createElement('policy-editor') as PolicyEditor;
  Object.assign(editor, { connection: line as unknown as Connection, bodyId: 'body', lang: 'ar', editable, commenting, labels });
  for (const name of ['words', 'outline', 'version', 'selection-change', 'comment-request', 'anchor-click', 'presence']) {
    editor.addEventListener(name, (event) => events.push([name, (event as CustomEvent<unknown>).detail]));
  }
  document.body.append(editor);
  if (stored) editor.showStored({ body: 'body', version: server.version, doc: server.doc.toJSON() as NodeJson, at: Date.now() });
  await editor.updateComplete;
}

function select(node: Node | null, from: number, to: number): void {
  if (node) document.getSelection()?.setBaseAndExtent(node, from, node, to);
}

function selectedWords(): string | undefined {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() as Selection;
  return anchorNode === focusNode ? anchorNode?.textContent?.slice(anchorOffset, focusOffset) : undefined;
}

/** Somebody else types. */
function typed(text: string, at: number): void {
  const before = server.version;
  const step = { stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } };
  server.submit('other', before, before + 1, [step]);
  line.deliver(before);
}

beforeEach(async () => {
  await import('./live-text');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Element.prototype.scrollBy = () => undefined;
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
  events = [];
  server = new FakeServer('body', paragraphs('نص أول', 'second words'));
  line = new FakeLine(server);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the stored text', () => {
  it('is to be read before there is a line, by who may write too', async () => {
    for (const editable of [true, false]) {
      await page({ editable });
      expect(all('.pe-doc > p').map((p) => [p.textContent, p.dir])).toEqual([['نص أول', 'rtl'], ['second words', 'ltr']]);
      expect(all('.pe-loading')).toEqual([]);
      editor.remove();
    }
  });

  it('says since when it is where no line can be had, and never looks like an empty text', async () => {
    await page();
    line.state('offline');
    await settle();
    expect(all('.pe-notice p').map((p) => p.textContent)).toEqual(['«storedAsOf»']);
    editor.remove();
    await page({ stored: false });
    line.state('offline');
    await settle();
    expect(all('.pe-notice p').map((p) => p.textContent)).toEqual(['«notLoaded»']);
    expect(all('.pe-loading')).toHaveLength(1);
  });

  it('of another body is not shown', async () => {
    await page({ stored: false });
    editor.showStored({ body: 'other', version: 1, doc: paragraphs('foreign').toJSON() as NodeJson, at: 0 });
    await editor.updateComplete;
    expect(all('.pe-doc')).toEqual([]);
  });

  it('gives its place to the editor in one step, with what is selected', async () => {
    await page({ editable: true });
    await import('../drafting');
    await turn();
    select(all('.pe-doc > p')[1].firstChild, 2, 6);
    const seen: number[] = [];
    new MutationObserver(() => seen.push(all('.pe-doc').length)).observe(editor, { childList: true, subtree: true });
    line.state('live');
    await settle();
    expect(all('.pe-doc').map((doc) => doc.getAttribute('contenteditable'))).toEqual(['true']);
    expect(seen.every((count) => count === 1)).toBe(true);
    expect(selectedWords()).toBe('cond');
  });
});

describe('a reader', () => {
  it('asks only for what came after the stored text', async () => {
    await page();
    line.state('live');
    expect(line.sent).toMatchObject([{ t: 'join', since: 0 }]);
    await settle();
    expect(all('.pe-doc')).toHaveLength(1);
  });

  it('sees what others commit, and keeps what is selected', async () => {
    await page();
    line.state('live');
    await settle();
    select(all('.pe-doc > p')[1].firstChild, 0, 6);
    typed('جديد ', 1);
    await settle(600);
    expect(all('.pe-doc > p').map((p) => p.textContent)).toEqual(['جديد نص أول', 'second words']);
    expect(selectedWords()).toBe('second');
    expect(detail('words')).toEqual({ count: 5 });
    expect(detail('version')).toEqual({ version: 1 });
  });

  it('gets everything in order when the line comes back after changes', async () => {
    await page();
    line.state('live');
    await settle();
    typed('a', 1);
    await settle();
    line.state('offline');
    line.channel = null;
    server.submit('other', 1, 9, [{ stepType: 'replace', from: 1, to: 2 }]);
    editor.remove();
    await Promise.resolve();
    await page();
    line.state('live');
    await settle();
    expect(all('.pe-doc > p')[0].textContent).toBe('نص أول');
  });

  it('loads the text again when what comes does not follow', async () => {
    await page();
    line.state('live');
    await settle();
    line.receive({ t: 'entries', body: 'body', version: 9, entries: [{ client: 'x', seq: 1, steps: [] }, { client: 'x', seq: 2, steps: [{ stepType: 'replace', from: 0, to: 1 }] }] });
    await settle();
    await settle();
    expect(line.sent).toEqual([]);
    expect(all('.pe-doc > p').map((p) => p.textContent)).toEqual(['نص أول', 'second words']);
  });

  it('comments on what is selected, in the version that is read', async () => {
    await page({ commenting: true });
    const [tool] = all('[data-tool=comment]');
    expect(tool.getAttribute('aria-disabled')).toBe('true');
    line.state('live');
    await settle();
    select(all('.pe-doc > p')[1].firstChild, 0, 6);
    document.dispatchEvent(new Event('selectionchange'));
    await settle(300);
    expect(tool.getAttribute('aria-disabled')).toBeNull();
    expect(detail('selection-change')).toEqual({ empty: false, quote: 'second', blocks: ['p1'] });
    tool.click();
    await settle();
    expect(detail('comment-request')).toEqual({ from: 9, to: 15, version: 0, quote: 'second' });
    expect(server.doc.textBetween(9, 15)).toBe('second');
    expect(all('.pe-marked-pending').map((e) => e.textContent)).toEqual(['second']);
    editor.clearMark();
    expect(all('.pe-marked-pending')).toEqual([]);
  });

  it('shows comments where they are, also after changes, and tells of clicks on them', async () => {
    await page();
    line.state('live');
    await settle();
    line.receive({ t: 'anchors', body: 'body', version: 0, anchors: [{ id: 'c1', from: 9, to: 15, kind: 'comment', state: 'open' }] });
    await settle();
    typed('xx', 1);
    await settle();
    expect(all('.pe-anchor').map((e) => [e.textContent, e.dataset.anchor])).toEqual([['second', 'c1']]);
    all('.pe-anchor')[0].click();
    expect(detail('anchor-click')).toEqual({ id: 'c1' });
    expect(editor.scrollToAnchor('c1')).toBe(true);
    expect(all('.pe-anchor-focused')).toHaveLength(1);
    expect(editor.scrollToAnchor('none')).toBe(false);
  });

  it('is shown blocks, and who else is here', async () => {
    await page();
    line.state('live');
    await settle();
    expect(editor.scrollToBlock('p1')).toBe(true);
    expect(all('.pe-marked-found').map((e) => e.textContent)).toEqual(['second words']);
    await settle(2100);
    expect(all('.pe-marked-found')).toEqual([]);
    line.receive({ t: 'presence', body: 'body', people: [{ client: 'o', person: 'p', name: 'Huda', colour: 3, version: 0, anchor: 1, head: 1 }] });
    await settle();
    expect(detail('presence')).toMatchObject([{ name: 'Huda' }]);
  });

  it('becomes a writer where it stands when the person may write', async () => {
    await page();
    line.state('live');
    await settle();
    await import('../drafting');
    editor.editable = true;
    await editor.updateComplete;
    await settle();
    await settle();
    expect(all('.pe-doc').map((doc) => doc.getAttribute('contenteditable'))).toEqual(['true']);
  });

  it('gets the editor, to be read only, for what nothing else can show: who wrote what', async () => {
    await page();
    line.state('live');
    await settle();
    await import('../drafting');
    all('.pe-authors-toggle, .pe-status [aria-pressed=false]')[0].click();
    await turn();
    await settle();
    await settle();
    expect(all('.pe-doc').map((doc) => doc.getAttribute('contenteditable'))).toEqual(['false']);
    expect(all('policy-editor-authors')).toHaveLength(1);
  });

  it('reads a footnote under its number', async () => {
    const note = schema.node('footnote', { id: 'f' }, [schema.text('the note')]);
    server = new FakeServer('body', schema.node('doc', null, [schema.node('paragraph', null, [schema.text('a'), note])]));
    line = new FakeLine(server);
    await page();
    all('.pe-footnote')[0].click();
    expect(all('.pe-footnote-panel').map((e) => e.textContent)).toEqual(['the note']);
    all('.pe-footnote')[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(all('.pe-footnote-panel')).toEqual([]);
  });

  it('shows what the page gives it and nothing else, without a line', async () => {
    editor = document.createElement('policy-editor') as PolicyEditor;
    Object.assign(editor, { connection: line as unknown as Connection, given: true, bodyId: 'body', lang: 'ar', labels });
    document.body.append(editor);
    await editor.updateComplete;
    editor.showStored({ body: 'body', version: 1, doc: paragraphs('first').toJSON() as NodeJson, at: 0 });
    editor.showStored({ body: 'body', version: 2, doc: paragraphs('first', 'second').toJSON() as NodeJson, at: 0 });
    line.state('live');
    await settle();
    expect(all('.pe-doc p').map((p) => p.textContent)).toEqual(['first', 'second']);
    expect(all('.pe-status, .pe-notice, .pe-tools, .pe-read-tools')).toEqual([]);
    expect(line.channel).toBeNull();
  });
});
