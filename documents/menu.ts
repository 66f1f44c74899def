import 'server-only';
import type { MenuEntry } from '@/components/site/frame';
import type { Words } from '@/i18n/words';
import type { Catalog } from '@/lib/catalog/catalog';
import { addresses } from '@/lib/domain/address';
import { chairIn } from '@/lib/domain/chair';
import type { NavigationItem } from '@/lib/domain/site';

/** The menu in the reader's language, with the State annotated that chairs in a year. */
export function makeMenu(
  words: Words,
  catalog: Pick<Catalog, 'navigation' | 'taxonomy' | 'findPage'>,
  year: number,
): MenuEntry[] {
  const chair = chairIn(catalog.taxonomy().chairs, year)?.country;
  const entriesOf = (items: readonly NavigationItem[]): MenuEntry[] => items.map(entryOf);
  const entryOf = (item: NavigationItem): MenuEntry => {
    switch (item.kind) {
      case 'group':
        return groupEntry(item, words, entriesOf(item.children));
      case 'index':
        return { label: words.t(`Facet.${item.facet}`), href: addresses.index(words.locale, item.facet) };
      case 'page':
        return {
          label: catalog.findPage(item.id, words.locale)?.title ?? item.id,
          href: addresses.page(words.locale, item.id),
        };
      case 'term':
        return {
          label: item.id === chair ? annotated(words, item.id, year) : words.nameOf(item.id),
          href: addresses.term(words.locale, item.facet, item.id),
          ...(item.children?.length ? { children: entriesOf(item.children) } : {}),
        };
    }
  };
  return entriesOf(catalog.navigation());
}

type Group = Extract<NavigationItem, { kind: 'group' }>;

function groupEntry({ id, index, anchor }: Group, words: Words, children: MenuEntry[]): MenuEntry {
  const href = index ? addresses.index(words.locale, index) + (anchor ? `#${anchor}` : '') : undefined;
  return {
    label: headingOf(words, id),
    ...(href ? { href } : {}),
    ...(children.length > 0 ? { children } : {}),
  };
}

function annotated(words: Words, country: string, year: number): string {
  return words.t('Navigation.chairAnnotation', { country: words.nameOf(country), year: String(year) });
}

/** The words of a group stand in messages under its id; a group without words shows its id, and content:check says so. */
function headingOf(words: Words, id: string): string {
  const key = `Navigation.${id}`;
  return words.t.has(key as Parameters<Words['t']['has']>[0]) ? words.t(key as Parameters<Words['t']>[0]) : id;
}
