import { copyAttribution } from './copy-attribution';
import { filterBox } from './filter-box';
import { liveSearch } from './live-search';
import { menu } from './menu';
import { rememberLanguage } from './remember-language';
import { shareNatively } from './share-natively';
import { suggest } from './suggest';

// Every document works without this. Each line makes something that is already there quicker.
enhance('menu', menu);
enhance('languages', rememberLanguage);
enhance('copy', copyAttribution);
enhance('share', shareNatively);
enhance('suggest', suggest);
enhance('live-search', liveSearch);
enhance('filter-box', filterBox);

function enhance(name: string, attach: (element: HTMLElement) => void): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-enhance="${name}"]`)) attach(element);
}
