import { after, before, describe, it } from 'node:test';
import { createProject, type Project } from './project.js';

let project: Project;
before(() => {
  project = createProject({
    '@types/react': '19.3.0',
    vue: '3.5.45',
    svelte: '5.57.3',
    'solid-js': '1.9.20',
  });
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
      import { useEffect, useRef } from 'react';
      import type { InlayWeather } from 'inlay/weather';

      export function Sidebar() {
        const card = useRef<InlayWeather>(null);
        useEffect(() => {
          card.current!.addEventListener('inlay-load', ({ model }) =>
            console.log(model.current.temperature?.toFixed(1)),
          );
        }, []);
        return (
          <>
            <inlay-weather
              ref={card}
              className="wide"
              layout="card"
              latitude={59.9}
              temperature-unit="celsius"
            >
              <p>No weather.</p>
            </inlay-weather>
            <inlay-popular limit="5" heading-level={3} no-dedupe />
            {/* @ts-expect-error after hydration it is not listened to: a ref is */}
            <inlay-comments oninlay-comment-post={() => {}} />
            {/* @ts-expect-error a server writes attributes: no-dedupe */}
            <inlay-popular noDedupe />
            {/* @ts-expect-error there is no such layout */}
            <inlay-weather layout="crad" />
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
      export const list: Props<'inlay-popular'> = { colour: 'red' };
      // @ts-expect-error there is no such layout
      export const wrong: Props<'inlay-weather'> = { layout: 'crad' };`,
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
      export const list: SvelteHTMLElements['inlay-popular'] = { colour: 'red' };
      // @ts-expect-error there is no such layout
      export const wrong: SvelteHTMLElements['inlay-weather'] = { layout: 'crad' };`,
    ));

  it('hold in Solid', () =>
    compile(
      'solid.ts',
      `import type {} from 'inlay/solid';
      import type { JSX } from 'solid-js';

      export const card: JSX.IntrinsicElements['inlay-weather'] = {
        class: 'wide',
        layout: 'card',
        temperatureUnit: 'celsius',
        'on:inlay-load': ({ model }) => console.log(model.current.temperature?.toFixed(1)),
      };
      // @ts-expect-error there is no such layout
      export const wrong: JSX.IntrinsicElements['inlay-weather'] = { layout: 'crad' };`,
    ));

  it('hold in TypeScript alone, for every element and its events', () =>
    compile(
      'plain.ts',
      `import 'inlay';
      import type { Author, Comment, PostList, Promo, Promos, Thread } from 'inlay';

      const find = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag) => document.querySelector(tag)!;
      find('inlay-weather').addEventListener('inlay-load', ({ model }) => model.current.temperature?.toFixed(1));
      for (const tag of ['inlay-popular', 'inlay-related', 'inlay-latest'] as const)
        find(tag).addEventListener('inlay-load', ({ model }) => { const list: PostList = model; void list; });
      find('inlay-author').addEventListener('inlay-load', ({ model }) => { const list: Author[] = model; void list; });
      find('inlay-promo').addEventListener('inlay-load', ({ model }) => { const list: Promos = model; void list; });
      find('inlay-promo').addEventListener('inlay-promo-view', ({ promo }) => { const one: Promo = promo; void one; });
      find('inlay-comments').addEventListener('inlay-load', ({ model }) => { const one: Thread = model; void one; });
      find('inlay-comments').addEventListener('inlay-comment-post', ({ comment }) => { const one: Comment = comment; void one; });
      find('inlay-comment-count').addEventListener('inlay-load', ({ model }) => model.toFixed());
      find('inlay-weather').addEventListener('inlay-error', ({ error }) => error.code);
      find('inlay-date').addEventListener('click', ({ clientX }) => clientX);
      const card = find('inlay-weather');
      // @ts-expect-error there is no such layout
      card.layout = 'crad';
      // @ts-expect-error there is no such window
      find('inlay-popular').window = 'year';
      // @ts-expect-error there is no such order
      find('inlay-comments').sort = 'best';`,
    ));
});
