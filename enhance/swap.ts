/** Puts the parts of a newly fetched document, marked by `data-swap`, in the place of the old ones. Focus and what stands open are kept. */
export function swap(next: Document): void {
  for (const fresh of next.querySelectorAll('[data-swap]')) {
    const old = document.getElementById(fresh.id);
    if (!old) continue;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    for (const open of old.querySelectorAll('details[open]'))
      fresh.querySelector(`#${open.id}`)?.setAttribute('open', '');
    old.replaceWith(fresh);
    if (focused) focusLike(focused, fresh);
  }
  copyAddresses(next, '[data-enhance="languages"] a');
  copyAddresses(next, 'link[type="application/atom+xml"]');
  document.title = next.title;
}

// The same thing, made anew: by its id, by its name and value, by its address, or, for a summary, by what it opens; where it is gone, what held it.
function focusLike(old: Element, fresh: Element): void {
  const like = [...fresh.querySelectorAll<HTMLElement>(old.tagName)].find(
    (each) =>
      each.parentElement?.id === old.parentElement?.id &&
      ['id', 'name', 'value', 'href'].every((name) => each.getAttribute(name) === old.getAttribute(name)),
  );
  if (like) return like.focus({ preventScroll: true });
  if (!(fresh instanceof HTMLElement)) return;
  if (fresh.tabIndex < 0) fresh.tabIndex = -1;
  fresh.focus({ preventScroll: true });
}

/** The same search in other languages and as a feed. */
function copyAddresses(next: Document, selector: string): void {
  const fresh = next.querySelectorAll(selector);
  document
    .querySelectorAll(selector)
    .forEach((old, index) => old.setAttribute('href', fresh[index]?.getAttribute('href') ?? ''));
}
