import { defineConfig } from 'wxt';
import { gatherPopup } from './src/cli/gather-popup.ts';
import { readShippedPacks } from './src/cli/pack-files.ts';
import { slim } from './src/cli/slim-scripts.ts';
import { readVocabularies, shipped } from './src/cli/words/vocabularies.ts';
import { hostsToAskFor, packFiles } from './src/packs/files.ts';

const vocabularies = readVocabularies(import.meta.dirname);
const packs = readShippedPacks(import.meta.dirname);

const icons = Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`]));
const actionIcons = Object.fromEntries([16, 24, 32, 48].map((size) => [size, `icon/action-${size}.png`]));

export default defineConfig({
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/webextension-polyfill'],
  // Every import is written out: a reader sees where a name comes from.
  imports: false,
  hooks: {
    // The vocabularies are files of their own: the background reads the few a page needs.
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'words/index.json', contents: JSON.stringify([...vocabularies.keys()]) });
      for (const [name, vocabulary] of vocabularies) files.push({ relativeDest: `words/${name}.json`, contents: JSON.stringify(shipped(vocabulary)) });
      // And the packs: which one a host has is in the index, the pack itself in its own file.
      for (const [relativeDest, content] of packFiles(packs)) files.push({ relativeDest, contents: JSON.stringify(content) });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const [entrypoint] = entrypoints;
      if (entrypoint?.type === 'unlisted-script') slim(entrypoint.name, config);
      if (entrypoints.some(({ type }) => type === 'popup')) gatherPopup(config);
    },
    'prepare:publicPaths': (_, paths) => void paths.push('words/index.json', 'packs/index.json'),
  },
  manifestVersion: 3,
  i18n: { localesDir: 'src/ui/locales' },
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    icons,
    action: { default_title: '__MSG_app_name__', default_icon: actionIcons },
    // No host at install: activeTab is this one page, on a click. The services are asked for one by one.
    permissions: ['activeTab', 'alarms', 'scripting', 'storage'],
    // Asked for once the user wants to be reminded.
    optional_permissions: ['notifications'],
    optional_host_permissions: hostsToAskFor(packs),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            // 142: URLPattern and data_collection_permissions
            gecko: { id: 'exit-sign@exit-sign.invalid', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '122' }),
  }),
});
