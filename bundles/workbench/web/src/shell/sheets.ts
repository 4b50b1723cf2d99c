import controls from '../controls/controls.css?inline';

const sheets = new Map<string, CSSStyleSheet>();

/** Puts a stylesheet into the shadow root (or the document) that an element is in; the same text is parsed once. */
export function adopt(element: HTMLElement, css: string): void {
  const root = element.getRootNode() as ShadowRoot | Document;
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets.push(sheet);
  }
}

/** Makes the element that a view is mounted in: inside a shadow root, with the looks of the controls. */
export function shadowed(host: HTMLElement): HTMLElement {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const root = document.createElement('div');
  root.className = 'view';
  shadow.replaceChildren(root);
  adopt(root, controls);
  return root;
}
