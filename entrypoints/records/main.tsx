import { render } from 'preact';
import { connectRecords } from '../../src/ui/record/connect-records.ts';
import { RecordsPage } from '../../src/ui/record/RecordsPage.tsx';
import { speak } from '../../src/ui/speak.ts';

const lang = await speak();
void connectRecords(lang, (state, actions) => render(<RecordsPage state={state} actions={actions} lang={lang} />, document.body));
