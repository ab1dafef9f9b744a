// @vitest-environment jsdom
import { Slice, Fragment } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from './connection';
import './policy-editor';
import type { PolicyEditor } from './policy-editor';
import type { StepJson } from './protocol';
import { schema } from './schema';
import { paragraphs } from './testing/documents';
import { FakeLine } from './testing/fake-line';
import { FakeServer } from './testing/fake-server';

let server: FakeServer;
let line: FakeLine;
let editor: PolicyEditor;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  server = new FakeServer('body', paragraphs('first', 'النص الثاني'));
  line = new FakeLine(server);
  editor = document.createElement('policy-editor') as PolicyEditor;
  Object.assign(editor, { connection: line as unknown as Connection, bodyId: 'body', lang: 'ar', editable: true });
  document.body.append(editor);
  await editor.updateComplete;
  // The editor is fetched when it is needed
  await import('./drafting');
  await new Promise((resolve) => setImmediate(resolve));
  line.state('live');
  line.answer();
  await vi.advanceTimersByTimeAsync(100);
});

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

it('keeps the caret where an arrow key or a click has just put it when text of others arrives before the browser tells', () => {
  const doc = editor.querySelector<HTMLElement>('.pe-doc');
  const second = doc?.children[1].firstChild;
  if (!doc || !second) throw new Error('nothing is shown');
  doc.focus();
  getSelection()?.collapse(second, 4);
  const typed = new ReplaceStep(1, 1, new Slice(Fragment.from(schema.text('Their ')), 0, 0));
  server.submit('theirs', 0, 1, [typed.toJSON() as StepJson]);
  line.deliver(0);
  expect(doc.textContent).toBe('Their firstالنص الثاني');
  expect([getSelection()?.focusNode?.textContent, getSelection()?.focusOffset]).toEqual(['النص الثاني', 4]);
});
