import { Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin, Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { ImageTrouble, type ImageStore, type KeptImage } from './image-store';
import { troubleText } from './image-trouble';
import type { Label } from './labels';
import { pastedFrom, type PasteScope } from './paste';
import { schema } from './schema';

const { nodes } = schema;

/** So many images of another strategy are taken over with one paste. */
const MOST_COPIES = 40;

export interface ImagePasteWiring {
  readonly scope: () => PasteScope;
  readonly images: ImageStore;
  readonly mayWrite: () => boolean;
  readonly label: Label;
  readonly imagesBrought: (files: readonly File[]) => void;
  readonly say: (text: string) => void;
  readonly notice: (text: string) => void;
}

const isImage = (file: File): boolean => file.type.startsWith('image/');

/** Files that are all there is: programs put a picture of copied text beside the text, which is what is wanted then. */
export function broughtFiles(data: DataTransfer | null): readonly File[] {
  const files = [...(data?.files ?? [])];
  if (files.length === 0) return files;
  const html = data?.getData('text/html') ?? '';
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return body.textContent.trim() === '' && !body.querySelector('[data-image]') ? files : [];
}

function hashesIn(content: Fragment): Set<string> {
  const found = new Set<string>();
  content.descendants((node) => {
    if (node.type === nodes.image) found.add(String(node.attrs.hash));
    return true;
  });
  return found;
}

/** The slice with its images named as they are kept here; of one that did not come the caption stays. */
export function renamedImages(slice: Slice, kept: ReadonlyMap<string, KeptImage>): Slice {
  const each = (node: Node): Node => {
    if (node.type !== nodes.image) return node.isText ? node : node.copy(Fragment.from(node.content.content.map(each)));
    const image = kept.get(String(node.attrs.hash));
    return image ? nodes.image.create({ ...node.attrs, ...image }, node.content) : nodes.paragraph.create(null, node.content);
  };
  return new Slice(Fragment.from(slice.content.content.map(each)), slice.openStart, slice.openEnd);
}

async function takeOver(view: EditorView, slice: Slice, from: string, wiring: ImagePasteWiring): Promise<void> {
  const kept = new Map<string, KeptImage>();
  let trouble: ImageTrouble | null = null;
  wiring.say(wiring.label('imagesCopying'));
  for (const hash of [...hashesIn(slice.content)].slice(0, MOST_COPIES)) {
    try {
      kept.set(hash, await wiring.images.copy(from, hash));
    } catch (failed) {
      trouble = failed instanceof ImageTrouble ? failed : new ImageTrouble('offline');
      break;
    }
  }
  if (view.isDestroyed || !wiring.mayWrite()) return;
  const ready = renamedImages(slice, kept);
  const single = ready.openStart === 0 && ready.openEnd === 0 && ready.content.childCount === 1 ? ready.content.firstChild : null;
  const tr = single ? view.state.tr.replaceSelectionWith(single) : view.state.tr.replaceSelection(ready);
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  if (trouble) wiring.notice(wiring.label('imagesNotCopied', troubleText(trouble, wiring.label)));
}

/** Pasted and dropped pictures open the dialog that asks what they show; images of another strategy are copied into this one. */
export function imagePaste(wiring: ImagePasteWiring): Plugin {
  const brought = (data: DataTransfer | null): boolean => {
    const files = broughtFiles(data);
    if (files.length === 0 || !wiring.mayWrite()) return files.length > 0;
    const images = files.filter(isImage);
    if (images.length === 0) wiring.notice(wiring.label('imageKinds'));
    else wiring.imagesBrought(images);
    return true;
  };
  const foreign = (view: EditorView, data: DataTransfer | null, slice: Slice): boolean => {
    const from = pastedFrom(data?.getData('text/html') ?? '');
    if (!from || from === wiring.scope().strategy || hashesIn(slice.content).size === 0) return false;
    void takeOver(view, slice, from, wiring);
    return true;
  };
  return new Plugin({
    props: {
      handlePaste: (view, event, slice) => brought(event.clipboardData) || foreign(view, event.clipboardData, slice),
      handleDrop(view, event, slice) {
        // What is carried inside of the page is moved
        if (view.dragging) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        const mine = broughtFiles(event.dataTransfer).length > 0 || pastedFrom(event.dataTransfer?.getData('text/html') ?? '') !== null;
        if (at && mine) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
        return brought(event.dataTransfer) || foreign(view, event.dataTransfer, slice);
      },
    },
  });
}
