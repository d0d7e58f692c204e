import { render } from 'preact';
import { connectPopup } from '../../src/ui/connect-popup.ts';
import { firstLocale } from '../../src/ui/first-look.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { speak } from '../../src/ui/speak.ts';

const lang = await speak(firstLocale());
void connectPopup((state, actions) => render(<Popup state={state} actions={actions} lang={lang} place="popup" />, document.body));
