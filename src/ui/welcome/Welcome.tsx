import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ServiceActions, ServiceChoice } from '../actions.ts';
import { Pictogram } from '../parts/Pictogram.tsx';
import '../styles.ts';
import '../services/pages.css';
import { ServiceChooser } from '../services/ServiceChooser.tsx';
import { Picture } from './Picture.tsx';
import './welcome.css';

/** The page of the first run: what it does, what it may see, who presses; then the choice. */
export function Welcome({ services, actions }: { services: ServiceChoice[]; actions: ServiceActions }) {
  const [result, setResult] = useState('');
  const onlyOnClick = () => {
    actions.choose([]).then(
      () => setResult(i18n.t('services.saved', 0)),
      () => setResult(i18n.t('services.failed')),
    );
  };
  return (
    <main class="page welcome">
      <header class="hero">
        <div>
          <p class="brand">
            <Pictogram /> {i18n.t('app.name')}
          </p>
          <h1>{i18n.t('welcome.title')}</h1>
          <div class="three">
            <p>{i18n.t('welcome.what')}</p>
            <p>{i18n.t('welcome.sees')}</p>
            <p>{i18n.t('welcome.press')}</p>
          </div>
        </div>
        <Picture />
      </header>
      <h2 class="question">{i18n.t('welcome.question')}</h2>
      <div class="offers">
        <section class="card" aria-labelledby="offer-auto">
          <h3 id="offer-auto">{i18n.t('welcome.auto')}</h3>
          <p>{i18n.t('welcome.autoText')}</p>
          <ServiceChooser services={services} actions={actions} />
        </section>
        <section class="card" aria-labelledby="offer-click">
          <h3 id="offer-click">{i18n.t('welcome.click')}</h3>
          <p>{i18n.t('welcome.clickText')}</p>
          <button type="button" class="button" aria-describedby="offer-click" onClick={onlyOnClick}>
            {i18n.t('welcome.clickButton')}
          </button>
          <p class="result" role="status">
            {result}
          </p>
        </section>
      </div>
      <p class="aside">{i18n.t('welcome.later')}</p>
    </main>
  );
}
