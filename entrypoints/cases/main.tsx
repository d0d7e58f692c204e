import { render } from 'preact';
import { CasesPage } from '../../src/ui/case/CasesPage.tsx';
import { connectCases } from '../../src/ui/case/connect-cases.ts';
import { speak } from '../../src/ui/speak.ts';

const lang = await speak();
void connectCases((state, actions) => render(<CasesPage state={state} actions={actions} lang={lang} />, document.body));
