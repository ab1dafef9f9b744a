/** What schema.json says about one attribute. */
export interface AttributeRule {
  default?: unknown;
  validate: string;
  maxLength?: number;
  oneOf?: readonly unknown[];
  min?: number;
  max?: number;
  pattern?: string;
  url?: readonly string[];
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
// Browsers skip some of these before they look for the scheme; others could end an attribute
const FORBIDDEN_IN_URL = /[\p{Cc}\p{Cf}\p{Z}<>"\\^`{|}]/u;

/** True for an absolute address with one of the allowed schemes; the same rule as `Attribute` on the server. */
export function isAllowedUrl(value: string, schemes: readonly string[]): boolean {
  const scheme = SCHEME.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined || !schemes.includes(scheme) || FORBIDDEN_IN_URL.test(value)) return false;
  const rest = value.slice(scheme.length + 1);
  // `http:x` would be read as a relative address
  return scheme === 'mailto' ? rest !== '' : rest.startsWith('//') && rest.length > 2;
}

function fitsType(value: unknown, rule: AttributeRule): boolean {
  return rule.validate.split('|').some((type) => {
    switch (type) {
      case 'null':
        return value === null;
      case 'string':
        return typeof value === 'string' && value.length <= (rule.maxLength ?? Infinity);
      case 'number':
        return (
          typeof value === 'number' &&
          Number.isFinite(value) &&
          value >= (rule.min ?? -Infinity) &&
          value <= (rule.max ?? Infinity)
        );
      case 'numbers':
        return (
          Array.isArray(value) &&
          value.length <= (rule.maxLength ?? Infinity) &&
          value.every((entry) => typeof entry === 'number' && Number.isFinite(entry))
        );
      default:
        return false;
    }
  });
}

/** True when the value satisfies the rule of schema.json for that attribute. */
export function satisfies(value: unknown, rule: AttributeRule): boolean {
  if (!fitsType(value, rule)) return false;
  if (rule.oneOf && !rule.oneOf.includes(value)) return false;
  if (rule.pattern !== undefined && typeof value === 'string' && !new RegExp(rule.pattern, 'u').test(value)) return false;
  return !(rule.url && typeof value === 'string' && !isAllowedUrl(value, rule.url));
}

/** A ProseMirror `validate` function for one attribute; it throws RangeError as ProseMirror expects. */
export function validatorFor(owner: string, attribute: string, rule: AttributeRule): (value: unknown) => void {
  return (value) => {
    if (!satisfies(value, rule)) {
      throw new RangeError(`Value of ${attribute} on ${owner} breaks the schema`);
    }
  };
}
