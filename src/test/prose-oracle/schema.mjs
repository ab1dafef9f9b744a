import { readFileSync } from 'node:fs';
import { Schema } from 'prosemirror-model';

const file = new URL('../../../frontend/policy-editor/schema.json', import.meta.url);
const definition = JSON.parse(readFileSync(file, 'utf8'));

function typeOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? 'numbers' : 'list';
  return typeof value;
}

const forbidden = /[\s\u0000-\u001f\u007f-\u009f<>"\\^`{|}]|\p{Cf}/u;

export function allowedUrl(url, schemes) {
  const match = /^([^:]+):(.+)$/su.exec(url);
  if (!match || forbidden.test(url)) return false;
  const scheme = match[1].toLowerCase();
  return schemes.includes(scheme) && (!/^https?$/.test(scheme) || /^\/\/./su.test(match[2]));
}

function validator(rule) {
  return (value) => {
    const fail = (why) => {
      throw new RangeError(`Invalid attribute: ${why}`);
    };
    if (!rule.validate.split('|').includes(typeOf(value))) fail('type');
    if (rule.oneOf && !rule.oneOf.includes(value)) fail('oneOf');
    if (value === null) return;
    if (rule.maxLength != null && value.length > rule.maxLength) fail('maxLength');
    if (rule.min != null && value < rule.min) fail('min');
    if (rule.max != null && value > rule.max) fail('max');
    if (rule.pattern && !new RegExp(rule.pattern, 'u').test(value)) fail('pattern');
    if (rule.url && !allowedUrl(value, rule.url)) fail('url');
  };
}

function specs(list) {
  return Object.fromEntries(
    list.map(({ name, attrs, ...rest }) => {
      const rules = Object.entries(attrs ?? {}).map(([attr, rule]) => [
        attr,
        { validate: validator(rule), ...('default' in rule ? { default: rule.default } : {}) },
      ]);
      return [name, { ...rest, attrs: Object.fromEntries(rules) }];
    }),
  );
}

export const schema = new Schema({
  topNode: definition.topNode,
  nodes: specs(definition.nodes),
  marks: specs(definition.marks),
});

export const markNames = definition.marks.map((mark) => mark.name);
export const nodeNames = definition.nodes.map((node) => node.name);
