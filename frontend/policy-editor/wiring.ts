import type { EditorWiring } from './editor-plugins';
import { ImageStore } from './image-store';
import type { KnownAuthors } from './known-authors';
import type { MountOptions } from './mounting';
import type { BodySession } from './session';
import { asSuggestion } from './suggesting';

/** What the plugins may ask of a mounted editor. */
export interface Wired {
  readonly session: BodySession;
  readonly authors: KnownAuthors;
  readonly mayWrite: boolean;
  readonly suggests: boolean;
}

/** Joins the plugins of a document to its session and to the page around it. */
export function editorWiring(mounted: Wired, options: MountOptions): EditorWiring {
  const { language, scope, events, person, label, outline } = options;
  return {
    baseDirection: language === 'ar' ? 'rtl' : 'ltr',
    scope,
    label,
    outline,
    authors: mounted.authors,
    mayWrite: () => mounted.mayWrite,
    mayRepair: () => mounted.mayWrite && !mounted.suggests,
    suggests: () => mounted.suggests,
    possible: (state, tr) => !mounted.suggests || asSuggestion(state, tr, person) !== null,
    mayRequest: (request) => (request === 'comment' ? mounted.session.may.comment && !options.alone : request !== 'library' || !options.alone),
    request: (request) => events.asked(request),
    link: () => events.asked('link'),
    comment: () => events.asked('comment'),
    toolbar: () => events.asked('toolbar'),
    findWanted: () => events.asked('find'),
    suggestionWanted: () => events.asked('suggestion'),
    suggestToggle: () => events.asked('suggest-toggle'),
    sectionWanted: (section) => events.sectionWanted(section),
    anchorClicked: (id) => events.anchorClicked(id),
    imagesBrought: (files) => events.imagesBrought(files),
    images: new ImageStore(scope),
    tooLarge: () => events.pasteTooLarge(),
    say: (text) => events.say(text),
    notice: (text) => events.notice(text),
  };
}
