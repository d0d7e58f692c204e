import { render } from 'preact';
import { connectPacks } from '../../src/ui/packs/connect-packs.ts';
import { PacksPage } from '../../src/ui/packs/PacksPage.tsx';
import { speak } from '../../src/ui/speak.ts';

const lang = await speak();
void connectPacks((state, actions) => render(<PacksPage state={state} actions={actions} lang={lang} />, document.body));
