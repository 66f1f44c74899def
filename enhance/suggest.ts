interface Suggestion {
  name: string;
  note: string;
  locale: string;
  url: string;
}

const pause = 150;

/** Suggests below a field where its words may lead: a combobox with a list, after the ARIA Authoring Practices. */
export function suggest(form: HTMLElement): void {
  const field = form.querySelector('input');
  const list = form.querySelector('ul');
  const { locale } = form.dataset;
  if (!field || !list || !locale) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request = new AbortController();
  let active = -1;

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
  })) {
    field.setAttribute(name, value);
  }

  const show = (suggestions: Suggestion[]) => {
    list.replaceChildren(...suggestions.map((each, index) => optionOf(each, `${list.id}-${index}`)));
    list.hidden = suggestions.length === 0;
    field.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  };

  const activate = (index: number) => {
    active = index;
    [...list.children].forEach((option, each) => option.setAttribute('aria-selected', String(each === index)));
    const option = list.children[index];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };

  const ask = async () => {
    request.abort();
    request = new AbortController();
    try {
      const address = `/api/v1/suggest?${new URLSearchParams({ locale, q: field.value })}`;
      const response = await fetch(address, { signal: request.signal });
      const { suggestions = [] } = (await response.json()) as { suggestions?: Suggestion[] };
      if (document.activeElement === field) show(suggestions);
    } catch {
      // A newer question is on its way, or the network is gone: the form remains.
    }
  };

  const close = () => {
    clearTimeout(timer);
    request.abort();
    show([]);
  };

  show([]);

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), pause);
  });
  field.addEventListener('blur', close);
  // The field keeps the focus while a suggestion is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) =>
    follow(event.target instanceof Element ? event.target.closest('li') : null),
  );

  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const { length } = list.children;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) activate(((active + 1 + step + length + 1) % (length + 1)) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) follow(list.children[active]);
    else return;
    event.preventDefault();
  });
}

function optionOf({ name, note, locale, url }: Suggestion, id: string): HTMLLIElement {
  const option = document.createElement('li');
  const parts = [name, note].map((text) => Object.assign(document.createElement('span'), { textContent: text }));
  Object.assign(option, { id, role: 'option' });
  option.dataset.url = url;
  if (parts[0]) parts[0].lang = locale;
  option.append(...parts);
  return option;
}

function follow(option: Element | null | undefined): void {
  const url = option instanceof HTMLElement ? option.dataset.url : undefined;
  if (url) location.href = url;
}
