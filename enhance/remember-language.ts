const oneYear = 365 * 24 * 60 * 60;

/** Remembers the language that the reader chooses by the switch, in the site's one cookie. */
export function rememberLanguage(languages: HTMLElement): void {
  languages.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[hreflang]') : null;
    const locale = link?.getAttribute('hreflang');
    if (locale) document.cookie = `locale=${locale}; path=/; max-age=${oneYear}; samesite=lax`;
  });
}
