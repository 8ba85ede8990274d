import type { ComponentChildren, JSX } from 'preact';

interface FactProps {
  readonly name: string;
  /** It begins with somebody's own name, such as that of a file, which gets no capital. */
  readonly isAsWritten?: boolean;
  readonly children: ComponentChildren;
}

/** One named fact. */
export function Fact({ name, isAsWritten = false, children }: FactProps): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={isAsWritten ? 'as-written' : ''}>{children}</dd>
    </div>
  );
}
