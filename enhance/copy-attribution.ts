/** Shows the button that copies the quotation with its attribution, and says when it has; the text itself is there to be selected. */
export function copyAttribution(container: HTMLElement): void {
  const button = container.querySelector('button');
  const source = container.querySelector('[data-copy-source]');
  const status = container.querySelector('[role="status"]');
  if (!button || !source || !('clipboard' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => void copy(source.textContent, status));
}

async function copy(text: string, status: Element | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text.trim());
    if (status) status.textContent = status.getAttribute('data-done');
  } catch {
    if (status) status.textContent = status.getAttribute('data-failed');
  }
}
