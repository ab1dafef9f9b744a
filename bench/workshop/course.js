/**
 * The way of a paper into the box, from the source of the page itself: what is kept, when it is sent again and when it shows as cast is not
 * written a second time here.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const SOURCE = new URL('../../frontend/workshop/', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const inside = context.parentURL?.startsWith(SOURCE.href) && specifier.startsWith('./');
    return next(inside ? `${specifier}.ts` : specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith(SOURCE.href)) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'), { mode: 'transform' });
    return { format: 'module', source, shortCircuit: true };
  },
});

export const { PaperCourse } = await import(new URL('paper-course.ts', SOURCE).href);
export const { Drafts } = await import(new URL('paper-draft.ts', SOURCE).href);
export const { nothing, paper } = await import(new URL('paper-marks.ts', SOURCE).href);

/** What a browser keeps over a reload. */
export class Store {
  #kept = new Map();

  getItem(key) {
    return this.#kept.get(key) ?? null;
  }

  setItem(key, value) {
    this.#kept.set(key, value);
  }

  removeItem(key) {
    this.#kept.delete(key);
  }
}
