import type { Plugin } from 'vite';

const COMPONENTS = ['app-layout', 'avatar', 'button', 'context-menu', 'icon', 'icons', 'menu-bar', 'notification', 'side-nav', 'text-field', 'tooltip'];

/**
 * What the frame around every screen is made of, with all that it imports, in one file: left to itself the bundler makes forty of it, one for
 * whatever two screens share, and a browser spends more on asking for them than on reading them.
 */
export const frame = {
  name: 'frame',
  test: new RegExp(`/@vaadin/(?:(?:${COMPONENTS.join('|')})/|common-frontend/ConnectionIndicator)`),
};

/** What the text needs of the frame; it is there before it. */
export const lit = { name: 'lit', test: /\/node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/|vite\/preload-helper/, priority: 2 };

/** The text and its editor before the view, on pages that bring a text along. */
const FIRST_TEXT = '/first-text/first-text.ts';
const EDITOR = '/policy-editor/drafting.ts';

/** Asked for one after the other by scripts that have to run first; named in the page they come together with the first of them. */
const FLOW = '/generated/flow/generated-flow-imports.js';
const AWAITED = [FLOW, '/jar-resources/FlowClient.js'];

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly imports: string[];
  readonly viteMetadata?: { readonly importedCss: Set<string> };
}

type Bundle = Readonly<Record<string, Chunk | { readonly type: 'asset' }>>;

function chunkOf(bundle: Bundle, module: string): Chunk {
  const file = Object.values(bundle).find((one): one is Chunk => one.type === 'chunk' && !!one.facadeModuleId?.split('?')[0].endsWith(module));
  if (!file) throw new Error(`no file of its own for ${module} any more: see vite.first-screen.ts`);
  return file;
}

/** The names of a file and of all that it needs before it runs. */
function withImports(bundle: Bundle, { fileName, imports }: Chunk, found = new Set<string>()): Set<string> {
  if (found.has(fileName)) return found;
  found.add(fileName);
  for (const name of imports) {
    const next = bundle[name];
    if (next?.type === 'chunk') withImports(bundle, next, found);
  }
  return found;
}

const preload = (name: string, attributes = ''): string => `<link rel="modulepreload" crossorigin href="./${name}"${attributes}>`;

/** Names in the page the files that every screen waits for, and before them those of a text that the page brings along. */
export function firstScreen(): Plugin {
  return {
    name: 'mithaq-first-screen',
    apply: () => !process.env.devBundle,
    buildStart() {
      this.emitFile({ type: 'chunk', id: `Frontend${FIRST_TEXT}`, name: 'first-text' });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle: built }) {
        if (!built) return html;
        const bundle = built as unknown as Bundle;
        const first = chunkOf(bundle, FIRST_TEXT);
        const needed = new Set([...withImports(bundle, first), ...withImports(bundle, chunkOf(bundle, EDITOR))]);
        // Taken out by `FirstTexts` where there is no text; before the script of the frame, which then runs after it
        const mark = ' data-first-text';
        const text = [...needed].filter((name) => name !== first.fileName).map((name) => preload(name, mark));
        const script = `<script type="module" crossorigin src="./${first.fileName}"${mark}></script>`;
        const styles = [...(chunkOf(bundle, FLOW).viteMetadata?.importedCss ?? [])].map((name) => `<link rel="stylesheet" crossorigin href="./${name}">`);
        if (styles.length === 0) throw new Error('the style sheet of the screens is named elsewhere now: see vite.first-screen.ts');
        const awaited = AWAITED.map((module) => preload(chunkOf(bundle, module).fileName));
        return html
          .replace(/<meta charset[^>]*>/i, (meta) => [meta, script, ...text].join('\n'))
          .replace('</head>', `${awaited.join('\n')}\n</head>`)
          // After the theme, which the server puts at the end of the head
          .replace(/<body[^>]*>/, (body) => [body, ...styles].join('\n'));
      },
    },
  };
}
