import { i18n } from '#i18n';
import type { ServiceChoice } from '../actions.ts';

interface ServiceListProps {
  services: ServiceChoice[];
  /** Shows only services whose name or site holds this. */
  query: string;
  chosen: ReadonlySet<string>;
  toggle(id: string): void;
}

/** The sites of a match pattern list in the user's terms: "*://*.netflix.com/*" is netflix.com. */
export function siteNames(origins: string[]): string {
  return [...new Set(origins.map((origin) => origin.replace(/^[^:]*:\/\/(\*\.)?/, '').replace(/\/.*$/, '')))].join(', ');
}

/** The services as checkboxes, each with the sites the browser will be asked for. */
export function ServiceList({ services, query, chosen, toggle }: ServiceListProps) {
  const wanted = query.trim().toLowerCase();
  const shown = services.filter((item) => `${item.name} ${siteNames(item.origins)}`.toLowerCase().includes(wanted));
  return (
    <fieldset class="services">
      <legend class="visually-hidden">{i18n.t('services.legend')}</legend>
      {shown.map((item) => (
        <label key={item.id}>
          <input type="checkbox" checked={chosen.has(item.id)} onChange={() => toggle(item.id)} />
          <span class="service-name">{item.name}</span>
          <span class="service-sites">
            <bdi>{siteNames(item.origins)}</bdi>
          </span>
        </label>
      ))}
      {shown.length === 0 && <p>{i18n.t('services.noMatch')}</p>}
    </fieldset>
  );
}
