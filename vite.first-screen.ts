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

/** Asked for one after the other by scripts that have to run first; named in the page they come together with the first of them. */
const AWAITED = ['/generated/flow/generated-flow-imports.js', '/jar-resources/FlowClient.js'];

/** Names in the page the files that every screen waits for. */
export function firstScreen(): Plugin {
  return {
    name: 'mithaq-first-screen',
    apply: () => !process.env.devBundle,
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        if (!bundle) return [];
        return AWAITED.map((module) => {
          const file = Object.values(bundle).find((one) => one.type === 'chunk' && one.facadeModuleId?.split('?')[0].endsWith(module));
          if (!file) throw new Error(`no file of its own for ${module} any more: see vite.first-screen.ts`);
          return { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file.fileName}` }, injectTo: 'head' as const };
        });
      },
    },
  };
}
