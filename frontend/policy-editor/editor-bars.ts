import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from 'prosemirror-state';
import './authors-bar';
import { removeLink, setLink } from './commands';
import { findBar } from './find-bar';
import './image-form';
import type { Label } from './labels';
import { linkForm } from './link-form';
import type { MountedEditor } from './mounted-editor';
import type { Rights } from './protocol';
import type { EditorRequest } from './requests';
import './section-form';
import type { SectionOutline } from './section-outline';
import type { Suggestion } from './suggestions';
import './suggestions-bar';
import type { Decision } from './suggestions-bar';
import './table-form';
import './toolbar';
import type { ToolbarModel } from './toolbar-model';
import './toolbar-more';
import type { PolicyEditorMore } from './toolbar-more';

/** What the bars above a text show. */
export interface BarFacts {
  readonly mounted: MountedEditor | null;
  readonly model: ToolbarModel | null;
  readonly may: Rights;
  readonly outline: SectionOutline;
  readonly person: string;
  readonly finding: boolean;
  readonly attributed: boolean;
  readonly body: string;
  readonly strategy: string;
  readonly language: string;
  /** Nothing is said of suggesting where nothing is suggested: a group on its phones writes. */
  readonly alone: boolean;
  /** Undefined while no link is being written. */
  readonly linkHref: string | null | undefined;
  readonly suggesting: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly suggestion: Suggestion | null;
  ask(request: EditorRequest): void;
  closeFind(): void;
  closeLink(): void;
}

type Run = CustomEvent<{ command: Command }>;

/** Tools, forms and suggestions above a text; nothing to be seen for who can use none of them. */
export function editorBars(facts: BarFacts, label: Label): TemplateResult {
  const { mounted, may } = facts;
  const writable = mounted?.mayWrite ?? false;
  const run = ({ detail }: Run): void => void mounted?.run(detail.command);
  const back = (): void => mounted?.focus();
  return html`<div class="pe-bar" ?hidden=${!writable && !may.comment && !facts.finding && !facts.attributed}>
    <policy-editor-toolbar
      ?hidden=${!writable && !may.comment}
      .model=${facts.model}
      .label=${label}
      .editable=${writable}
      .mayComment=${may.comment}
      @command=${run}
      @link-request=${() => facts.ask('link')}
      @table-request=${() => facts.ask('table')}
      @section-request=${() => facts.ask('section')}
      @image-request=${() => facts.ask('image')}
      @comment-wanted=${() => facts.ask('comment')}
      @more-request=${(event: CustomEvent<{ button: HTMLElement }>) => showMore(event, mounted)}
    ></policy-editor-toolbar>
    <policy-editor-more
      .label=${label}
      @command=${run}
      @request=${(event: CustomEvent<{ request: EditorRequest }>) => facts.ask(event.detail.request)}
    ></policy-editor-more>
    <policy-editor-table-form .label=${label} @table-apply=${run} @table-cancel=${back}></policy-editor-table-form>
    <policy-editor-section-form
      .label=${label}
      .outline=${facts.outline}
      @section-apply=${run}
      @section-cancel=${back}
    ></policy-editor-section-form>
    <policy-editor-image-form
      .label=${label}
      .images=${mounted?.images ?? null}
      .strategy=${facts.strategy}
      .language=${facts.language}
      @image-apply=${run}
      @image-cancel=${back}
    ></policy-editor-image-form>
    ${facts.finding ? findBar(label, mounted, writable, () => facts.closeFind()) : nothing} ${linkBar(facts, label)}
    ${writable && (!facts.alone || facts.suggestions.length > 0) ? suggestionsBar(facts, label) : nothing} ${facts.attributed ? authorsBar(facts, label) : nothing}
  </div>`;
}

function showMore({ currentTarget, detail }: CustomEvent<{ button: HTMLElement }>, mounted: MountedEditor | null): void {
  const more = (currentTarget as Element).parentElement?.querySelector<PolicyEditorMore>('policy-editor-more');
  void more?.show(detail.button, mounted?.state ?? null);
}

function suggestionsBar(facts: BarFacts, label: Label): TemplateResult {
  const { mounted } = facts;
  return html`<policy-editor-suggestions
    .list=${facts.suggestions}
    .current=${facts.suggestion}
    .authors=${mounted?.authors}
    .label=${label}
    .person=${facts.person}
    .mayEdit=${facts.may.edit}
    .suggesting=${facts.suggesting}
    .locale=${document.documentElement.lang}
    @decide=${(event: CustomEvent<Decision>) => mounted?.decide(event.detail)}
    @suggest-toggle=${() => facts.ask('suggest-toggle')}
    @go=${(event: CustomEvent<{ to: Suggestion }>) => mounted?.showSuggestion(event.detail.to)}
  ></policy-editor-suggestions>`;
}

function authorsBar({ mounted, body, language, person, ask }: BarFacts, label: Label): TemplateResult {
  return html`<policy-editor-authors
    .label=${label}
    .editor=${mounted}
    .body=${body}
    .language=${language}
    .person=${person}
    @authors-close=${() => ask('authors')}
  ></policy-editor-authors>`;
}

function linkBar({ linkHref, mounted, closeLink }: BarFacts, label: Label): TemplateResult | typeof nothing {
  if (linkHref === undefined) return nothing;
  const close = (command?: Command): void => {
    closeLink();
    if (command) mounted?.run(command);
    else mounted?.focus();
  };
  return linkForm(linkHref, label, close, setLink, removeLink);
}
