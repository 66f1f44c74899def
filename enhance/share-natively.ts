/** Shows the button that opens the device's own sharing, where there is one; the plain links stay. */
export function shareNatively(container: HTMLElement): void {
  const button = container.querySelector<HTMLButtonElement>('button[data-share]');
  if (!button || !('share' in navigator)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const { title, href } = { title: document.title, href: location.href };
    // The reader may think better of it: that is no failure.
    navigator.share({ title, url: href }).catch(() => undefined);
  });
}
