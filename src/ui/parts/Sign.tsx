import type { ComponentChildren } from 'preact';
import { Owner } from './Owner.tsx';
import { Pictogram } from './Pictogram.tsx';

interface SignProps {
  /** Lit (green) only where there is a way out. */
  lit: boolean;
  /** A line above the title: the service or the host. */
  over?: string;
  title: string;
  children?: ComponentChildren;
}

/** The sign over the door: the head of every view. */
export function Sign({ lit, over, title, children }: SignProps) {
  return (
    <div class={lit ? 'sign lit' : 'sign'}>
      <Pictogram />
      <div class="sign-head">
        {over && (
          <p class="over">
            <Owner name={over} />
          </p>
        )}
        <h1>{title}</h1>
      </div>
      {children && <div class="sign-words">{children}</div>}
    </div>
  );
}
