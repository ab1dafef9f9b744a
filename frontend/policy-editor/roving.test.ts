// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { nextIndex, RovingFocus } from './roving';

describe('arrow keys in a toolbar', () => {
  it.each([
    ['ArrowRight', false, 0, 1],
    ['ArrowLeft', false, 0, 2],
    ['ArrowRight', true, 0, 2],
    ['ArrowLeft', true, 0, 1],
    ['ArrowLeft', true, 2, 0],
    ['Home', true, 2, 0],
    ['End', false, 0, 2],
    ['ArrowDown', false, 0, null],
  ])('%s, right-to-left %s, from %i goes to %s', (key, rtl, from, to) => {
    expect(nextIndex(key, from, 3, rtl)).toBe(to);
  });
});

describe('a toolbar', () => {
  let bar: HTMLElement;
  let focus: RovingFocus;
  const tools = (): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>('[data-tool]')];
  const stops = (): number[] => tools().map((tool) => tool.tabIndex);
  const press = (key: string): boolean =>
    (document.activeElement as HTMLElement).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  beforeEach(() => {
    bar = document.createElement('div');
    bar.innerHTML = '<button data-tool="a"></button><button data-tool="b" aria-disabled="true"></button><select data-tool="c"></select>';
    document.body.replaceChildren(bar);
    focus = new RovingFocus(bar);
    focus.refresh();
  });

  it('is one tab stop', () => {
    expect(stops()).toEqual([0, -1, -1]);
  });

  it('moves the stop with the arrows, over disabled tools too, and round the end', () => {
    focus.focus();
    press('ArrowRight');
    expect(stops()).toEqual([-1, 0, -1]);
    press('ArrowRight');
    press('ArrowRight');
    expect(document.activeElement).toBe(tools()[0]);
  });

  it('mirrors in a right-to-left page', () => {
    bar.style.direction = 'rtl';
    focus.focus();
    press('ArrowLeft');
    expect(document.activeElement).toBe(tools()[1]);
  });

  it('remembers its place, and finds a new one when that tool goes away', () => {
    focus.focus();
    press('End');
    focus.refresh();
    expect(stops()).toEqual([-1, -1, 0]);
    tools()[2].remove();
    focus.refresh();
    expect(stops()).toEqual([0, -1]);
  });

  it('leaves keys with modifiers alone', () => {
    focus.focus();
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
