// @vitest-environment jsdom
import { DOMParser, DOMSerializer, Fragment, Slice, type Node } from 'prosemirror-model';
import { EditorState, NodeSelection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as act from './commands';
import './image-form';
import type { PolicyEditorImageForm } from './image-form';
import { imageKeys } from './image-keys';
import { broughtFiles, renamedImages } from './image-paste';
import { ImageTrouble, type ImageStore, type KeptImage } from './image-store';
import { changeImage, imageAround, insertImage, removeImage } from './images';
import { cleanPastedHtml, cleanSlice, pastedFrom } from './paste';
import { schema } from './schema';
import { asSuggestion } from './suggesting';
import { resolveSuggestions } from './suggesting-resolve';
import { stateOf } from './testing/documents';

const { nodes } = schema;
const HASH = '0f'.repeat(32);
const kept: KeptImage = { hash: HASH, width: 480, height: 300 };
const words = { alt: 'خريطة الكوابل البحرية', size: 'full' } as const;

const p = (text = ''): Node => nodes.paragraph.create({ id: `p-${text}` }, text ? schema.text(text) : null);
const image = (caption = '', more = {}): Node => nodes.image.create({ id: 'im', ...kept, ...words, ...more }, caption ? schema.text(caption) : null);
const doc = (...blocks: Node[]): Node => nodes.doc.create(null, blocks);
const names = (node: Node): string => node.content.content.map((each) => each.type.name).join(' ');

function caretIn(document: Node, text: string): EditorState {
  const state = stateOf(document);
  let at = 1;
  document.descendants((node, pos) => {
    if (node.isText && node.text?.includes(text)) at = pos + (node.text.indexOf(text) ?? 0);
  });
  return state.apply(state.tr.setSelection(TextSelection.create(document, at)));
}

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  expect(command(state, (tr: Transaction) => (next = state.apply(tr)))).toBe(true);
  next.doc.check();
  return next;
}

describe('an image in the schema', () => {
  it('has a name of 64 small hexadecimal digits, a size in bounds and an alternative text that says something', () => {
    expect(() => image().check()).not.toThrow();
    for (const wrong of [{ hash: HASH.toUpperCase() }, { hash: HASH.slice(1) }, { hash: `../${HASH}` }, { width: 0 }, { height: 10_001 }]) {
      expect(() => image('', wrong).check()).toThrow(RangeError);
    }
    for (const alt of ['', ' ', '…', '-\n-', 'x'.repeat(601)]) expect(() => image('', { alt }).check()).toThrow(RangeError);
    for (const alt of ['٣', 'أ', 'two\nlines 1']) expect(() => image('', { alt }).check()).not.toThrow();
  });
});

describe('putting an image in', () => {
  it('takes the place of an empty paragraph and follows one with text, with the caret in the caption', () => {
    const empty = after(caretIn(doc(p('one'), p(), p('two')), 'nothing'), insertImage(kept, words));
    expect(names(empty.doc)).toBe('paragraph image paragraph paragraph');
    const behind = after(caretIn(doc(p('one'), p('two')), 'one'), insertImage(kept, words));
    expect(names(behind.doc)).toBe('paragraph image paragraph');
    expect(behind.selection.$from.parent.type).toBe(nodes.image);
    expect(imageAround(behind)?.node.attrs).toMatchObject({ hash: HASH, width: 480, height: 300, ...words });
  });

  it('goes inside of cells and lists, behind a library item, and leaves a paragraph at the end of the text', () => {
    const cell = nodes.table.create(null, nodes.table_row.create(null, nodes.table_cell.create(null, p('cell'))));
    expect(names(after(caretIn(doc(cell, p('x')), 'cell'), insertImage(kept, words)).doc.child(0).child(0).child(0))).toBe('paragraph image');
    const list = nodes.bullet_list.create(null, nodes.list_item.create(null, p('point')));
    expect(names(after(caretIn(doc(list, p('x')), 'point'), insertImage(kept, words)).doc.child(0).child(0))).toBe('paragraph image');
    const item = nodes.library_item.create({ link: 'l', item: 'R-1', catalogue: 'urn:x', version: 1 }, p('item'));
    expect(names(after(caretIn(doc(item), 'item'), insertImage(kept, words)).doc)).toBe('library_item image paragraph');
  });

  it('is a suggestion of who only suggests: rejecting it takes it away, accepting keeps it', () => {
    for (const start of [doc(p('one'), p('two')), doc(p('one'), p())]) {
      const state = caretIn(start, 'one');
      insertImage(kept, words)(state, (tr) => {
        const made = asSuggestion(state, tr, 'me', 5);
        expect(made && names(made.doc)).toContain('image');
        if (!made) return;
        expect(made.selection.$from.parent.type, 'the caption is written next').toBe(nodes.image);
        expect(resolveSuggestions(made.doc, () => 'reject').eq(start)).toBe(true);
        const accepted = resolveSuggestions(made.doc, () => 'accept');
        expect(accepted.content.content.filter((each) => each.type === nodes.image)).toHaveLength(1);
      });
    }
  });
});

