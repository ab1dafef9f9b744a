import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const FLOW = 'com.vaadin.flow.component.';
const VAADIN = '@vaadin/';
const CONNECTORS = 'Frontend/generated/jar-resources/';

const COMBO_BOX = [`${CONNECTORS}comboBoxConnector.js`, `${VAADIN}combo-box/src/vaadin-combo-box-placeholder.js`];

/**
 * Components that no screen shows at once, by their Java class, and what each of them fetches. Most are behind a button; together they are 50 KB
 * compressed that everybody would fetch with the first screen.
 */
const LATE: Readonly<Record<string, readonly string[]>> = {
  'datepicker.DatePicker': [
    `${VAADIN}date-picker/src/vaadin-date-picker.js`,
    `${VAADIN}date-picker/src/vaadin-date-picker-helper.js`,
    `${CONNECTORS}datepickerConnector.js`,
    'date-fns/parse',
  ],
  'combobox.ComboBox': [`${VAADIN}combo-box/src/vaadin-combo-box.js`, ...COMBO_BOX],
  'combobox.MultiSelectComboBox': [`${VAADIN}multi-select-combo-box/src/vaadin-multi-select-combo-box.js`, ...COMBO_BOX],
  'dialog.Dialog': [`${VAADIN}dialog/src/vaadin-dialog.js`],
  'confirmdialog.ConfirmDialog': [`${VAADIN}confirm-dialog/src/vaadin-confirm-dialog.js`],
};

const IMPORT = /import '([^']+)';/g;
const ANSWER = 'return Promise.all(pending);';

/** Under which Flow asks for what a component needs when the first one of its class comes to the page (`BundleUtils.getChunkId`). */
const keyOf = (name: string): string => createHash('sha256').update(`${FLOW}${name}`).digest('hex');

/**
 * Flow gives each route all components that its code can reach. In production it also asks, before it shows a component, for a chunk of that
 * component's own; the list of chunks is written by routes only, so these are added here and taken out of those of the routes.
 */
export function lateComponents(): Plugin {
  const late = new Set(Object.values(LATE).flat());
  const left = new Set(late);
  return {
    name: 'mithaq-late-components',
    enforce: 'pre',
    apply: () => !process.env.devBundle,
    transform(code, id) {
      const [file] = id.split('?');
      if (/\/generated\/flow\/chunks\/chunk-\w+\.js$/.test(file)) {
        const kept = (statement: string, module: string): string => {
          left.delete(module);
          return late.has(module) ? '' : statement;
        };
        return { code: code.replace(IMPORT, kept), map: null };
      }
      if (!file.endsWith('/generated/flow/generated-flow-imports.js')) return null;
      if (!code.includes(ANSWER)) this.error('Flow does not load chunks as it used to: see vite.late-components.ts');
      const added = Object.entries(LATE).map(([name, modules]) => {
        const imports = modules.map((module) => `import('${module}')`).join(', ');
        return `if (key === '${keyOf(name)}') pending.push(${imports});`;
      });
      return { code: code.replace(ANSWER, `${added.join('\n  ')}\n  ${ANSWER}`), map: null };
    },
    buildEnd(error) {
      if (!error && left.size > 0) this.error(`no route imports ${[...left].join(', ')} any more: see vite.late-components.ts`);
    },
  };
}
