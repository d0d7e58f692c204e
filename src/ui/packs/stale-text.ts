import type { StaleReport } from '../../walk/stale-reports.ts';

/** Reports for whoever mends packs, as plain lines in English. The user reads them before they go anywhere. */
export const staleText = (reports: readonly StaleReport[]): string =>
  reports
    .map(({ pack, host, place, screen, role, text, at }) => {
      const now = text === '' ? 'is gone' : `says "${text}"`;
      const what = screen === null ? 'took too long' : `${role} on ${screen} ${now}`;
      return `${new Date(at).toISOString().slice(0, 10)} ${pack}: ${what} (${host}${place})`;
    })
    .join('\n');
