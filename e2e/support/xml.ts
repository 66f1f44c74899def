import { expect, type Page } from '@playwright/test';

/** An element of a feed or a sitemap, without its namespaces. */
export interface Node {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: Node[];
}

/** Reads XML with the browser's own parser; what is not well formed fails. */
export async function parseXml(page: Page, text: string): Promise<Node> {
  const root = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    const nodeOf = (element: Element): Node => ({
      name: element.localName,
      text: element.textContent,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: [...element.children].map(nodeOf),
    });
    return parsed.querySelector('parsererror') ? null : nodeOf(parsed.documentElement);
  }, text);
  expect(root, 'well-formed XML').not.toBeNull();
  return root ?? { name: '', text: '', attributes: {}, children: [] };
}

/** The children of a node that carry a name. */
export function named(node: Node, name: string): Node[] {
  return node.children.filter((child) => child.name === name);
}

/** The text of the one child that carries a name; a second one is a mistake. */
export function textOf(node: Node, name: string): string {
  const [only, second] = named(node, name);
  if (second) throw new Error(`There are two ${name} in one ${node.name}.`);
  return only?.text ?? '';
}
