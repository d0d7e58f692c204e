import { render } from 'preact';
import { browser } from '../../src/platform/browser.ts';
import { connectServices } from '../../src/ui/connect-services.ts';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';

document.documentElement.lang = browser.i18n.getUILanguage();
void connectServices((services, actions) => render(<Welcome services={services} actions={actions} />, document.body));
