import { render } from 'preact';
import { browser } from '../../src/platform/browser.ts';
import { connectServices } from '../../src/ui/connect-services.ts';
import { Options } from '../../src/ui/options/Options.tsx';
import { declareLanguage } from '../../src/ui/speak.ts';

declareLanguage();
void connectServices((services, actions) =>
  render(<Options services={services} actions={actions} version={browser.runtime.getManifest().version} />, document.body),
);
