// @vitest-environment jsdom
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, it, vi } from 'vitest';
import { onScreen, shares, type Written } from './authorship';
import { authorshipPlugin, showAuthors, shownStretches, showsAuthors } from './authorship-plugin';
import { HandWords } from './authorship-words';
import { whoWrote, type PolicyEditorAuthors } from './authors-bar';
import { receiveTransaction } from './collab';
import { paragraphs, stateOf, typed } from './testing/documents';
import { FakeServer } from './testing/fake-server';

const AMAL = { person: 'amal', at: Date.UTC(2026, 10, 3, 10, 31), brought: false };
const FILE = { person: 'badr', at: Date.UTC(2026, 9, 1, 9, 0), brought: true };
const doc = paragraphs('one two three', 'four');
const written: Written = { version: 3, complete: true, hands: [AMAL, FILE], stretches: [1, 5, 1, 5, 14, 0, 16, 20, 1], names: { amal: 'Amal', badr: 'Badr' } };
const look = { colour: () => 2, words: ({ person }: { person: string }) => person };
const plugin = () => authorshipPlugin({ request: () => undefined });
const shown = (state: EditorState, only: string | null = null) =>
  state.apply(showAuthors(state.tr, { stretches: onScreen(state, written) ?? [], look, only, self: 'me' }));
const read = (state: EditorState) => shownStretches(state).map(({ from, to, hand }) => `${state.doc.textBetween(from, to)}:${hand.person}`);

describe('who wrote the text on screen', () => {
  it('is told for the version that is held, moved along with what is not sent yet', () => {
    const state = typed(stateOf(doc, 3), 1, 'new ');
    expect(onScreen(state, written)?.map(({ from, to }) => state.doc.textBetween(from, to))).toEqual(['one ', 'two three', 'four']);
    expect(onScreen(state, written, 'me')?.map(({ from, to, hand }) => `${state.doc.textBetween(from, to)}:${hand.person}`)).toContain('new :me');
    expect(onScreen(stateOf(doc, 2), written), 'ahead of what is held').toBeNull();
    expect(onScreen(stateOf(doc, 9), written), 'too old to be followed').toBeNull();
  });

  it('gives parts by person, and what was brought in apart', () => {
    const parts = shares(onScreen(stateOf(doc, 3), written) ?? []);
    expect(parts.map(({ key, part }) => [key, part])).toEqual([['amal', 9 / 17], ['+badr', 8 / 17]]);
  });

  it('is oneself for what is typed, at once and inside of the words of others', () => {
    const state = typed(shown(stateOf(doc, 3, [plugin()])), 8, 'XY');
    expect(read(state)).toEqual(['one :badr', 'two:amal', 'XY:me', ' three:amal', 'four:badr']);
  });

  it('is nobody for what others type, until it is asked for again', () => {
    const server = new FakeServer('b', doc);
    server.submit('other', 0, 1, stateOf(doc).tr.insertText('XY', 8).steps.map((step) => step.toJSON() as Record<string, unknown>));
    const state = shown(stateOf(doc, 3, [plugin()]));
    const frame = server.since(0);
    const received = receiveTransaction(state, { ...frame, version: 4 }, 'me');
    expect(received && read(state.apply(received.tr))).toEqual(['one :badr', 'two:amal', ' three:amal', 'four:badr']);
  });

  it('is shrunk by deleting, and gone when it is not wanted any more', () => {
    const state = shown(stateOf(doc, 3, [plugin()]));
    expect(read(state.apply(state.tr.delete(3, 7)))).toEqual(['on:badr', 'o three:amal', 'four:badr']);
    const without = state.apply(showAuthors(state.tr, null));
    expect([showsAuthors(state), showsAuthors(without)]).toEqual([true, false]);
  });

  it('has a colour for each person as long as there are eight', () => {
    const words = new HandWords((key) => key, 'en');
    words.learn({}, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], () => 3);
    expect(new Set([...'abcdefgh'].map((person) => words.colour({ person }))).size).toBe(8);
    expect(words.colour({ person: 'a' })).toBe(3);
  });
});

