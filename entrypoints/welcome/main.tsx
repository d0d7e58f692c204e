import { render } from 'preact';
import { connectServices } from '../../src/ui/connect-services.ts';
import { declareLanguage } from '../../src/ui/speak.ts';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';

declareLanguage();
void connectServices((services, actions) => render(<Welcome services={services} actions={actions} />, document.body));
