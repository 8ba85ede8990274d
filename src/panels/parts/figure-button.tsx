import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { usePage } from './page-context.ts';
import type { Provenance } from './provenance.ts';

interface FigureButtonProps {
  /** Worked out when the button is pressed. */
  readonly explain: () => Provenance;
  readonly class?: string;
  readonly label?: string | ReadonlySignal<string>;
  readonly children: ComponentChildren;
}

/** A number that opens where it comes from. */
export function FigureButton(props: FigureButtonProps): JSX.Element {
  const { provenance } = usePage();
  return (
    <button
      type="button"
      class={`figure ${props.class ?? ''}`}
      aria-haspopup="dialog"
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      onClick={() => {
        provenance.value = props.explain();
      }}
    >
      {props.children}
    </button>
  );
}
