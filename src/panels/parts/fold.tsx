import type { ComponentChildren, JSX } from 'preact';

interface FoldProps {
  readonly title: string;
  /** What stands beside the title while it is folded, such as a count. */
  readonly aside?: string;
  readonly isOpen?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A section that opens and closes under its heading. */
export function Fold({ title, aside, isOpen = false, id, children }: FoldProps): JSX.Element {
  return (
    <details class="fold" open={isOpen} {...(id === undefined ? {} : { id })}>
      <summary>
        <h2>{title}</h2>
        {aside === undefined || aside === '' ? null : <span class="fold-aside">{aside}</span>}
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}
