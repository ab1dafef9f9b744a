/** What a screen shows, kept from the changes that the server sends: tags, attributes, properties, texts and children. */

/** The framework numbers what a node has. */
const DATA = 0;
const PROPERTIES = 1;
const CHILDREN = 2;
const ATTRIBUTES = 3;
const TEXT = 7;
const CLASSES = 11;
const VIRTUAL = 24;
const ROOT = 1;

export class Tree {
  nodes = new Map();

  apply(changes) {
    for (const change of changes) {
      if (change.type === 'detach') {
        this.nodes.delete(change.node);
        continue;
      }
      const node = this.#node(change.node);
      const list = { [CHILDREN]: node.children, [VIRTUAL]: node.virtual, [CLASSES]: node.classes }[change.feat];
      const map = { [DATA]: node.data, [PROPERTIES]: node.properties, [ATTRIBUTES]: node.attributes }[change.feat];
      if (change.type === 'clear') list?.splice(0);
      else if (change.type === 'splice') list?.splice(change.index, change.remove ?? 0, ...this.#added(change));
      else if (change.type === 'remove') delete map?.[change.key];
      else if (change.type === 'put' && change.feat === TEXT) node.text = change.value;
      else if (change.type === 'put' && map) map[change.key] = change.value;
    }
  }

  /** The first node in the order of the screen that is to be seen and fits. */
  find(fits, node = this.nodes.get(ROOT)) {
    if (!node || node.data.visible === false) return undefined;
    if (fits(node)) return node;
    for (const child of [...node.children, ...node.virtual]) {
      const found = this.find(fits, child);
      if (found) return found;
    }
    return undefined;
  }

  byId(id) {
    return this.find((node) => node.attributes.id === id);
  }

  byTag(tag) {
    return this.find((node) => node.data.tag === tag);
  }

  byClass(name) {
    return this.find((node) => node.classes.includes(name));
  }

  text(node) {
    return node ? (node.text ?? node.children.map((child) => this.text(child)).join('')) : '';
  }

  #node(id) {
    const known = this.nodes.get(id);
    if (known) return known;
    const made = { id, data: {}, properties: {}, attributes: {}, classes: [], children: [], virtual: [], text: undefined };
    this.nodes.set(id, made);
    return made;
  }

  #added({ add = [], addNodes = [] }) {
    return addNodes.length > 0 ? addNodes.map((id) => this.#node(id)) : add;
  }
}
