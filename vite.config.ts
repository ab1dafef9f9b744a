import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';
import { firstScreen, frame } from './vite.first-screen';
import { lateComponents } from './vite.late-components';

/** Names as the icon set has them of all icons that Java code mentions, as `VaadinIcon.HOME` or, in a menu, as `"vaadin:home"`. */
function iconsInUse(): Set<string> {
  const files = readdirSync('src/main/java', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.java'));
  const sources = files.map((file) => readFileSync(join('src/main/java', file), 'utf8'));
  const named = sources.flatMap((text) => [...text.matchAll(/VaadinIcon\.([A-Z][A-Z0-9_]*)|"vaadin:([a-z0-9-]+)"/g)]);
  return new Set(named.map(([, constant, word]) => word ?? constant.toLowerCase().replaceAll('_', '-')));
}

/** Leaves in the bundle the icons in use: the whole set is 57 KB compressed on every first visit. */
function usedIcons(): Plugin {
  return {
    name: 'mithaq-used-icons',
    transform(code, id) {
      if (!id.includes('@vaadin/icons/vaadin-iconset.js')) return null;
      const used = iconsInUse();
      const kept = code.replace(/<g id="vaadin:([a-z0-9-]+)">.*?<\/g>\n?/gs, (icon, name: string) => (used.has(name) ? icon : ''));
      const missing = [...used].filter((name) => !kept.includes(`"vaadin:${name}"`));
      if (missing.length > 0) this.error(`the icon set has no ${missing.join(', ')}`);
      return { code: kept, map: null };
    },
  };
}

const customConfig: UserConfigFn = () => ({
  plugins: [usedIcons(), lateComponents(), firstScreen()],
  build: { rolldownOptions: { output: { codeSplitting: { groups: [frame] } } } },
});

export default overrideVaadinConfig(customConfig);
