import { render } from 'preact';
import { neverSites, setNever } from '../../src/packs/never.ts';
import { browser } from '../../src/platform/browser.ts';
import { chooseLocale, chosenLocale } from '../../src/platform/locale.ts';
import { connectServices } from '../../src/ui/connect-services.ts';
import type { LanguageActions } from '../../src/ui/options/Language.tsx';
import type { NeverActions } from '../../src/ui/options/Never.tsx';
import { Options } from '../../src/ui/options/Options.tsx';
import { speak } from '../../src/ui/speak.ts';

await speak();
const language: LanguageActions = { chosen: chosenLocale, choose: (locale) => void chooseLocale(locale).then(() => location.reload()) };
const never: NeverActions = { sites: neverSites, allow: (site) => setNever(site, false) };
void connectServices((services, actions) =>
  render(<Options services={services} actions={actions} language={language} never={never} version={browser.runtime.getManifest().version} />, document.body),
);
