import { fetchDocument } from './fetch-document';
import { swap } from './swap';

const pause = 250;

/** Searches as the reader types: asks for the address that the form would have gone to, and swaps what was found. */
export function liveSearch(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const status = form.querySelector('[role="status"]');
  let shown = location.pathname + location.search;
  let isTyping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request = new AbortController();

  // Gives what was found, or null where a newer question has made it needless.
  const ask = async (address: string) => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    form.setAttribute('aria-busy', 'true');
    // Emptied first, so that the same number is said again.
    if (status) status.textContent = '';
    try {
      const next = await fetchDocument(address, signal);
      shown = canonicalOf(next);
      swap(next);
      if (status) status.textContent = document.getElementById('count')?.textContent ?? '';
      form.removeAttribute('aria-busy');
      document.dispatchEvent(new Event('swapped'));
      return next;
    } catch (error) {
      if (signal.aborted) return null;
      form.removeAttribute('aria-busy');
      throw error;
    }
  };

  const search = async (isTyped: boolean) => {
    clearTimeout(timer);
    // One entry in the history for a word, not one for each of its letters.
    const write = isTyped && isTyping ? 'replaceState' : 'pushState';
    const before = shown;
    const next = await ask(addressOf(form)).catch(() => {
      // Whoever pressed something gets what the form would have got; whoever types may go on.
      if (!isTyped) location.assign(addressOf(form));
    });
    if (!next) return;
    isTyping &&= isTyped;
    if (shown === before) return;
    history[write](null, '', shown);
    isTyping = isTyped;
  };

  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'q') return;
    clearTimeout(timer);
    timer = setTimeout(() => void search(true), pause);
  });

  // A date is one when it is whole; a box is ticked at once.
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name !== '' && target.name !== 'q') void search(false);
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search(false);
  });

  addEventListener('popstate', () => {
    const address = location.pathname + location.search;
    if (address === shown) return;
    clearTimeout(timer);
    isTyping = false;
    ask(address).then(
      (next) => next && copyFields(next, form),
      () => location.reload(),
    );
  });
}

/** Where the form would go, without what it leaves open. */
function addressOf(form: HTMLFormElement): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value.trim() !== '') params.append(name, value);
  return `${form.getAttribute('action')}?${params}`;
}

/** The clean form of an address, which the document itself names; its origin is the public one. */
function canonicalOf(next: Document): string {
  const href = next.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const { pathname, search } = new URL(href ?? '', location.href);
  return pathname + search;
}

/** Back and forward bring the words of their time with them. */
function copyFields(next: Document, form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('[name]:not([type="checkbox"])')) {
    const then = next.querySelector<HTMLInputElement>(`main [name="${field.name}"]`);
    if (then) field.value = then.value;
  }
}