describe('an image that is there', () => {
  const text = doc(p('above'), image('Caption'), p('below'));

  it('gets other words and another width, and keeps its caption', () => {
    const state = after(caretIn(text, 'Caption'), changeImage({ alt: 'A better text', size: 'half' }));
    expect(state.doc.child(1).attrs).toMatchObject({ alt: 'A better text', size: 'half', hash: HASH });
    expect(state.doc.child(1).textContent).toBe('Caption');
    const start = stateOf(text);
    const selected = start.apply(start.tr.setSelection(NodeSelection.create(text, 7)));
    expect(after(selected, changeImage({ size: 'half' })).selection).toBeInstanceOf(NodeSelection);
  });

  it('is changed by who only suggests as one image in the place of another', () => {
    const state = caretIn(text, 'Caption');
    changeImage({ alt: 'A better text' })(state, (tr) => {
      const made = asSuggestion(state, tr, 'me', 5);
      expect(made).not.toBeNull();
      expect(made && resolveSuggestions(made.doc, () => 'reject').eq(text)).toBe(true);
      const accepted = made && resolveSuggestions(made.doc, () => 'accept');
      expect(accepted?.child(1).attrs.alt).toBe('A better text');
      expect(accepted?.childCount).toBe(3);
    });
  });

  it('never becomes a paragraph or a heading, alone or among others', () => {
    const state = caretIn(text, 'Caption');
    expect(act.heading(2)(state)).toBe(false);
    expect(act.paragraph(state)).toBe(false);
    const over = state.apply(state.tr.setSelection(TextSelection.create(text, 2, text.content.size - 2)));
    expect(act.heading(2)(over)).toBe(false);
    expect(act.heading(2)(caretIn(text, 'above'))).toBe(true);
  });

  it('is removed whole', () => {
    expect(names(after(caretIn(text, 'Caption'), removeImage).doc)).toBe('paragraph paragraph');
  });

  it('takes part in no joining: what stands around it stays beside it', () => {
    const joined = nodes.doc.create(null, [image('Caption'), nodes.paragraph.create({ change: 'join s1 me 5' }, schema.text('x'))]);
    expect(names(resolveSuggestions(joined, () => 'accept'))).toBe('image paragraph');
  });
});

