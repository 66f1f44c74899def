import { copyAttribution } from './copy-attribution';
import { menu } from './menu';
import { rememberLanguage } from './remember-language';
import { shareNatively } from './share-natively';

// Every document works without this. Each line makes something that is already there quicker.
enhance('menu', menu);
enhance('languages', rememberLanguage);
enhance('copy', copyAttribution);
enhance('share', shareNatively);

function enhance(name: string, attach: (element: HTMLElement) => void): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[data-enhance="${name}"]`)) attach(element);
}
