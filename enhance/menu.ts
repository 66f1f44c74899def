/** Closes the menu by Esc, giving the focus back to what opened it, and by a press outside. One group is open at a time. */
export function menu(nav: HTMLElement): void {
  const groups = () => [...nav.querySelectorAll<HTMLDetailsElement>('details[open]')];

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = groups().at(-1);
    if (!open) return;
    const hadFocus = open.contains(document.activeElement);
    open.open = false;
    if (hadFocus) open.querySelector('summary')?.focus();
  });

  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && nav.contains(event.target)) return;
    for (const group of groups()) group.open = false;
  });

  nav.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || nav.contains(event.relatedTarget)) return;
    for (const group of groups()) group.open = false;
  });
}