describe('the keyboard', () => {
  const text = doc(p('above'), image('Caption'), p('below'));
  const press = (state: EditorState, key: string): EditorState => {
    let next = state;
    const view = { get state() { return next; }, dispatch: (tr: Transaction) => (next = next.apply(tr)), endOfTextblock: () => true };
    for (const plugin of imageKeys()) {
      const event = new KeyboardEvent('keydown', { key });
      if (plugin.props.handleKeyDown?.call(plugin, view as never, event) === true) break;
    }
    return next;
  };

  it('leaves a caption with Enter and never splits an image in two', () => {
    const state = press(caretIn(text, 'tion'), 'Enter');
    expect(names(state.doc)).toBe('paragraph image paragraph paragraph');
    expect(state.selection.$from.index(0)).toBe(2);
    expect(state.doc.child(1).textContent).toBe('Caption');
  });

  it('selects the image with Backspace at the start of the caption and with the arrow up, and goes back with the arrow down', () => {
    for (const key of ['Backspace', 'ArrowUp']) {
      const state = press(caretIn(text, 'Caption'), key);
      expect(state.selection).toBeInstanceOf(NodeSelection);
      expect(press(state, 'ArrowDown').selection.$from.parent.type).toBe(nodes.image);
    }
    expect(press(caretIn(text, 'aption'), 'Backspace').selection).toBeInstanceOf(TextSelection);
  });
});

describe('the clipboard', () => {
  const here = { strategy: '11111111-1111-4111-8111-111111111111', body: 'b' };
  const html = (scope: string): string => {
    const holder = document.createElement('div');
    holder.append(DOMSerializer.fromSchema(schema).serializeFragment(Fragment.from(image('Caption'))));
    if (scope) holder.firstElementChild?.setAttribute('data-mithaq-scope', scope);
    return holder.innerHTML;
  };
  const pasted = (from: string): Slice => {
    const holder = document.createElement('div');
    holder.innerHTML = cleanPastedHtml(from, here);
    return cleanSlice(DOMParser.fromSchema(schema).parseSlice(holder));
  };

  it('carries an image within Mithaq, with its words and caption', () => {
    const back = pasted(html(`${here.strategy}|b`)).content.firstChild;
    expect(back?.eq(nodes.image.create({ ...image().attrs }, schema.text('Caption')))).toBe(true);
    expect(pastedFrom(html('22222222-2222-4222-8222-222222222222|x'))).toBe('22222222-2222-4222-8222-222222222222');
  });

  it('takes no image from anywhere else, only its caption', () => {
    const slice = pasted(`${html('')}<figure><img src="https://example.org/a.png"><figcaption>Foreign</figcaption></figure>`);
    expect(JSON.stringify(slice)).not.toMatch(/"image"|example\.org/);
    expect(slice.content.textBetween(0, slice.content.size, '|')).toContain('Caption');
    expect(pastedFrom('<p>x</p>')).toBeNull();
  });

  it('names images as they are kept here, and keeps the caption of one that could not be copied', () => {
    const other = { hash: 'a7'.repeat(32), width: 40, height: 30 };
    const slice = new Slice(Fragment.from([image('Caption'), nodes.blockquote.create(null, image('Two', { hash: '9c'.repeat(32) }))]), 0, 0);
    const renamed = renamedImages(slice, new Map([[HASH, other]]));
    expect(renamed.content.child(0).attrs).toMatchObject(other);
    expect(renamed.content.child(1).firstChild?.type).toBe(nodes.paragraph);
    expect(renamed.content.child(1).textContent).toBe('Two');
  });

  it('gives files only where there is no text beside them', () => {
    const data = (markup: string, ...files: File[]): DataTransfer => ({ files, getData: () => markup }) as unknown as DataTransfer;
    const png = new File(['x'], 'a.png', { type: 'image/png' });
    expect(broughtFiles(data('', png))).toEqual([png]);
    expect(broughtFiles(data('<img src="https://example.org/a.png">', png))).toEqual([png]);
    expect(broughtFiles(data('<table><tr><td>7</td></tr></table>', png))).toEqual([]);
    expect(broughtFiles(data(html(`${here.strategy}|b`), png))).toEqual([]);
    expect(broughtFiles(data('<p>x</p>'))).toEqual([]);
  });
});

