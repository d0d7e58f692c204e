// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { ServiceActions, ServiceChoice } from '../../../src/ui/actions.ts';
import { Never } from '../../../src/ui/options/Never.tsx';
import { Options } from '../../../src/ui/options/Options.tsx';
import { ServiceChooser } from '../../../src/ui/services/ServiceChooser.tsx';
import { siteNames } from '../../../src/ui/services/ServiceList.tsx';
import { Welcome } from '../../../src/ui/welcome/Welcome.tsx';
import { fewServices, manyServices } from '../../gallery/fixtures/services.ts';
import { press, pressable, section, show, words } from './page.tsx';

vi.mock('#i18n', () => import('../../gallery/i18n.ts'));

function chooser(services: ServiceChoice[], answer: () => ReturnType<ServiceActions['choose']> = async () => 'saved') {
  const choose = vi.fn<ServiceActions['choose']>(answer);
  const body = show(<ServiceChooser services={services} actions={{ choose }} />);
  const boxes = () => [...body.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  return { body, choose, boxes, result: () => words(body.querySelector('[role="status"]')) };
}

describe('the choice of services', () => {
  it('ticks nothing in advance but what the browser has granted', () => {
    expect(
      chooser(fewServices)
        .boxes()
        .filter((box) => box.checked),
    ).toEqual([]);
    expect(
      chooser(manyServices)
        .boxes()
        .filter((box) => box.checked),
    ).toHaveLength(2);
  });

  it('asks for all in one press', async () => {
    const { body, choose, result } = chooser(fewServices);
    await press(body, 'All');
    await press(body, 'Mark automatically on 4 services');
    expect(choose).toHaveBeenCalledExactlyOnceWith(['netflix', 'kkbox', 'fenqile', 'stripe']);
    expect(result()).toBe('Saved. 4 services are marked automatically.');
  });

  it('asks for the ticked ones only', async () => {
    const { body, choose, boxes } = chooser(fewServices);
    await act(async () => boxes()[1]?.click());
    await press(body, 'Mark automatically on 1 service');
    expect(choose).toHaveBeenCalledExactlyOnceWith(['kkbox']);
  });

  it('gives everything back when nothing is ticked any more', async () => {
    const { body, choose, result } = chooser(manyServices);
    await press(body, 'None');
    await press(body, 'Stop marking automatically');
    expect(choose).toHaveBeenCalledExactlyOnceWith([]);
    expect(result()).toBe('Saved. Pages are looked at only when you click.');
  });

  it('does not bother the browser when there is nothing to ask', async () => {
    const { body, choose, result } = chooser(fewServices);
    await press(body, 'Mark automatically');
    expect(choose).not.toHaveBeenCalled();
    expect(result()).toBe('Choose at least one service.');
  });

  it('says when the browser refused, and when it went wrong', async () => {
    const refused = chooser(fewServices, async () => 'refused');
    await press(refused.body, 'All');
    await press(refused.body, 'Mark automatically');
    expect(refused.result()).toContain('did not give the permission');
    const failed = chooser(fewServices, () => Promise.reject(new Error('gone')));
    await press(failed.body, 'All');
    await press(failed.body, 'Mark automatically');
    expect(failed.result()).toContain('That did not work');
  });

  it('follows rights that are given or taken elsewhere', () => {
    const { body, choose, boxes } = chooser(manyServices);
    const fewer = manyServices.map((item) => ({ ...item, granted: item.id === 'netflix' }));
    show(<ServiceChooser services={fewer} actions={{ choose }} />, body);
    expect(boxes().filter((box) => box.checked)).toHaveLength(1);
  });

  it('can be searched when it is long, by name or site, and only then', async () => {
    expect(chooser(fewServices).body.querySelector('input[type="search"]')).toBeNull();
    const { body, boxes } = chooser(manyServices);
    const field = body.querySelector<HTMLInputElement>('input[type="search"]');
    await act(async () => {
      if (field) field.value = 'STRIPE.com';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(boxes()).toHaveLength(1);
  });

  it('names sites as people know them', () => {
    expect(siteNames(['*://*.netflix.com/*', '*://netflix.com/*', 'https://billing.stripe.com/p/*'])).toBe('netflix.com, billing.stripe.com');
  });
});

describe('the first page', () => {
  it('explains in exactly three sentences', () => {
    const body = show(<Welcome services={fewServices} actions={{ choose: async () => 'saved' }} />);
    const sentences = [...body.querySelectorAll('.three p')].map(words);
    expect(sentences).toHaveLength(3);
    for (const sentence of sentences) expect(sentence.match(/[.。]/g)).toHaveLength(1);
  });

  it('offers to look only on a click, which asks for nothing', async () => {
    const choose = vi.fn<ServiceActions['choose']>(async () => 'saved');
    const body = show(<Welcome services={fewServices} actions={{ choose }} />);
    await press(body, 'Choose this');
    expect(choose).toHaveBeenCalledExactlyOnceWith([]);
    expect(words(section(body, 'Only when I click'))).toContain('Saved. Pages are looked at only when you click.');
  });
});

describe('the settings', () => {
  it('let the user choose, and say what each permission allows', () => {
    const body = show(
      <Options
        services={manyServices}
        actions={{ choose: async () => 'saved' }}
        language={{ chosen: async () => null, choose: () => undefined }}
        never={{ sites: async () => [], allow: async () => undefined }}
        version="1.2.3"
      />,
    );
    expect(body.querySelectorAll('input[type="checkbox"]')).toHaveLength(manyServices.length);
    expect(section(body, 'What it may do').querySelectorAll('dt')).toHaveLength(5);
    expect(words(section(body, 'About'))).toContain('1.2.3');
    expect(pressable(section(body, 'Records'), 'Show the records').getAttribute('href')).toBe('records.html');
  });

  it('list the sites that are left alone, and take one off the list', async () => {
    let sites = ['a.example', 'shop.example'];
    const never = {
      sites: async () => sites,
      allow: async (site: string) => {
        sites = sites.filter((other) => other !== site);
      },
    };
    const body = show(<Never actions={never} />);
    await act(async () => undefined);
    expect([...body.querySelectorAll('bdi')].map(words)).toEqual(['a.example', 'shop.example']);
    await press(body, 'Take off the list');
    expect([...body.querySelectorAll('bdi')].map(words)).toEqual(['shop.example']);
    await press(body, 'Take off the list');
    expect(words(body)).toContain('are listed here');
  });
});
