import { render } from 'preact';
import { connectServices } from '../../src/ui/connect-services.ts';
import { speak } from '../../src/ui/speak.ts';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';

await speak();
void connectServices((services, actions) => render(<Welcome services={services} actions={actions} />, document.body));
