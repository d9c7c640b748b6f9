// What a screen reader can read out: Chromium's accessibility tree, line by line, in its order.

import type { CDPSession, Page } from '@playwright/test';

type Value = { value?: unknown };
type Node = {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  description?: Value;
  value?: Value;
  properties?: { name: string; value: Value }[];
  childIds?: string[];
  backendDOMNodeId?: number;
};
type Marked = { backendNodeId: number; attributes?: string[]; children?: Marked[] };

/** What is read as one, and whether it is what has the focus. */
export type Line = { said: string; role: string; name: string; lang: string; depth: number; focused: boolean };

/** Read by their name, which their content has made: nothing inside them is read again. */
const whole = ['heading', 'button', 'link', 'radio', 'checkbox', 'image', 'DisclosureTriangle', 'textbox', 'ToggleButton', 'term'];
/** Nothing of their own to say. */
const silent = ['none', 'generic', 'paragraph', 'LegendText', 'Legend', 'LabelText', 'Details', 'strong', 'emphasis', 'main', 'DescriptionList', 'DescriptionListDetail', 'Section', 'LineBreak', 'ListMarker', 'time', 'HeaderAsNonLandmark', 'FooterAsNonLandmark', 'Abbr'];
const spoken: Record<string, string> = { DisclosureTriangle: 'fold', ToggleButton: 'switch', Figcaption: 'caption', listitem: 'item' };

const text = (value?: Value) => String(value?.value ?? '').replace(/\s+/g, ' ').trim();

/** Everything in `main` that is read, from the top. */
export async function readOut(page: Page, cdp: CDPSession): Promise<Line[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1 })) as { root: Marked };
  const tongue = tongues(root);
  const pageIn = await page.locator('html').getAttribute('lang');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const children = ({ childIds = [] }: Node) => childIds.flatMap((id) => byId.get(id) ?? []);
  const within = (node: Node): Node[] => [node, ...children(node).flatMap(within)];
  const lines: Line[] = [];

  const read = (node: Node, depth: number, radios: Node[]): void => {
    const role = text(node.role);
    const name = text(node.name);
    const inside = (deeper: number, of = radios) => children(node).forEach((child) => read(child, depth + deeper, of));
    if (node.ignored || silent.includes(role) || (role === 'group' && !name)) {
      // The words beside a control are its name, which it says itself.
      const control = role === 'LabelText' && within(node).find((one) => ['radio', 'checkbox'].includes(text(one.role)));
      return control ? read(control, depth, radios) : inside(0);
    }
    if (role === 'InlineTextBox') return;
    const group = ['group', 'radiogroup'].includes(role) ? within(node).filter((one) => text(one.role) === 'radio') : radios;
    const said = role === 'StaticText' ? `“${name}”` : [spoken[role] ?? role, ...(name ? [`“${name}”`] : []), ...states(node, group)].join(', ').replace(', “', ' “');
    const lang = tongue.get(node.backendDOMNodeId ?? 0) ?? pageIn ?? '';
    const focused = has(node, 'focused');
    const nothing = (role === 'StaticText' && !name) || (role === 'status' && !within(node).some((one) => text(one.role) === 'StaticText'));
    if (!nothing) lines.push({ said: lang === pageIn ? said : `${said} [${lang}]`, role, name, lang, depth, focused });
    if (!whole.includes(role) && role !== 'StaticText') inside(1, group);
  };

  const main = nodes.find((node) => text(node.role) === 'main');
  if (main) read(main, 0, []);
  return lines;
}

function has({ properties = [] }: Node, name: string): boolean {
  return properties.some((property) => property.name === name && property.value.value === true);
}

function states(node: Node, radios: Node[]): string[] {
  const property = (name: string) => node.properties?.find((one) => one.name === name)?.value.value;
  const role = text(node.role);
  const described = text(node.description);
  const states: string[] = [];
  if (role === 'radio') states.push(`${radios.indexOf(node) + 1} of ${radios.length}`);
  if (['radio', 'checkbox'].includes(role)) states.push(property('checked') === 'true' ? 'checked' : 'not checked');
  if (role === 'heading') states.push(`level ${property('level')}`);
  if (role === 'list') states.push(`${node.childIds?.length ?? 0} items`);
  if (property('expanded') !== undefined) states.push(property('expanded') ? 'open' : 'closed');
  if (property('pressed') !== undefined) states.push(property('pressed') === 'true' ? 'on' : 'off');
  if (has(node, 'disabled')) states.push('not available');
  if (['progressbar', 'meter', 'textbox'].includes(role) && node.value) states.push(`“${text(node.value)}”`);
  if (described) states.push(`described by “${described}”`);
  return states;
}

/** The language that each part of the page is said to be in. */
function tongues(root: Marked, lang?: string, found = new Map<number, string>()): Map<number, string> {
  const { attributes = [] } = root;
  const at = attributes.findIndex((name, position) => position % 2 === 0 && name === 'lang');
  const own = at < 0 ? lang : attributes[at + 1];
  if (own) found.set(root.backendNodeId, own);
  for (const child of root.children ?? []) tongues(child, own, found);
  return found;
}

/** From now on, keeps what live regions say without being asked. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const regions = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
    new MutationObserver((changes) => {
      const spoke = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        if (region) spoke.add(region);
        // One that arrives with its words is told only where it is urgent.
        for (const node of addedNodes) if (node instanceof Element) for (const alert of [node, ...node.querySelectorAll('*')]) if (alert.matches('[role=alert]')) spoke.add(alert);
      }
      for (const region of spoke) {
        const words = region.textContent?.trim();
        if (words && region.checkVisibility()) told.push(`${region.matches('[role=alert], [aria-live=assertive]') ? 'at once' : 'politely'}: “${words}”`);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What live regions have said since it was last asked. */
export function toldSince(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { told: string[] }).told.splice(0));
}
