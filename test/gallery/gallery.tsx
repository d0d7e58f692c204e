/**
 * Shows the interface without an extension. By query string: state=NAME for one alone (else all), lang, theme=light|dark,
 * dir=rtl, panel=1, text=PERCENT, full=1 for popups as tall as their content.
 */
import { render } from 'preact';
import type { Pack } from '../../src/packs/schema.ts';
import type { PopupActions, ServiceActions } from '../../src/ui/actions.ts';
import { CasesPage } from '../../src/ui/case/CasesPage.tsx';
import { Maker } from '../../src/ui/maker/Maker.tsx';
import type { LanguageActions } from '../../src/ui/options/Language.tsx';
import type { NeverActions } from '../../src/ui/options/Never.tsx';
import { Options } from '../../src/ui/options/Options.tsx';
import { PacksPage } from '../../src/ui/packs/PacksPage.tsx';
import { Popup } from '../../src/ui/popup/Popup.tsx';
import { RecordsPage } from '../../src/ui/record/RecordsPage.tsx';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';
import { emptyState, type PopupState } from '../../src/walk/view.ts';
import { caseActions, casePages } from './fixtures/cases.ts';
import { makerActions, makerStates } from './fixtures/maker.ts';
import { packsActions, packsPages } from './fixtures/packs.ts';
import { recordActions, recordPages, trialOffer } from './fixtures/records.ts';
import { fewServices, manyServices } from './fixtures/services.ts';
import { states as invented } from './fixtures/states.ts';
import { setLanguage } from './i18n.ts';

/** The packs that ship, as people meet them first; each by its name alone, for all of them are too long for one picture. */
const packs = import.meta.glob<Pack>('../../selectors/*/pack.json', { eager: true, import: 'default' });
const real = Object.values(packs).map((pack): [string, PopupState] => [
  `pack-${pack.id}`,
  { ...emptyState({ kind: 'way', pack }), automatic: 'off', host: pack.hosts[0] ?? 'example.com' },
]);
const states: Record<string, PopupState> = { ...invented, ...Object.fromEntries(real) };

const query = new URLSearchParams(location.search);
const lang = query.get('lang') ?? 'en';
const root = document.documentElement;
setLanguage(lang);
root.lang = lang;
root.dir = query.get('dir') ?? 'ltr';
root.style.colorScheme = query.get('theme') ?? '';
root.style.fontSize = query.has('text') ? `${query.get('text')}%` : '';
root.classList.toggle('full', query.has('full'));

/** Buttons say in the title what they would have done. */
const say = (name: string) => (): void => {
  document.title = name;
};
const actions: PopupActions = {
  goTo: say('goTo'),
  showPossible: say('showPossible'),
  open: say('open'),
  markAutomatically: say('markAutomatically'),
  neverHere: say('neverHere'),
  hereAgain: say('hereAgain'),
  findTerms: async () => [],
  showTerm: async () => false,
  lookAgain: say('lookAgain'),
  openOptions: say('openOptions'),
  openPanel: say('openPanel'),
  notThis: say('notThis'),
  thisAfterAll: say('thisAfterAll'),
  carryOn: say('carryOn'),
  forgetWalk: say('forgetWalk'),
  isKept: async () => true,
  keepRecord: async () => 'picture',
  mayNotify: async () => false,
  allowNotices: async () => true,
  findTrial: async () => trialOffer,
  keepTrial: async () => true,
  forgetTrial: async () => undefined,
  openRecords: say('openRecords'),
  makePack: say('makePack'),
  about: 'Exit Sign 0.1.0; a browser',
  copy: async () => say('copy')(),
};
const serviceActions: ServiceActions = { choose: async () => (query.has('refuse') ? 'refused' : 'saved') };
const neverActions: NeverActions = { sites: async () => ['members.example', 'netflix.com'], allow: async () => say('allow')() };
const languageActions: LanguageActions = { chosen: async () => null, choose: say('language') };

function Gallery({ name }: { name: string | null }) {
  if (name === 'welcome') return <Welcome services={fewServices} actions={serviceActions} />;
  if (name === 'options') return <Options services={manyServices} actions={serviceActions} language={languageActions} never={neverActions} version="0.1.0" />;
  const cases = name === null ? undefined : casePages[name];
  if (cases) return <CasesPage state={cases()} actions={caseActions(say)} lang={lang} />;
  const records = name === null ? undefined : recordPages[name];
  if (records) return <RecordsPage state={records} actions={recordActions(say)} lang={lang} />;
  const maker = name === null ? undefined : makerStates[name];
  if (maker) return <Maker state={maker} actions={makerActions(say)} lang={lang} />;
  const packsPage = name === null ? undefined : packsPages[name];
  if (packsPage) return <PacksPage state={packsPage} actions={packsActions(say)} lang={lang} />;
  const one = name === null ? undefined : states[name];
  if (one) return <Popup state={one} actions={actions} lang={lang} place={query.has('panel') ? 'panel' : 'popup'} />;
  return (
    <div class="gallery">
      {Object.entries(invented).map(([key, state]) => (
        <figure key={key}>
          <figcaption>{key}</figcaption>
          <div class="frame">
            <Popup state={state} actions={actions} lang={lang} place={query.has('panel') ? 'panel' : 'popup'} />
          </div>
        </figure>
      ))}
    </div>
  );
}

const place = document.getElementById('gallery');
if (place) render(<Gallery name={query.get('state')} />, place);
