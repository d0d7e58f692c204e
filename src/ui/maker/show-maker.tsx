import { render } from 'preact';
import { connectMaker, type MakerSubject } from './connect-maker.ts';
import { Maker } from './Maker.tsx';

/** Shows the maker in this page until the signal. */
export const showMaker = (subject: MakerSubject, lang: string, signal: AbortSignal): Promise<{ pageLoaded(): void }> =>
  connectMaker(subject, (state, actions) => render(<Maker state={state} actions={actions} lang={lang} />, document.body), signal);
