import { i18n } from '#i18n';
import type { ServiceActions, ServiceChoice } from '../actions.ts';
import { Pictogram } from '../parts/Pictogram.tsx';
import '../styles.ts';
import '../services/pages.css';
import { ServiceChooser } from '../services/ServiceChooser.tsx';
import { Language, type LanguageActions } from './Language.tsx';
import { Never, type NeverActions } from './Never.tsx';
import { Permissions } from './Permissions.tsx';

interface OptionsProps {
  services: ServiceChoice[];
  actions: ServiceActions;
  language: LanguageActions;
  never: NeverActions;
  /** The extension's own version, for the lines about it. */
  version: string;
}

/** The settings: which services are marked without a click, what each permission allows, and what this is. */
export function Options({ services, actions, language, never, version }: OptionsProps) {
  return (
    <main class="page options">
      <header>
        <p class="brand">
          <Pictogram /> {i18n.t('app.name')}
        </p>
        <h1>{i18n.t('options.title')}</h1>
      </header>
      <section class="card" aria-labelledby="options-auto">
        <h2 id="options-auto">{i18n.t('options.auto')}</h2>
        <p>{i18n.t('options.autoText')}</p>
        <ServiceChooser services={services} actions={actions} />
      </section>
      <section class="card" aria-labelledby="options-never">
        <h2 id="options-never">{i18n.t('options.neverHere')}</h2>
        <Never actions={never} />
      </section>
      <section class="card" aria-labelledby="options-language">
        <h2 id="options-language">{i18n.t('options.language')}</h2>
        <Language actions={language} />
      </section>
      <section class="card" aria-labelledby="options-records">
        <h2 id="options-records">{i18n.t('records.title')}</h2>
        <p>{i18n.t('records.intro')}</p>
        <a class="button" href="records.html" target="_blank" rel="noreferrer">
          {i18n.t('records.open')}
        </a>
      </section>
      <section class="card" aria-labelledby="options-packs">
        <h2 id="options-packs">{i18n.t('packs.title')}</h2>
        <p>{i18n.t('packs.intro')}</p>
        <a class="button" href="packs.html" target="_blank" rel="noreferrer">
          {i18n.t('packs.show')}
        </a>
      </section>
      <section class="card" aria-labelledby="options-cases">
        <h2 id="options-cases">{i18n.t('cases.title')}</h2>
        <p>{i18n.t('cases.intro')}</p>
        <a class="button" href="cases.html" target="_blank" rel="noreferrer">
          {i18n.t('cases.show')}
        </a>
      </section>
      <section class="card" aria-labelledby="options-permissions">
        <h2 id="options-permissions">{i18n.t('options.permissions')}</h2>
        <Permissions />
        <p>{i18n.t('options.never')}</p>
      </section>
      <section class="card" aria-labelledby="options-about">
        <h2 id="options-about">{i18n.t('options.about')}</h2>
        <p>{i18n.t('options.aboutText', { version })}</p>
        <p>{i18n.t('options.notAdvice')}</p>
      </section>
    </main>
  );
}
