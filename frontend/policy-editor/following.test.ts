// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { FocusMode } from './focus-mode';
import { Following } from './following';

const log: string[] = [];
let page: HTMLElement;
let following: Following;

beforeEach(() => {
  log.length = 0;
  document.body.innerHTML = '<main><div class="pe-mount"><div class="pe-doc" tabindex="0"></div></div><button></button></main>';
  page = document.querySelector('main') as HTMLElement;
  following = new Following(page, {
    show: (client) => log.push(`show ${client}`) > 0,
    changed: () => undefined,
    begun: (name) => log.push(`begun ${name}`),
    ended: (name) => log.push(`ended ${name}`),
  });
});

const key = (name: string, on: string): void => void document.querySelector(on)?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

describe('following', () => {
  it('goes along until told to stop, and to whom one turns next', () => {
    following.toggle('a', 'A');
    following.update();
    following.toggle('b', 'B');
    following.toggle('b', 'B');
    following.update();
    expect(log).toEqual(['begun A', 'show a', 'show a', 'ended A', 'begun B', 'show b', 'ended B']);
  });

  it('ends with a key in the text, with Escape anywhere, with the wheel and when the person leaves', () => {
    const ends: [string, () => void][] = [
      ['typing', () => key('a', '.pe-doc')],
      ['Escape', () => key('Escape', 'button')],
      ['paging', () => key('PageDown', 'button')],
      ['wheel', () => void document.dispatchEvent(new Event('wheel'))],
      ['a click into the text', () => void document.querySelector('.pe-doc')?.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
      ['leaving', () => following.people(['other'])],
    ];
    for (const [name, end] of ends) {
      following.toggle('a', 'A');
      key('Shift', '.pe-doc');
      key('Tab', 'button');
      document.querySelector('button')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      following.people(['a', 'b']);
      expect([name, following.client]).toEqual([name, 'a']);
      end();
      expect([name, following.client]).toEqual([name, null]);
    }
  });
});

describe('focus mode', () => {
  it('is remembered by person, ends with Escape, and does not stay on the page behind the editor', () => {
    const memory = new Map<string, string>();
    const store = { getItem: (name: string) => memory.get(name) ?? null, setItem: (name: string, value: string) => void memory.set(name, value) };
    const told: boolean[] = [];
    const root = document.createElement('html');
    const mode = (): FocusMode => new FocusMode(root, store, (on) => told.push(on));
    const first = mode();
    first.enter('amal');
    expect(first.on).toBe(false);
    first.toggle();
    first.leave();
    expect(root.hasAttribute('data-focus-mode')).toBe(false);
    const again = mode();
    again.enter('amal');
    expect(again.on).toBe(true);
    // As the text does it
    document.querySelector('.pe-doc')?.addEventListener('keydown', (event) => event.preventDefault());
    key('Escape', '.pe-doc');
    expect([again.on, told]).toEqual([false, [true, false]]);
    again.leave();
    const other = mode();
    other.enter('basim');
    other.toggleDim();
    expect([other.on, other.dims]).toEqual([true, true]);
    other.leave();
    const third = mode();
    third.enter('amal');
    expect([third.on, third.dims]).toEqual([false, false]);
    third.leave();
  });
});
