import { h } from 'preact';
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePage } from '../parts/page-context.ts';

/** A component that is loaded when it is first shown; one word stands in until then, or where it cannot be loaded. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props): JSX.Element {
    const { t } = usePage();
    const [state, setState] = useState<'loading' | 'there' | 'failed'>(
      loaded === null ? 'loading' : 'there',
    );
    useEffect(() => {
      if (loaded !== null) return;
      load().then(
        (component) => {
          loaded = component;
          setState('there');
        },
        () => setState('failed'),
      );
    }, []);
    if (loaded !== null) return h(loaded, props);
    return (
      <p class="small overlay-loading" role="status">
        {t(state === 'failed' ? 'overlay.loadFailed' : 'overlay.loading')}
      </p>
    );
  };
}
