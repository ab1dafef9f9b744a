// @vitest-environment jsdom
import { Fragment, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from './connection';
import { LABEL_KEYS, type Labels } from './labels';
import './policy-editor';
import type { PolicyEditor } from './policy-editor';
import type { StepJson } from './protocol';
import { schema } from './schema';
import { paragraphs } from './testing/documents';
import { FakeLine } from './testing/fake-line';
import { FakeServer } from './testing/fake-server';

const labels: Labels = Object.fromEntries(LABEL_KEYS.map((key) => [key, `«${key}»`]));

let server: FakeServer;
let line: FakeLine;
let editor: PolicyEditor;
let events: [string, unknown][];

async function settle(ms = 100): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  line.answer();
  await editor.updateComplete;
}

/** The editor is fetched when it is needed; here it has been before, so that one turn is enough. */
async function drafting(): Promise<void> {
  await import('./drafting');
  await new Promise((resolve) => setImmediate(resolve));
}

async function open(editable = true): Promise<void> {
  editor = document.createElement('policy-editor') as PolicyEditor;
  Object.assign(editor, { connection: line as unknown as Connection, bodyId: 'body', lang: 'ar', editable, labels });
  for (const name of ['words', 'save-state', 'outline', 'text-returned', 'presence', 'version']) {
    editor.addEventListener(name, (event) => events.push([name, (event as CustomEvent<unknown>).detail]));
  }
  document.body.append(editor);
  await editor.updateComplete;
  await drafting();
  line.state('live');
  line.answer();
  await settle();
}

const all = (selector: string): Element[] => [...editor.querySelectorAll(selector)];
const detail = (name: string): unknown => events.filter(([n]) => n === name).at(-1)?.[1];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  // jsdom has no layout: ProseMirror asks for places on the screen only to scroll
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  events = [];
  server = new FakeServer('body', paragraphs('نص أول', 'second'));
  line = new FakeLine(server);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const CITATION = { link: 'l', item: 'i', catalogue: 'norms', version: 1 };

