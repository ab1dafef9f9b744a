import { awaitHeir } from '../policy-editor/forerunners';
import type { Labels } from '../policy-editor/labels';
import '../policy-editor/policy-editor';
import type { PolicyEditor } from '../policy-editor/policy-editor';
import type { StoredText } from '../policy-editor/reading/reading-line';
import type { OutlineSection } from '../policy-editor/section-outline';
import { FirstScreen } from './first-screen';
import { letFrameworkWaitFor } from './settled';

/** One text as the page brings it along (`FirstText` in Java). */
export interface FirstText {
  readonly title: string;
  readonly body: string;
  readonly strategy: string;
  readonly lang: string;
  readonly dir: string;
  readonly person: string;
  readonly commenting: boolean;
  readonly sections: readonly OutlineSection[];
  readonly stored: StoredText;
}

export interface FirstTexts {
  readonly number: string;
  readonly heading: string;
  readonly labels: Labels;
  /** What is said above every page of the demo. */
  readonly banner?: string;
  readonly texts: readonly FirstText[];
}

function editorOf({ body, strategy, lang, person, commenting, sections, stored }: FirstText, labels: Labels): PolicyEditor {
  const editor = document.createElement('policy-editor') as PolicyEditor;
  Object.assign(editor, { bodyId: body, strategyId: strategy, lang, person, commenting, sections, labels, editable: true });
  editor.showStored(stored);
  return editor;
}

function writable(editor: PolicyEditor): Promise<void> {
  return new Promise((resolve) => editor.addEventListener('writable', () => resolve(), { once: true }));
}

/**
 * Shows the texts that a page brought along, to be read and written before the view around them is there; the view then takes the editors
 * over as they are, with what was typed, the caret and the focus.
 */
export function showFirst({ number, heading, labels, banner, texts }: FirstTexts): void {
  const screen = new FirstScreen(number, heading, banner);
  const waiting: Promise<void>[] = [];
  for (const text of texts) {
    const editor = editorOf(text, labels);
    waiting.push(writable(editor));
    screen.leaf(text, editor);
    awaitHeir(text.body, { editor, claimed: (heir) => screen.claimed(editor, heir as PolicyEditor) });
  }
  screen.show();
  letFrameworkWaitFor(waiting);
}

const brought = document.getElementById('first-text')?.textContent;
if (brought) showFirst(JSON.parse(brought) as FirstTexts);
