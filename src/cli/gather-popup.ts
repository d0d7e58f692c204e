import type { InlineConfig, Rolldown } from 'vite';

/** The pages that load a module before they show anything: their files' ends. */
function pagesWith(id: string, graph: Rolldown.ChunkingContext): string[] {
  const seen = new Set([id]);
  for (const each of seen) for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer);
  return [...seen].filter((each) => graph.getModuleInfo(each)?.isEntry === true);
}

const isPopup = (page: string): boolean => page.endsWith('/popup/index.html');
const isPanel = (page: string): boolean => page.endsWith('/sidepanel/index.html');

/**
 * Has the popup load few files: what it shares with the side panel is one, what it shares with other pages another. Left
 * to itself, the bundler makes one for each set of pages that share something, and each takes its time to load.
 */
export function gatherPopup(config: InlineConfig): void {
  const output = config.build?.rollupOptions?.output;
  if (output === undefined || Array.isArray(output)) throw new Error('The pages are not built as they were: see gatherPopup.');
  output.codeSplitting = {
    includeDependenciesRecursively: false,
    groups: [
      {
        name(id, graph) {
          const pages = pagesWith(id, graph);
          if (id.endsWith('.css') || !pages.some(isPopup) || pages.length === 1) return null;
          return pages.every((page) => isPopup(page) || isPanel(page)) ? 'popup-view' : 'shared';
        },
      },
    ],
  };
}
