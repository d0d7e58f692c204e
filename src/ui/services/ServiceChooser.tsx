import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ServiceActions, ServiceChoice } from '../actions.ts';
import { ServiceList } from './ServiceList.tsx';

/** From this many on a list needs a search field. */
const SEARCH_FROM = 13;

const grantedIds = (services: ServiceChoice[]): string[] => services.filter((item) => item.granted).map((item) => item.id);

interface ServiceChooserProps {
  services: ServiceChoice[];
  actions: ServiceActions;
}

/** Chooses the services that are marked without a click. Nothing is ticked in advance: it is the user's choice. */
export function ServiceChooser({ services, actions }: ServiceChooserProps) {
  const granted = grantedIds(services).join(' ');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(grantedIds(services)));
  const [query, setQuery] = useState('');
  const [result, setResult] = useState('');

  // Rights can also be given and taken in the browser's own settings while this page is open.
  // Only then: the first run of an effect comes after the first paint, and would undo what was ticked meanwhile.
  const known = useRef(granted);
  useEffect(() => {
    if (known.current === granted) return;
    known.current = granted;
    setChosen(new Set(granted === '' ? [] : granted.split(' ')));
  }, [granted]);

  const toggle = (id: string) => setChosen((before) => (before.has(id) ? new Set([...before].filter((item) => item !== id)) : new Set([...before, id])));

  const save = () => {
    if (chosen.size === 0 && granted === '') {
      setResult(i18n.t('services.pick'));
      return;
    }
    const asked = actions.choose([...chosen]);
    setResult(i18n.t('services.asking'));
    asked.then(
      (answer) => setResult(answer === 'saved' ? i18n.t('services.saved', chosen.size) : i18n.t('services.refused')),
      () => setResult(i18n.t('services.failed')),
    );
  };

  return (
    <div class="chooser">
      {services.length >= SEARCH_FROM && (
        <input
          type="search"
          class="search"
          aria-label={i18n.t('services.search')}
          placeholder={i18n.t('services.search')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ServiceList services={services} query={query} chosen={chosen} toggle={toggle} />
      <div class="row">
        <button type="button" class="button small" onClick={() => setChosen(new Set(services.map((item) => item.id)))}>
          {i18n.t('services.all')}
        </button>
        <button type="button" class="button small" onClick={() => setChosen(new Set())}>
          {i18n.t('services.none')}
        </button>
      </div>
      <button type="button" class="button primary" onClick={save}>
        {chosen.size === 0 && granted !== '' ? i18n.t('services.stop') : i18n.t('services.choose', chosen.size)}
      </button>
      <p class="result" role="status">
        {result}
      </p>
    </div>
  );
}
