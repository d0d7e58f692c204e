export function withLock<T>(folder: string, work: () => Promise<T>, options?: { signal?: AbortSignal | undefined; onWait?: () => void }): Promise<T>;
export function isStale(folder: string, now?: number): boolean;