describe('the dialog', () => {
  const png = new File(['x'], 'map.png', { type: 'image/png' });
  let form: PolicyEditorImageForm;
  let upload: ReturnType<typeof vi.fn<ImageStore['upload']>>;
  let applied: Command[];

  beforeEach(async () => {
    HTMLDialogElement.prototype.showModal = function () { this.open = true; };
    HTMLDialogElement.prototype.close = function () { this.open = false; };
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    upload = vi.fn<ImageStore['upload']>(() => Promise.resolve(kept));
    applied = [];
    form = document.createElement('policy-editor-image-form') as PolicyEditorImageForm;
    Object.assign(form, { images: { upload } });
    form.addEventListener('image-apply', (event) => applied.push((event as CustomEvent<{ command: Command }>).detail.command));
    document.body.append(form);
    await form.updateComplete;
  });

  afterEach(() => document.body.replaceChildren());

  async function say(alt: string): Promise<void> {
    const area = form.querySelector('textarea');
    if (!area) throw new Error('no field for the alternative text');
    area.value = alt;
    area.dispatchEvent(new Event('input'));
    form.querySelector('form')?.requestSubmit();
    for (let i = 0; i < 5; i++) await Promise.resolve();
    await form.updateComplete;
  }

  const open = (): boolean | undefined => form.querySelector('dialog')?.open;
  const alerts = (): string => [...form.querySelectorAll('[role=alert]')].map((each) => each.textContent).join('');

  it('takes nothing without words that say something, and then puts the image in', async () => {
    form.ask(null, [png]);
    await form.updateComplete;
    await say(' … ');
    expect(alerts()).toBe('imageAltMissing');
    expect(upload).not.toHaveBeenCalled();
    await say(' خريطة ');
    expect(upload).toHaveBeenCalledOnce();
    expect(open()).toBe(false);
    const state = after(caretIn(doc(p('one')), 'one'), applied[0]);
    expect(imageAround(state)?.node.attrs).toMatchObject({ alt: 'خريطة', hash: HASH });
  });

  it('keeps what was chosen and written when the line is down or the server refuses, and tries again', async () => {
    form.ask(null, [png]);
    await form.updateComplete;
    upload.mockRejectedValueOnce(new ImageTrouble('offline')).mockRejectedValueOnce(new ImageTrouble('refused', 'الصور كثيرة'));
    await say('خريطة');
    expect([alerts(), open(), form.querySelector('textarea')?.value]).toEqual(['imageOffline', true, 'خريطة']);
    await say('خريطة');
    expect(alerts()).toBe('الصور كثيرة');
    await say('خريطة');
    expect(upload.mock.calls.map(([file]) => file)).toEqual([png, png, png]);
    expect(applied).toHaveLength(1);
  });

  it('refuses a file that is too large before it is sent, and asks for one when there is none', async () => {
    const large = Object.defineProperty(new File([''], 'large.png'), 'size', { value: 8 * 1024 * 1024 + 1 });
    form.ask(null, [large]);
    await form.updateComplete;
    expect(alerts()).toBe('imageTooLarge');
    await say('x');
    expect(upload).not.toHaveBeenCalled();
  });

  it('asks about several files one after the other', async () => {
    form.ask(null, [png, new File(['y'], 'two.png', { type: 'image/png' })]);
    await form.updateComplete;
    await say('one');
    await form.updateComplete;
    expect(open()).toBe(true);
    expect(form.querySelector('textarea')?.value).toBe('');
    await say('two');
    expect(applied).toHaveLength(2);
  });

  it('opens with the words of the image at the caret', async () => {
    form.ask(caretIn(doc(p('a'), image('Caption', { size: 'half' }), p('b')), 'Caption'));
    await form.updateComplete;
    expect(form.querySelector('textarea')?.value).toBe(words.alt);
    expect(form.querySelector<HTMLInputElement>('input[value=half]')?.checked).toBe(true);
    expect(form.querySelector('input[type=file]')).toBeNull();
    await say('Other words');
    expect(after(caretIn(doc(image('Caption')), 'Caption'), applied[0]).doc.child(0).attrs.alt).toBe('Other words');
  });
});
