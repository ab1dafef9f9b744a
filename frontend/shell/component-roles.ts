// Corrects what the web components of the framework tell assistive technology. Each entry names what is wrong, so that it can go
// when the framework has mended it; AccessibilityOfViews says when it is needed.

type Ready = HTMLElement & { ready?: () => void; updateComplete?: Promise<unknown> };

/** Mends every element of that name as soon as it has its shadow root. */
function mend(tag: string, correction: (element: HTMLElement) => void): void {
  void customElements.whenDefined(tag).then((type) => {
    const prototype = type.prototype as Ready;
    const { ready } = prototype;
    prototype.ready = function mended(this: Ready): void {
      ready?.call(this);
      correction(this);
    };
    for (const element of document.querySelectorAll<Ready>(tag)) {
      void Promise.resolve(element.updateComplete).then(() => correction(element));
    }
  });
}

/** A part that can take the focus is not transparent: it stands between a list and its entries, which then belong to nobody. */
function transparent(part: string): (element: HTMLElement) => void {
  return (element) => element.shadowRoot?.getElementById(part)?.removeAttribute('tabindex');
}

mend('vaadin-tabs', transparent('scroll'));

// This one must be able to take the focus (the arrow keys begin there after a click), so it becomes a group, which a menu may hold.
for (const tag of ['vaadin-menu-bar-overlay', 'vaadin-context-menu-overlay']) {
  mend(tag, (element) => element.shadowRoot?.getElementById('overlay')?.setAttribute('role', 'group'));
}

/** An entry of a menu is never selected; the attribute is not allowed on it. */
for (const tag of ['vaadin-menu-bar-item', 'vaadin-context-menu-item']) {
  void customElements.whenDefined(tag).then((type) => {
    (type.prototype as { _selectedChanged: () => void })._selectedChanged = () => {};
  });
}