describe('the editor element', () => {
  it('shows the text in light DOM, each block in its direction', async () => {
    await open();
    const [doc] = all('.pe-doc');
    expect(doc.getAttribute('lang')).toBe('ar');
    expect([...doc.children].map((p) => [p.textContent, p.getAttribute('dir')])).toEqual([
      ['نص أول', 'rtl'],
      ['second', 'ltr'],
    ]);
  });

  it('says nothing that is not in its labels', async () => {
    await open();
    line.state('offline');
    await settle();
    const texts = all('.pe-tool, .pe-select, .pe-doc, policy-editor-toolbar').map((e) => e.getAttribute('aria-label'));
    expect(texts.filter((text) => !/^«\w+»$/.test(text ?? ''))).toEqual([]);
    const visible = all('.pe-status, .pe-notices, option, .pe-hidden').map((e) => e.textContent?.trim() ?? '');
    expect(visible.join(' ').replace(/«\w+»/g, '').replace(/\s/g, '')).toBe('');
  });

  it('shows that it loads until the text is here', async () => {
    line.answer = () => undefined;
    await open();
    expect(all('.pe-loading').map((e) => e.textContent)).toEqual(['«loading»']);
    expect(all('.pe-doc')).toEqual([]);
  });

  it('reports words, headings and the save state', async () => {
    await open();
    await settle(1500);
    expect(detail('words')).toEqual({ count: 3 });
    expect(detail('version')).toEqual({ version: 0 });
    expect(detail('save-state')).toMatchObject({ state: 'saved' });
  });

  it('lets a letter be painted before its bars follow, and says at once that it is not yet saved', async () => {
    await open();
    const pending = (): unknown => all('.pe-save')[0].getAttribute('data-pending');
    const undo = (): unknown => all('[data-tool="undo"]')[0].getAttribute('aria-disabled');
    expect([pending(), undo()]).toEqual(['false', 'true']);
    editor.insertCitation({ ...CITATION, label: 'N 1' });
    expect([pending(), undo()]).toEqual(['true', 'true']);
    await editor.updateComplete;
    expect(undo()).toBeNull();
    await settle();
    expect(pending()).toBe('false');
  });

  it('tells the page how many words there are after a pause, and during a long sentence now and then', async () => {
    await open();
    const told = (): number => events.filter(([name]) => name === 'words').length;
    const before = told();
    for (let i = 0; i < 12; i++) {
      editor.insertCitation({ ...CITATION, label: `N ${i}` });
      await settle(500);
    }
    expect(told()).toBe(before + 1);
    await settle(3000);
    expect(told()).toBe(before + 2);
  });

  it('inserts a library item with its code isolated', async () => {
    await open();
    editor.insertLibraryItem({ link: 'l', item: 'REC-1', catalogue: 'urn:x', version: 1, paragraphs: ['نص البند'] });
    await settle();
    await settle();
    expect(all('.pe-item bdi').map((e) => [e.textContent, e.getAttribute('dir')])).toEqual([['REC-1', 'ltr']]);
    expect(server.doc.child(1).type.name).toBe('library_item');
    expect(server.doc.child(1).attrs.id).toMatch(/^b/);
  });

  it('offers text back that the server refused, and puts it where the caret is', async () => {
    await open();
    line.rejectNext = 'invalid';
    editor.insertCitation({ link: 'l', item: 'R', catalogue: 'urn:x', version: 1, label: 'x' });
    editor.insertLibraryItem({ link: 'l', item: 'R', catalogue: 'urn:x', version: 1, paragraphs: ['typed words'] });
    await settle();
    await settle();
    expect(detail('text-returned')).toMatchObject({ reason: 'invalid' });
    expect(detail('save-state')).toMatchObject({ state: 'not-saved' });
    const [insert] = all('.pe-notice .pe-button-main') as HTMLButtonElement[];
    insert.click();
    await settle();
    await settle();
    expect(server.doc.textContent).toContain('typed words');
    expect(all('.pe-notice')).toEqual([]);
    expect(detail('save-state')).toMatchObject({ state: 'saved' });
  });

  it('asks for the size of a table that the slash menu puts in', async () => {
    await open();
    Range.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
    Element.prototype.scrollIntoView = () => undefined;
    editor.focusEditor();
    const press = (selector: string): void => (all(selector)[0] as HTMLElement).click();
    press('[data-tool=slashMenu]');
    press('#pe-slash-table');
    await settle();
    expect(all('.pe-doc table')).toHaveLength(0);
    const [form] = all('.pe-table-form') as HTMLFormElement[];
    expect(document.activeElement).toBe(form.elements.namedItem('columns'));
    (form.elements.namedItem('rows') as HTMLInputElement).value = '5';
    form.requestSubmit();
    await settle();
    expect(all('.pe-doc tr')).toHaveLength(5);
  });

  it('keeps all but the words that are looked for behind a button, for phones', async () => {
    await open();
    all('.pe-doc')[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'f', code: 'KeyF', ctrlKey: true, bubbles: true, cancelable: true }));
    await settle();
    const [button] = all('.pe-find-expand') as HTMLButtonElement[];
    const rest = (): Element => all('.pe-find-rest')[0];
    expect([button.ariaExpanded, rest().hasAttribute('data-expanded'), rest().querySelectorAll('input').length]).toEqual(['false', false, 4]);
    button.click();
    await settle();
    expect([button.ariaExpanded, rest().hasAttribute('data-expanded')]).toEqual(['true', true]);
  });

  it('can be read only: no tools but the comment, no changes', async () => {
    await open(false);
    expect(all('[data-tool]').map((e) => (e as HTMLElement).dataset.tool)).toEqual(['comment']);
    expect(all('.pe-doc')[0].getAttribute('contenteditable')).toBe('false');
    editor.insertCitation({ link: 'l', item: 'R', catalogue: 'urn:x', version: 1, label: 'x' });
    await settle();
    expect(server.version).toBe(0);
  });

  it('becomes writable and unwritable with the rights of the person', async () => {
    await open();
    line.receive({ t: 'rights', body: 'body', may: { edit: false, comment: false } });
    await settle();
    expect(all('.pe-doc')[0].getAttribute('contenteditable')).toBe('false');
    expect(all('.pe-save')[0].textContent?.trim()).toBe('«readOnly»');
    line.receive({ t: 'rights', body: 'body', may: { edit: true, comment: true } });
    await settle();
    expect(all('.pe-doc')[0].getAttribute('contenteditable')).toBe('true');
  });

  it('says why the server stopped, and keeps the text on the page', async () => {
    await open();
    line.receive({ t: 'gone', body: 'body', reason: 'signed_out' });
    await settle();
    expect(all('.pe-notice p').map((e) => e.textContent)).toEqual(['«stoppedSignedOut»']);
    expect(all('.pe-doc p')).toHaveLength(2);
  });

  it('puts a sentence back whose paragraph somebody removed, and says so', async () => {
    await open();
    editor.insertLibraryItem({ link: 'l', item: 'R', catalogue: 'urn:x', version: 1, paragraphs: ['جملة من ثلاث كلمات'] });
    const step = new ReplaceStep(0, server.doc.content.size, new Slice(Fragment.from(schema.node('paragraph')), 0, 0));
    server.submit('other', 0, 1, [step.toJSON() as StepJson]);
    line.deliver(0);
    await settle();
    expect(all('.pe-doc p').map((p) => p.textContent)).toEqual(['جملة من ثلاث كلمات', '']);
    expect(all('.pe-notice p').map((e) => e.textContent)).toEqual(['«putBack»']);
    await settle(2000);
    expect(server.doc.textContent).toBe('جملة من ثلاث كلمات');
  });

  it('keeps its session when it is moved within the page, and leaves when it goes', async () => {
    await open();
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(editor);
    await settle();
    expect(line.sent.filter((f) => f.t === 'leave')).toEqual([]);
    editor.remove();
    await Promise.resolve();
    expect(line.sent.filter((f) => f.t === 'leave')).toHaveLength(1);
  });
});
