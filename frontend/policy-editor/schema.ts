import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import definition from './schema.json';
import { markDom, nodeDom } from './schema-dom';
import { validatorFor, type AttributeRule } from './schema-validators';

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

function specs(declared: readonly Declared[], dom: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    declared.map((entry) => {
      const { name, attrs, ...rest } = entry;
      return [name, { ...rest, ...(attrs ? { attrs: attributes(entry) } : {}), ...dom[name] }];
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
