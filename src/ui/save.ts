/** Saves bytes to the user's disk, as a download of the browser's own. */
export function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the next task; until then the address must live.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** A name that every file system takes, for what is saved of a service. */
export const fileName = (service: string): string => `exit-sign-${service.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 60)}`;
