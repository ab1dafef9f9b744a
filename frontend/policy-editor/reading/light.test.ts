import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gms;

/** Everything that comes with a module when it is fetched; what is imported later, and types, do not. */
function comesWith(path: string, seen = new Map<string, string>()): Map<string, string> {
  for (const [statement, from] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    const named = /\{([^}]*)\}/.exec(statement)?.[1];
    if (named?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))) continue;
    if (!from.startsWith('.')) {
      seen.set(from, path);
      continue;
    }
    const file = normalize(join(dirname(path), from));
    const next = /\.(json|css)(\?.*)?$/.test(file) ? null : `${file}.ts`;
    if (!next || seen.has(next)) continue;
    seen.set(next, path);
    comesWith(next, seen);
  }
  return seen;
}

const folder = dirname(import.meta.dirname);
const packages = (file: string): string[] => [...comesWith(join(folder, file)).keys()].filter((name) => !name.startsWith('/')).sort();

describe('what somebody fetches who only reads', () => {
  it('holds nothing of the editor', () => {
    expect(packages('policy-editor.ts')).toEqual(['lit']);
  });

  it('is not given more by the build, which takes imports of types in the first module for imports', () => {
    expect(readFileSync(join(folder, 'policy-editor.ts'), 'utf8')).not.toContain("from 'prosemirror");
  });

  it('gets the document model with the first change, not the editor', () => {
    const comes = packages('reading/live-text.ts').filter((name) => name !== 'lit');
    expect(comes).toEqual(['prosemirror-model', 'prosemirror-transform']);
  });

  it('is what the editor is made of, for who writes', () => {
    expect(packages('drafting.ts')).toEqual(expect.arrayContaining(['prosemirror-view', 'prosemirror-tables', 'prosemirror-commands']));
  });
});
