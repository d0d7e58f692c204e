import { showMaker } from '../../src/ui/maker/show-maker.tsx';
import { speak } from '../../src/ui/speak.ts';

const host = new URLSearchParams(location.search).get('host') ?? '';
void speak().then((lang) => showMaker({ place: 'tab', host }, lang, new AbortController().signal));
