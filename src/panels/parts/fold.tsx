import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly title: string;
  /** What stands beside the title while it is folded, such as a count. */
  readonly aside?: string;
  readonly isOpen?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A section that opens and closes under its heading; what is folded is not there, and costs nothing while a period is dragged. */
export function Fold({ title, aside, isOpen = false, id, children }: FoldProps): JSX.Element {
  const [isUnfolded, setUnfolded] = useState(isOpen);
  return (
    <details
      class="fold"
      open={isOpen}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
      {...(id === undefined ? {} : { id })}
    >
      <summary>
        <h2>{title}</h2>
        {aside === undefined || aside === '' ? null : <span class="fold-aside">{aside}</span>}
      </summary>
      {isUnfolded ? <div class="fold-body">{children}</div> : null}
    </details>
  );
}
