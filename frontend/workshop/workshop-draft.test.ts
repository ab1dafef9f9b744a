// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import './workshop-draft';
import type { WorkshopDraft } from './workshop-draft';

class PlainField extends HTMLElement {
  private held = '';
  get value(): string {
    return this.held;
  }
  set value(value: string) {
    this.held = value;
    this.dispatchEvent(new CustomEvent('value-changed', { bubbles: true }));
  }
}
customElements.define('vaadin-text-area', PlainField);

/** The page as the server sends it, with what it has stored in the field. */
function page(stored = '', subject = 'group-1', base = '3'): { draft: WorkshopDraft; field: PlainField } {
  document.body.innerHTML = '';
  const draft = document.createElement('workshop-draft') as WorkshopDraft;
  const field = document.createElement('vaadin-text-area') as PlainField;
  field.id = 'agreed';
  draft.append(field);
  draft.base = base;
  document.body.append(draft);
  field.value = stored;
  draft.subject = subject;
  vi.runAllTimers();
  return { draft, field };
}

function type(field: PlainField, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

test('what was typed comes back into an empty field and the server hears of it', () => {
  type(page().field, 'half a sentence');
  const heard: string[] = [];
  const hear = (event: Event): void => void heard.push(`${event.type}: ${(event.target as PlainField).value}`);
  // fields that tell while one types listen to the first, the others to the second
  for (const type of ['input', 'change']) document.body.addEventListener(type, hear, { once: true });
  expect(page().field.value).toBe('half a sentence');
  expect(heard).toEqual(['input: half a sentence', 'change: half a sentence']);
});

test('a kept text stands above what others stored meanwhile, and says on which version it was written', () => {
  type(page('old', 'group-1', '3').field, 'old and mine');
  const given: unknown[] = [];
  const heard = (event: Event): void => void given.push((event as CustomEvent).detail);
  document.addEventListener('draft-given', heard, { capture: true, once: true });
  expect(page('theirs', 'group-1', '4').field.value).toBe('old and mine');
  expect(given).toEqual(['3']);
});

test('what the server stored, or what was emptied, does not come back', () => {
  const first = page();
  type(first.field, 'stored now');
  first.draft.done();
  expect(page().field.value).toBe('');
  const second = page();
  type(second.field, 'posted');
  second.field.value = '';
  expect(page().field.value).toBe('');
});

test('what the server puts into a field is no draft', () => {
  page('from the server').field.value = 'newer from the server';
  expect(localStorage.length).toBe(0);
});

test('another subject has other drafts', () => {
  type(page('', 'group-1').field, 'for group one');
  expect(page('', 'group-2').field.value).toBe('');
  expect(page('', 'group-1').field.value).toBe('for group one');
});

test('a damaged draft is passed over', () => {
  localStorage.setItem(`mithaq-draft:${location.pathname}::group-1:agreed`, '{"value":');
  expect(page().field.value).toBe('');
});