describe('the legend', () => {
  function opened(answers: readonly (Written | null)[]) {
    let state = stateOf(doc, 3, [plugin()]);
    const editor = {
      get state() {
        return state;
      },
      authors: { colour: () => 1 },
      show(make: (state: EditorState) => Transaction | null) {
        const tr = make(state);
        if (tr) state = state.apply(tr);
      },
      type(at: number, text: string) {
        const tr = state.tr.insertText(text, at);
        state = state.apply(tr);
        bar.changed(tr);
      },
    };
    const bar = document.createElement('policy-editor-authors') as PolicyEditorAuthors;
    const left = [...answers];
    const ask = vi.fn(() => Promise.resolve(left.length > 1 ? (left.shift() ?? null) : left[0]));
    bar.ask = ask;
    bar.label = (key, ...parts) => [key, ...parts].join(' ');
    bar.editor = editor;
    bar.body = 'b';
    bar.person = 'me';
    document.body.replaceChildren(bar);
    return { bar, editor, ask };
  }

  it('names everybody with their part, and says whose the place of the caret is', async () => {
    const { bar, editor } = opened([written]);
    await vi.waitFor(() => expect(bar.querySelectorAll('li')).toHaveLength(2));
    expect(bar.textContent).toMatch(/Amal\s+53%/);
    expect(bar.textContent).toContain('authorsBrought Badr');
    editor.show((state) => state.tr.setSelection(TextSelection.create(state.doc, 7)));
    bar.changed(editor.state.tr);
    await bar.updateComplete;
    expect(bar.querySelector('.pe-authors-here')?.textContent).toContain('authorsWroteBy Amal');
    bar.remove();
    expect(showsAuthors(editor.state)).toBe(false);
  });

  it('shows the words of one person alone, and of everybody again', async () => {
    const { bar, editor } = opened([written]);
    await vi.waitFor(() => expect(bar.querySelectorAll('li')).toHaveLength(2));
    const button = bar.querySelector<HTMLElement>('.pe-author');
    button?.click();
    await bar.updateComplete;
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    const classes = () => shownClasses(editor.state);
    await vi.waitFor(() => expect(classes().filter((name) => name.includes('pe-wrote-off'))).toHaveLength(2));
    button?.click();
    await vi.waitFor(() => expect(classes().filter((name) => name.includes('pe-wrote-off'))).toHaveLength(0));
  });

  it('asks again after the text has changed, once for many changes', async () => {
    vi.useFakeTimers();
    const { bar, editor, ask } = opened([written]);
    await vi.advanceTimersByTimeAsync(10);
    expect(ask).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 5; i++) editor.type(8, 'x');
    await vi.advanceTimersByTimeAsync(2100);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(read(editor.state)).toContain('xxxxx:me');
    bar.remove();
    vi.useRealTimers();
  });

  it('says that it cannot be told now and tries again by itself', async () => {
    vi.useFakeTimers();
    const { bar } = opened([null, written]);
    await vi.advanceTimersByTimeAsync(10);
    expect(bar.textContent).toContain('authorsUnavailable');
    await vi.advanceTimersByTimeAsync(10_100);
    expect(bar.querySelectorAll('li')).toHaveLength(2);
    bar.remove();
    vi.useRealTimers();
  });

  it('tells who listens about the block with the caret, with the parts', async () => {
    const { bar, editor } = opened([written]);
    await vi.waitFor(() => expect(bar.querySelectorAll('li')).toHaveLength(2));
    editor.show((state) => state.tr.setSelection(TextSelection.create(state.doc, 7)));
    const said = await whoWrote(document.body, { state: () => editor.state, body: 'b', language: 'en' }, bar.label);
    expect(said).toMatch(/authorsBlock authorsWroteBy Amal .*\(69%\); authorsBroughtBy Badr .*\(31%\)/);
  });
});

function shownClasses(state: EditorState): string[] {
  const set = state.plugins.map((each) => each.props.decorations?.call(each, state)).find((each) => each);
  const found = (set as { find(): { type: { attrs: { class: string } } }[] } | undefined)?.find() ?? [];
  return found.map(({ type }) => type.attrs.class);
}

