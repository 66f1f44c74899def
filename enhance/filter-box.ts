/** Shows the field above a long list, and narrows the list to what is typed in it. */
export function filterBox(facet: HTMLElement): void {
  const field = facet.querySelector<HTMLInputElement>('input[type="search"]');
  if (!field) return;
  field.hidden = false;

  const narrow = () => {
    const typed = plain(field.value.trim());
    for (const item of facet.querySelectorAll('li')) item.hidden = !plain(item.textContent).includes(typed);
    const more = facet.querySelector('details');
    if (more && typed !== '') more.open = true;
  };
  field.addEventListener('input', narrow);
  // The list was made anew.
  document.addEventListener('swapped', narrow);
  field.addEventListener('keydown', (event) => {
    // It is part of a larger form, which it must not send.
    if (event.key === 'Enter') event.preventDefault();
  });
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
