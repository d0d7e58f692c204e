import { render } from 'preact';
import { connectPanel } from '../../src/ui/connect-panel.ts';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { speak } from '../../src/ui/speak.ts';

const lang = await speak();
void connectPanel((state, actions) => render(<Popup state={state} actions={actions} lang={lang} place="panel" />, document.body));
