import type { Pack } from './schema.ts';

/** What is known of a pack before it is read: which one it is and where it is used. */
export interface PackHead {
  id: string;
  name: string;
  kind: Pack['kind'];
  hosts: string[];
}

/** A pack's head. */
export const headOf = ({ id, name, kind, hosts }: Pack): PackHead => ({ id, name, kind, hosts });
