import { Schema, type MarkSpec, type NodeSpec, type TagParseRule } from 'prosemirror-model';
import definition from './schema.json';
import { markDom, nodeDom } from './schema-dom';
import { satisfies, validatorFor, type AttributeRule } from './schema-validators';

interface Declared {
  name: string;
  attrs?: Record<string, AttributeRule>;
  [key: string]: unknown;
}

function attributes(declared: Declared): NodeSpec['attrs'] {
  const entries = Object.entries(declared.attrs ?? {}).map(([name, rule]) => {
    const spec = { validate: validatorFor(declared.name, name, rule) };
    return [name, 'default' in rule ? { ...spec, default: rule.default } : spec];
  });
  return Object.fromEntries(entries) as NodeSpec['attrs'];
}

/** Foreign HTML may carry values outside the schema: those fall back to the default, or the element is only its content. */
function guarded(declared: Declared, rules: readonly TagParseRule[]): TagParseRule[] {
  return rules.map((rule) => {
    const { getAttrs } = rule;
    if (!getAttrs) return rule;
    return {
      ...rule,
      getAttrs: (dom) => {
        const found = getAttrs(dom);
        if (!found) return found;
        const fits = Object.entries(found).filter(([name, value]) => {
          const attribute = declared.attrs?.[name];
          return attribute !== undefined && satisfies(value, attribute);
        });
        const required = Object.entries(declared.attrs ?? {}).filter(([, attribute]) => !('default' in attribute));
        return required.every(([name]) => fits.some(([fit]) => fit === name)) && Object.fromEntries(fits);
      },
    };
  });
}

function specs(
  declared: readonly Declared[],
  dom: Readonly<Record<string, { parseDOM?: readonly object[] }>>,
): Record<string, object> {
  return Object.fromEntries(
    declared.map((entry) => {
      const { name, attrs, ...rest } = entry;
      const parseDOM = dom[name]?.parseDOM && guarded(entry, dom[name].parseDOM as readonly TagParseRule[]);
      return [
        name,
        { ...rest, ...(attrs ? { attrs: attributes(entry) } : {}), ...dom[name], ...(parseDOM ? { parseDOM } : {}) },
      ];
    }),
  );
}

/** Builds the ProseMirror schema from schema.json, which the server reads too; only what the DOM needs is added here. */
export function buildSchema(): Schema {
  return new Schema({
    topNode: definition.topNode,
    nodes: specs(definition.nodes as unknown as Declared[], nodeDom) as Record<string, NodeSpec>,
    marks: specs(definition.marks as unknown as Declared[], markDom) as Record<string, MarkSpec>,
  });
}

/** The one schema of the page. */
export const schema = buildSchema();
