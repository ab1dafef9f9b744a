// Runs in the page: what axe finds, and what it does not look for. Every answer is a list of sentences, empty when all is well.
(() => {
  const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

  /** All elements, those inside open shadow roots too. */
  function* elements(root = document) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }

  const parent = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

  const shown = (element) =>
    element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && element.getClientRects().length > 0;

  const name = (element) =>
    `${element.localName}${element.id ? '#' + element.id : ''}${[...element.classList].map((c) => '.' + c).join('')}`;

  /** Whether something between the element and the page scrolls sideways by itself or cuts what is outside it. */
  function contained(element) {
    for (let at = parent(element); at && at !== document.body && at.id !== 'outlet'; at = parent(at)) {
      const style = getComputedStyle(at);
      if (style.overflowX !== 'visible' && !isFrame(at)) return true;
      if (style.position === 'fixed' && style.clipPath !== 'none') return true;
    }
    return false;
  }

  /** The parts of the frame that scroll as the page does. */
  const isFrame = (element) => element.localName === 'vaadin-app-layout' || element.hasAttribute?.('content');

  const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

  async function sideways() {
    await drawn();
    const found = [];
    for (const element of [document.documentElement, document.body, ...elements()]) {
      const frame = element === document.documentElement || element === document.body || isFrame(element);
      if (frame && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        found.push(`${name(element)} (${getComputedStyle(element).overflowX}, at ${element.scrollLeft}) scrolls sideways: ${element.scrollWidth} in ${element.clientWidth}`);
      }
      if (element.closest('.visually-hidden') || element.closest('svg')) continue;
      const box = element.getBoundingClientRect();
      const out = box.right > innerWidth + 1 || box.left < -1;
      if (out && box.width > 1 && shown(element) && !contained(element)) {
        found.push(`${name(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${innerWidth}`);
      }
    }
    return found.slice(0, 8);
  }

  function structure() {
    const all = [...elements()].filter(shown);
    const found = [];
    const count = (what, of) => of.length === 1 || found.push(`${of.length} of ${what}: ${of.map(name).join(', ')}`);
    count('h1', all.filter((element) => element.localName === 'h1'));
    count('main', all.filter((element) => element.localName === 'main' || element.getAttribute('role') === 'main'));
    if (!document.title.trim()) found.push('the page has no title');
    for (const element of all) {
      const act = element.matches('a[href], button, input, select, textarea, [role=button]');
      const composite = element.closest('[role=toolbar], [role=tablist], [role=menubar], [role=menu], [role=grid], [role=listbox], [role=radiogroup]');
      const host = element.getRootNode().host;
      if (act && !composite && !host && element.tabIndex < 0 && !element.disabled && !element.closest('[aria-hidden=true]')) {
        found.push(`the keyboard cannot reach ${name(element)} ${element.textContent.trim().slice(0, 40)}`);
      }
    }
    return found;
  }

  // Of many rows that are made alike, the first ones are looked at; the whole trail would take minutes and say everything fifty times.
  const ALIKE = ['tbody tr:nth-child(n+7)', 'li:nth-child(n+9)', '.notes-entry:nth-of-type(n+5)'];

  // The framework's own sign of a lost connection, empty while there is one.
  const FOREIGN = ['vaadin-connection-indicator'];

  /** Brings what is fading to its end, so that no passing shade is judged. */
  function settle() {
    for (const element of elements()) {
      for (const animation of element.getAnimations()) {
        if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
      }
    }
  }

  async function barriers(rules) {
    settle();
    const results = await axe.run({ include: [['html']], exclude: [...ALIKE, ...FOREIGN].map((selector) => [selector]) }, {
      resultTypes: ['violations'],
      // style sheets are fetched for no rule that is asked for
      preload: { assets: ['media'] },
      runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
      rules: rules ? {} : { 'target-size': { enabled: true } },
    });
    const grave = ({ impact }) => impact === 'serious' || impact === 'critical';
    return results.violations.filter(grave).map(({ id, impact, nodes }) => {
      const first = nodes.slice(0, 3).map((node) => `${node.html.slice(0, 200)} <${node.failureSummary.replace(/\s+/g, ' ').slice(0, 300)}>`);
      return `${impact} ${id} (${nodes.length}): ${first.join(' | ')}`;
    });
  }

  window.inspection = { sideways, structure, barriers };
})();
