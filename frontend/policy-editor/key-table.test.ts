// @vitest-environment jsdom
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { noBidiControls } from './bidi';
import { character, CHARACTERS, isolate, SHOWN, type CharacterName } from './characters';
import { collab } from './collab';
import { editorPlugins } from './editor-plugins';
import { ImageStore } from './image-store';
import { undo } from './history';
import { invisibles, toggleInvisibles } from './invisibles';
import { EVERY_KEY, KEY_GROUPS } from './key-table';
import { schema } from './schema';
import { SectionOutline } from './section-outline';
import { paragraphs, stateOf } from './testing/documents';

const asked: string[] = [];
const ask = (name: string) => () => void asked.push(name);

function editor(text: string): EditorView {
  const p = (text: string) => schema.node('paragraph', null, [schema.text(text)]);
  const item = (text: string) => schema.node('list_item', null, [p(text)]);
  const h = (text: string) => schema.node('heading', { level: 2 }, [schema.text(text)]);
  const doc = schema.node('doc', null, [h('A'), p('a'), h('B'), p('b'), h('C'), schema.node('bullet_list', null, [item('x'), item('y')]), p('last')]);
  const plugins = editorPlugins({
    baseDirection: 'ltr', scope: () => ({ strategy: '', body: '' }), mayWrite: () => true, anchorClicked: ask('anchor'), tooLarge: ask('large'),
    authors: { name: () => '', colour: () => 0 }, label: (key) => key, suggestionWanted: ask('suggestion'), suggestToggle: ask('suggesting'), findWanted: ask('find'),
    link: ask('link'), comment: ask('comment'), toolbar: ask('toolbar'), possible: () => true, mayRepair: () => true, mayRequest: () => true, request: (name) => void asked.push(name),
    outline: new SectionOutline(), sectionWanted: ask('section'), images: new ImageStore(() => ({ strategy: '', body: '' })), imagesBrought: ask('images'), say: () => undefined, notice: () => undefined, suggests: () => false,
  });
  const state = EditorState.create({ doc, plugins: [collab(0), ...plugins] });
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.text === text) at = pos;
  });
  document.body.replaceChildren(document.createElement('div'));
  const view = new EditorView(document.body.firstElementChild, { state });
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, at)));
  return view;
}

function press(view: EditorView, keys: string): boolean {
  const parts = keys.split('-');
  const last = parts.pop() ?? '';
  const shift = parts.includes('Shift');
  const code = last === '/' ? 'Slash' : /^\d$/.test(last) ? `Digit${last}` : last.length === 1 ? `Key${last.toUpperCase()}` : last;
  const init = { key: last === 'Space' ? ' ' : last, code, keyCode: last.toUpperCase().charCodeAt(0), ctrlKey: parts.includes('Mod'), altKey: parts.includes('Alt'), shiftKey: shift };
  const event = new KeyboardEvent('keydown', { ...init, cancelable: true });
  return view.someProp('handleKeyDown', (handle) => handle(view, event)) === true;
}

describe('the list of keys', () => {
  it('names every key that the editor knows once, and each of them does something', () => {
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
    Range.prototype.getBoundingClientRect = () => new DOMRect();
    Element.prototype.scrollIntoView = () => undefined;
    const listedKeys = KEY_GROUPS.flatMap(({ keys }) => keys);
    expect(listedKeys.map(([name]) => name).sort()).toEqual([...EVERY_KEY].sort());
    const dead = listedKeys.flatMap(([, list]) => list).filter((keys) => {
      // Some have a meaning only in a list, others only outside of one, and redo only after something was undone
      return !['b', 'y', 'B'].some((text) => {
        const view = editor(text);
        view.dispatch(view.state.tr.insertText('z'));
        if (/-y$|Shift-z$/.test(keys)) undo(view.state, view.dispatch);
        return press(view, keys);
      });
    });
    expect(dead).toEqual([]);
    for (const each of ['link', 'comment', 'toolbar', 'suggestion', 'suggesting', 'shortcuts', 'focus-mode']) expect(asked).toContain(each);
    expect(press(editor('b'), 'Mod-Alt-X')).toBe(false);
  });
});

describe('characters without a key', () => {
  const apply = (state: EditorState, command: ReturnType<typeof character>): EditorState => {
    let after = state;
    command(state, (tr) => (after = state.apply(tr)));
    return after;
  };

  it('are put in at the caret', () => {
    for (const name of Object.keys(CHARACTERS) as CharacterName[]) {
      const after = apply(stateOf(paragraphs('ab'), 0, [noBidiControls()]), character(name));
      expect(after.doc.textContent).toBe(`${CHARACTERS[name][0]}ab`);
    }
  });

  it('isolate a selection in a whole pair, which undo takes back and redo brings again', () => {
    const state = stateOf(paragraphs('see ISO 27001 now', 'x'), 0, [noBidiControls()]);
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5, 14)));
    let after = apply(selected, isolate('ltr'));
    expect(after.doc.firstChild?.textContent).toBe('see \u2066ISO 27001\u2069 now');
    expect(after.doc.textBetween(after.selection.from, after.selection.to)).toBe('ISO 27001');
    after = after.apply(after.tr.insertText('!', 3));
    expect(after.doc.firstChild?.textContent).toContain('\u2066');
    // Without the command they are still taken out
    const typed = state.apply(state.tr.insertText('\u2066a\u202eb\u2069', 1));
    expect(typed.doc.textContent.startsWith('abs')).toBe(true);
    expect(isolate('ltr')(state)).toBe(false);
    const two = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 5, 21)));
    expect(isolate('rtl')(two)).toBe(false);
  });

  it('are shown by name when asked, also those that come later', () => {
    localStorage.clear();
    let state = stateOf(paragraphs('a\u200fb\u00a0c', 'plain'), 0, [invisibles()]);
    const count = (): number => {
      const plugin = state.plugins.at(-1);
      const set = plugin?.props.decorations?.call(plugin, state) as { find(): unknown[] } | undefined;
      return set?.find().length ?? 0;
    };
    expect(count()).toBe(0);
    state = apply(state, toggleInvisibles);
    expect(count()).toBe(2);
    state = state.apply(state.tr.insertText('\u200c', 9));
    expect(count()).toBe(3);
    state = state.apply(state.tr.delete(2, 3));
    expect(count()).toBe(2);
    localStorage.clear();
    expect(SHOWN.get('\u2069')).toBe('PDI');
  });
});
