import { after, before, describe, it } from 'node:test';
import { createProject, type Project } from './project.js';

let project: Project;
before(() => {
  project = createProject({ '@types/react': '19.3.0', vue: '3.5.45', svelte: '5.57.3' });
});
after(() => project?.remove());

/** Compiles the file as a strict project would, the packages' declarations included where they are ours. */
function compile(name: string, code: string): void {
  project.write({ [name]: code });
  const options =
    '--noEmit --strict --target es2022 --module esnext --moduleResolution bundler --jsx preserve';
  project.run('tsc', ...options.split(' '), '--lib', 'es2022,dom,dom.iterable', name);
}

describe('the types of the elements', () => {
  it('hold in React', () =>
    compile(
      'react.tsx',
      `import type {} from 'inlay/react';
      import { useRef } from 'react';
      import type { InlayWeather } from 'inlay/weather';

      export function Sidebar() {
        const card = useRef<InlayWeather>(null);
        return (
          <>
            <inlay-weather
              ref={card}
              className="wide"
              layout="card"
              latitude={59.9}
              temperatureUnit="celsius"
              oninlay-load={({ model }) => console.log(model.current?.temperature?.toFixed(1))}
            >
              <p>No weather.</p>
            </inlay-weather>
            <inlay-popular limit="5" heading-level={3} noDedupe />
            <inlay-comments oninlay-comment-post={({ comment }) => console.log(comment.id)} />
            {/* @ts-expect-error a list has no such attribute */}
            <inlay-popular colour="red" />
            {/* @ts-expect-error a limit is a number */}
            <inlay-popular limit="five" />
          </>
        );
      }`,
    ));

  it('hold in Vue', () =>
    compile(
      'vue.ts',
      `import type {} from 'inlay/vue';
      import type { GlobalComponents } from 'vue';

      type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
      export const card: Props<'inlay-weather'> = {
        class: 'wide',
        layout: 'card',
        latitude: 59.9,
        onInlayLoad: ({ model }) => console.log(model.current?.temperature?.toFixed(1)),
      };
      // @ts-expect-error a list has no such attribute
      export const list: Props<'inlay-popular'> = { colour: 'red' };`,
    ));

  it('hold in Svelte', () =>
    compile(
      'svelte.ts',
      `import type {} from 'inlay/svelte';
      import type { SvelteHTMLElements } from 'svelte/elements';

      export const card: SvelteHTMLElements['inlay-weather'] = {
        class: 'wide',
        layout: 'card',
        'time-zone': 'Europe/Oslo',
        'oninlay-load': ({ model }) => console.log(model.current?.temperature?.toFixed(1)),
      };
      // @ts-expect-error a list has no such attribute
      export const list: SvelteHTMLElements['inlay-popular'] = { colour: 'red' };`,
    ));
});
