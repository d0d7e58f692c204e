import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hostsToAskFor, packFiles } from '../packs/files.ts';
import type { Pack } from '../packs/schema.ts';

/** Gives a built extension these packs instead of those it has. @param folder where it was built */
export async function putPacks(packs: readonly Pack[], folder: string): Promise<void> {
  await rm(join(folder, 'packs'), { recursive: true, force: true });
  for (const [path, content] of packFiles(packs)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), JSON.stringify(content));
  }
  const file = join(folder, 'manifest.json');
  const manifest: object = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, optional_host_permissions: hostsToAskFor(packs) }));
}
