export type BrowserKind = 'chromium' | 'firefox';
export const BROWSERS: Readonly<Record<BrowserKind, { label: string; variable: string; inPath: string[] }>>;
export function findBrowser(kind: BrowserKind, env?: NodeJS.ProcessEnv): string | null;
