import { render } from 'preact';
import { browser } from '../../src/platform/browser.ts';
import { connectPopup } from '../../src/ui/connect-popup.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';

const lang = browser.i18n.getUILanguage();
document.documentElement.lang = lang;
void connectPopup((state, actions) => render(<Popup state={state} actions={actions} lang={lang} />, document.body));
